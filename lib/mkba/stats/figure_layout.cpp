#include "mkba/stats/figure_layout.hpp"

#include "mkba/plan/contract_plan.hpp"
#include "mkba/project/ledger.hpp"

namespace mkba {

std::vector<std::uint32_t> calendar_cuts(const Plan& plan)
{
    std::vector<std::uint32_t> cuts;
    if (plan.time.cohort) {
        return cuts; // the budget answer belongs to the whole programme
    }
    for (const std::uint32_t years : {10U, 20U, 30U}) {
        if (years <= plan.time.programme_years) {
            cuts.push_back(years);
        }
    }
    return cuts;
}

double recruiting_discount_factors(const Plan& plan)
{
    double sum = 0;
    for (std::uint32_t t = 0; t < plan.time.programme_years; ++t) {
        const bool recruits = !plan.time.cohort || *plan.time.cohort == t;
        sum += recruits ? plan.time.discount_factors[0][t] : 0;
    }
    return sum;
}

FigureLayout::FigureLayout(const Plan& plan)
    : parties{plan.description->parties.size()}, cuts{1 + calendar_cuts(plan).size()},
      groups{std::size_t{plan.groups} + 1},
      first_perspective_{cuts * (parties + 1) * party_figures}, first_post_{first_perspective_ +
                                                                            3 * balance_figures},
      first_line_{first_post_ + plan.description->posts.size() * 3}, first_unit_{first_line_ +
                                                                                 plan.lines.size()},
      first_reached_{first_unit_ + plan.units.size() * 3}, first_euros_{first_reached_ +
                                                                        plan.reached.size() *
                                                                            groups},
      first_avoided_{first_euros_ + groups}, first_budget_{first_avoided_ +
                                                           plan.outcomes.size() * groups},
      first_contract_{first_budget_ + budget_figures}, columns_{first_contract_ +
                                                                (plan.contract ? parties : 0)}
{
}

SumLayout::SumLayout(const Plan& plan)
    : parties{plan.description->parties.size()}, years{plan.time.years}, lines{plan.lines.size()},
      outcomes{plan.outcomes.size()}, groups{std::size_t{plan.groups} + 1},
      gates{plan.contract ? plan.contract->gates() : 0},
      comparison_size_{parties * (flows * years + 2 * budget_years) +
                       (plan.contract ? plan.contract->years : 0) * (contract_figures + gates) +
                       contract_odds}
{
    const LedgerLayout ledger{plan};
    yearly_size_ = (ledger.outcomes + ledger.states) * ledger.person_years;
    alternative_size_ = lines * years + yearly_size_ + 2 * outcomes * groups + 1;
    first_alternative_ = compared_alternatives(*plan.description).size() * comparison_size_;
    size_ = first_alternative_ + plan.alternatives.size() * alternative_size_;
}

std::size_t baseline_alternative(const Description& description)
{
    for (std::size_t k = 0; k < description.alternatives.size(); ++k) {
        if (description.alternatives[k].name == description.compare.baseline) {
            return k;
        }
    }
    return 0;
}

std::vector<std::size_t> compared_alternatives(const Description& description)
{
    std::vector<std::size_t> compared;
    for (std::size_t k = 0; k < description.alternatives.size(); ++k) {
        const auto& name = description.alternatives[k].name;
        if (name == description.compare.with) {
            compared.insert(compared.begin(), k);
        } else if (name != description.compare.baseline) {
            compared.push_back(k);
        }
    }
    return compared;
}

} // namespace mkba

#include "mkba/analysis/break_even/break_even_budget.hpp"

#include <vector>

#include "mkba/analysis/question.hpp"
#include "mkba/stats/divided.hpp"

namespace mkba {

namespace {

struct Own {
    const Statistics& investment;
    const Statistics& saving;
    const Statistics& result; // of a party with what it gets from and gives to others
};

Own own_of(const ComparisonResults& comparison, const std::string& output)
{
    if (output == "total" || output == "cash") {
        const auto& total = comparison.total;
        return output == "cash" ? Own{total.investment, total.cashable, total.result_cash}
                                : Own{total.investment, total.saving, total.result};
    }
    const auto perspective = comparison.perspectives.find(output);
    if (perspective != comparison.perspectives.end()) {
        const auto& figures = perspective->second;
        return {figures.investment, figures.saving, figures.result};
    }
    std::vector<std::string> known{"total", "cash", "fiscal", "broad"};
    for (const auto& [name, figures] : comparison.parties) {
        known.push_back(name);
    }
    (void)place_of_name(output, known, "party or total");
    const auto& party = comparison.parties.at(output);
    return {party.investment, party.saving, party.result};
}

} // namespace

BreakEvenBudget break_even_budget(const Results& results, const std::string& output)
{
    const auto& comparison = results.comparisons.front();
    const auto own = own_of(comparison, output);
    const auto& budget = comparison.budget;
    const double years = budget.sum_of_discount_factors;
    const double families = budget.discounted_vulnerable_families;
    BreakEvenBudget made;
    made.spent_a_year = own.investment.mean / years;
    made.a_year = divided(own.saving, years);
    if (families > 0) {
        made.a_family = divided(own.saving, families);
        made.gap_a_family = -own.result.mean / families;
    }
    made.value_of_health = budget.value_of_health;
    if (made.gap_a_family && made.value_of_health) {
        made.health_gain_a_family = *made.gap_a_family / *made.value_of_health;
    }
    return made;
}

} // namespace mkba

#include "mkba/analysis/break_even/break_even_budget.hpp"

#include <vector>

#include "mkba/analysis/question.hpp"
#include "mkba/stats/divided.hpp"

namespace mkba {

namespace {

struct Own {
    const Statistics& investment;
    const Statistics& saving;
};

Own own_of(const ComparisonResults& comparison, const std::string& output)
{
    if (output == "total" || output == "cash") {
        const auto& total = comparison.total;
        return {total.investment, output == "cash" ? total.cashable : total.saving};
    }
    const auto perspective = comparison.perspectives.find(output);
    if (perspective != comparison.perspectives.end()) {
        return {perspective->second.investment, perspective->second.saving};
    }
    std::vector<std::string> known{"total", "cash", "fiscal", "broad"};
    for (const auto& [name, figures] : comparison.parties) {
        known.push_back(name);
    }
    (void)place_of_name(output, known, "party or total");
    const auto& party = comparison.parties.at(output);
    return {party.investment, party.saving};
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
        made.gap_a_family = (own.investment.mean - own.saving.mean) / families;
    }
    made.value_of_health = budget.value_of_health;
    if (made.gap_a_family && made.value_of_health) {
        made.health_gain_a_family = *made.gap_a_family / *made.value_of_health;
    }
    return made;
}

} // namespace mkba

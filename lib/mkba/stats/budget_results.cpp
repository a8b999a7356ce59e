// What the effects could carry, the coming years' budget, and what the contract did.
#include <cmath>

#include "mkba/stats/comparison_results.hpp"
#include "mkba/stats/divided.hpp"
#include "mkba/stats/reading.hpp"

namespace mkba {

namespace {

double find_mean(const std::map<std::string, UnitFigures>& units, const std::string& name)
{
    const auto found = units.find(name);
    return found == units.end() ? 0 : found->second.difference.mean;
}

} // namespace

BudgetResults budget_results(const ComparisonReading& reading, const ComparisonResults& made)
{
    const auto& description = reading.description();
    BudgetResults budget;
    budget.sum_of_discount_factors = recruiting_discount_factors(reading.plan);
    budget.discounted_vulnerable_families =
        reading.mean(reading.sums.vulnerable(reading.alternative));
    budget.saving_a_year = reading.column(reading.layout.budget(BudgetFigure::saving_a_year));
    if (const double families = budget.discounted_vulnerable_families; families > 0) {
        budget.saving_a_family = divided(made.perspectives.at("broad").saving, families);
        budget.gap_a_family = divided(made.perspectives.at("narrow").result, families);
    }
    if (!description.answer) {
        return budget;
    }
    const auto& answer = *description.answer;
    const double net_cost = -made.perspectives.at("narrow").result.mean;
    budget.value_of_health = central_value(description, answer.value_of_health);
    if (budget.value_of_health && budget.gap_a_family && budget.gap_a_family->mean < 0) {
        budget.health_gain_needed = -budget.gap_a_family->mean / *budget.value_of_health;
    }
    if (const double families = find_mean(made.units, answer.families_supported); families > 0) {
        budget.net_cost_a_family_supported = net_cost / families;
    }
    for (const auto& outcome : answer.outcomes) {
        if (const double avoided = -find_mean(made.units, outcome); avoided > 0) {
            budget.net_cost_per_outcome[outcome] = net_cost / avoided;
        }
    }
    return budget;
}

std::vector<BudgetYear> budget_years(const ComparisonReading& reading)
{
    std::vector<BudgetYear> years;
    for (std::size_t t = 0;
         t < std::min<std::size_t>(SumLayout::budget_years, reading.plan.time.years); ++t) {
        BudgetYear year{reading.plan.time.start + static_cast<int>(t), {}};
        for (std::size_t p = 0; p < reading.layout.parties; ++p) {
            const double one_off =
                reading.mean(reading.sums.budget(reading.comparison, p, false, t));
            const double structural =
                reading.mean(reading.sums.budget(reading.comparison, p, true, t));
            if (one_off != 0 || structural != 0) {
                year.parties[reading.description().parties[p].name] = {{"one_off", one_off},
                                                                       {"structural", structural}};
            }
        }
        years.push_back(std::move(year));
    }
    return years;
}

} // namespace mkba

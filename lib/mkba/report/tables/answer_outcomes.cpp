#include <cmath>

#include "mkba/report/tables/answer_parts.hpp"
#include "mkba/report/text/names.hpp"
#include "mkba/report/text/numbers.hpp"
#include "mkba/report/text/phrases.hpp"

namespace mkba {

namespace {

/// Years upward to two digits: 137 becomes 140. Beyond a thousand the number says nothing more.
Label years_in_words(double years)
{
    if (years > 1000) {
        return words(Phrase::over_thousand_years);
    }
    const double step = years < 100 ? 1 : 10;
    const double rounded = std::ceil(years / step) * step;
    return fill(Phrase::about_years, {{"years", same(static_cast<int>(rounded))}});
}

Phrase visibility(double years, int programme_years)
{
    if (!std::isfinite(years)) {
        return Phrase::too_small_ever;
    }
    return years > programme_years ? Phrase::too_small : Phrase::large_enough;
}

/// A quotient of two uncertain figures deserves two digits.
Label quotient(double amount)
{
    const Precision two_digits{std::abs(amount), {}};
    return amount_in_words(Figure{Unit::euros, {amount, {}}, Show::mean, two_digits}, amount);
}

Label euros(double amount)
{
    return amount_in_words(Figure{Unit::euros, {amount, {}}}, amount);
}

Label euros(const Statistics& statistics, double amount)
{
    return amount_in_words(Figure{Unit::euros, statistics}, amount);
}

void add_net_cost(std::vector<Sentence>& sentences, const ComparisonResults& comparison)
{
    const auto& result = comparison.perspectives.at("narrow").result;
    const auto& family = comparison.budget.net_cost_a_family_supported;
    std::vector<Filling> fillings{{"net", euros(result, -result.mean)}};
    if (family) {
        fillings.emplace_back("family", quotient(*family));
    }
    sentences.push_back(
        {"money_buys", fill(family ? Phrase::money_buys_family : Phrase::money_buys, fillings)});
}

bool includes_zero(const ComparisonResults& comparison, const std::string& unit)
{
    const auto found = comparison.units.find(unit);
    if (found == comparison.units.end() || !found->second.difference.spread) {
        return false;
    }
    const auto& spread = *found->second.difference.spread;
    return spread.p5 < 0 && spread.p95 > 0;
}

void add_outcome_costs(std::vector<Sentence>& sentences, const Description& description,
                       const ComparisonResults& comparison)
{
    if (!description.answer) {
        return;
    }
    for (const auto& name : description.answer->outcomes) {
        std::vector<Filling> fillings{{"unit", unit_label(description, name)}};
        auto phrase = Phrase::none_avoided;
        const auto cost = comparison.budget.net_cost_per_outcome.find(name);
        if (cost != comparison.budget.net_cost_per_outcome.end()) {
            fillings.emplace_back("cost", quotient(cost->second));
            phrase = includes_zero(comparison, name) ? Phrase::cost_per_outcome_unclear
                                                     : Phrase::cost_per_outcome;
        }
        sentences.push_back({"net_cost." + name, fill(phrase, fillings)});
    }
}

void add_unpriced_worth(std::vector<Sentence>& sentences, const BudgetResults& budget)
{
    if (!budget.gap_a_family || !(budget.gap_a_family->mean < 0)) {
        return;
    }
    const auto& gap = *budget.gap_a_family;
    Label text = fill(Phrase::price_of_unpriced, {{"gap", euros(gap, -gap.mean)}});
    if (budget.value_of_health && budget.health_gain_needed) {
        const Figure gain{Unit::count, {*budget.health_gain_needed, {}}};
        text = joined(
            text, " ",
            fill(Phrase::health_needed, {{"value", euros(*budget.value_of_health)},
                                         {"gain", in_words(gain, *budget.health_gain_needed)}}));
    }
    sentences.push_back({"price_of_unpriced", text});
}

void add_budget(std::vector<Sentence>& sentences, const BudgetResults& budget)
{
    const auto& saving = budget.saving_a_year;
    if (!(saving.mean > 0)) {
        sentences.push_back({"largest_budget", words(Phrase::budget_none)});
        return;
    }
    std::vector<Filling> fillings{{"year", euros(saving, saving.mean)}};
    if (saving.spread) {
        const double sure = std::max(saving.spread->p20, 0.0);
        fillings.emplace_back("sure", euros(saving, sure));
    }
    Label text =
        fill(saving.spread ? Phrase::budget_carried : Phrase::budget_carried_central, fillings);
    if (budget.saving_a_family) {
        const auto& family = *budget.saving_a_family;
        text = joined(text, " ",
                      fill(Phrase::budget_family, {{"family", euros(family, family.mean)}}));
    }
    sentences.push_back({"largest_budget", text});
}

} // namespace

void add_visibility(std::vector<Sentence>& sentences, const Description& description,
                    const Results& results)
{
    if (!description.answer) {
        return;
    }
    const auto& units = results.comparisons.front().units;
    for (const auto& name : description.answer->outcomes) {
        const auto found = units.find(name);
        if (found == units.end()) {
            continue;
        }
        const auto& unit = found->second;
        const Figure difference{Unit::count, unit.difference};
        sentences.push_back(
            {"visible." + name, fill(visibility(unit.years_to_see, results.programme_years),
                                     {{"unit", unit_label(description, name)},
                                      {"difference", in_words(difference, unit.difference.mean)},
                                      {"time", years_in_words(unit.years_to_see)}})});
    }
}

void add_what_money_buys(std::vector<Sentence>& sentences, const Description& description,
                         const ComparisonResults& comparison)
{
    add_net_cost(sentences, comparison);
    add_outcome_costs(sentences, description, comparison);
    add_unpriced_worth(sentences, comparison.budget);
    add_budget(sentences, comparison.budget);
}

} // namespace mkba

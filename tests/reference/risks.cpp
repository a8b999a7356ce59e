// Probabilities of one person in one year, interventions included.
#include "tests/reference/risks.hpp"

#include <cmath>
#include <stdexcept>

#include "tests/reference/patterns.hpp"

namespace mkba::reference {
namespace {

bool within(const std::optional<AgeRange>& ages, const Population& population, int age)
{
    return !ages || !population.ages || (age >= ages->first && age <= ages->last);
}

/// A fade-out counts full years in a counted stay, and nothing elsewhere.
int faded_years(const Population& population, const Cell& cell)
{
    const State& state = by_name(population.states, cell.state);
    return state.stay == Stay::counted ? cell.years_in_state : 0;
}

double with_effect(EffectForm form, double probability, double value, double strength)
{
    switch (form) {
    case EffectForm::rate_ratio:
        return probability * std::pow(value, strength);
    case EffectForm::hazard_ratio:
        return 1.0 - std::pow(1.0 - probability, std::pow(value, strength));
    case EffectForm::odds_ratio: {
        const double odds = probability / (1.0 - probability) * std::pow(value, strength);
        return odds / (1.0 + odds);
    }
    case EffectForm::add:
        return probability + value * strength;
    case EffectForm::set:
        return value;
    }
    throw std::runtime_error("no such form of effect");
}

/// The oracle repairs nothing either.
void refuse_unless(bool possible, const std::string& what, const Cell& cell)
{
    if (!possible) {
        throw std::runtime_error(what + " is no probability in " + cell.state);
    }
}

} // namespace

Moment Risks::moment(const Population& population, const Cell& cell, int year)
{
    Moment at{std::nullopt, year, cell.years_in_state};
    if (population.ages) {
        at.age = cell.age;
    }
    return at;
}

bool Risks::eligible(const Intervention& intervention, const Cell& cell,
                     const Population& population)
{
    return intervention.eligible.population == population.name &&
           within(intervention.eligible.ages, population, cell.age) &&
           covers_any(intervention.eligible.states, cell.state);
}

/// The share of the persons in a cell on whom an effect acts: 0 outside its ages and states.
double Risks::acts_on(const Reach& reach) const
{
    if (!within(reach.effect.ages, reach.population, reach.cell.age)) {
        return 0.0;
    }
    if (!reach.effect.in.empty()) {
        return covers_any(reach.effect.in, reach.cell.state) ? 1.0 : 0.0;
    }
    if (!eligible(reach.intervention, reach.cell, reach.population)) {
        return 0.0;
    }
    return coverage_.share(reach.intervention, moment(reach.population, reach.cell, reach.year));
}

double Risks::changed(const Reach& reach, double probability) const
{
    const double share = acts_on(reach);
    if (share == 0.0) {
        return probability;
    }
    const Moment at = moment(reach.population, reach.cell, reach.year);
    const double transfer = values_.of(reach.effect.transfer, at, 1.0);
    const double retention = values_.of(reach.effect.retention, at, 1.0);
    const double strength =
        transfer * std::pow(retention, faded_years(reach.population, reach.cell));
    const double after =
        with_effect(reach.effect.form, probability, values_.of(reach.effect.value, at), strength);
    return (1.0 - share) * probability + share * after;
}

std::map<std::string, double> Risks::moves(const Population& population, const Cell& cell,
                                           int year) const
{
    std::map<std::string, double> row;
    const Moment at = moment(population, cell, year);
    for (const Move& move : description_.moves) {
        const std::string to = target_of(cell.state, move.from, move.to);
        if (move.population == population.name && !to.empty() &&
            within(move.ages, population, cell.age)) {
            row[to] += values_.of(move.probability, at);
        }
    }
    for (const Intervention* intervention : in_order(description_)) {
        for (const Effect& effect : intervention->effects) {
            const bool ours = effect.kind == EffectKind::move &&
                              intervention->eligible.population == population.name;
            const std::string to =
                ours ? target_of(cell.state, effect.from, effect.to) : std::string{};
            if (!to.empty() && effect.form != EffectForm::set) {
                row[to] = changed({*intervention, effect, population, cell, year}, row[to]);
            }
        }
    }
    add_set_moves(row, population, cell, year);
    double sum = 0.0;
    for (const auto& [to, probability] : row) {
        refuse_unless(probability >= 0.0, "the move to " + to, cell);
        sum += probability;
    }
    refuse_unless(sum <= 1.0 + 1e-12, "the sum of the moves", cell);
    return row;
}

/// Moves that interventions set come first, each taking its share of those whom the earlier ones
/// left; a natural move keeps 1-c of itself on its own target and 1-cq beside another.
void Risks::add_set_moves(std::map<std::string, double>& row, const Population& population,
                          const Cell& cell, int year) const
{
    std::map<std::string, double> taken;
    double left = 1.0;
    for (const Intervention* intervention : in_order(description_)) {
        for (const Effect& effect : intervention->effects) {
            const bool ours = effect.kind == EffectKind::move && effect.form == EffectForm::set &&
                              intervention->eligible.population == population.name;
            const std::string to =
                ours ? target_of(cell.state, effect.from, effect.to) : std::string{};
            const double share =
                to.empty() ? 0.0 : acts_on({*intervention, effect, population, cell, year});
            if (share == 0.0) {
                continue;
            }
            const double sure = values_.of(effect.value, moment(population, cell, year));
            for (auto& [target, probability] : row) {
                probability *= target == to ? 1.0 - share : 1.0 - share * sure;
            }
            taken[to] += left * share * sure;
            left *= 1.0 - share * sure;
        }
    }
    for (const auto& [target, probability] : taken) {
        row[target] += probability;
    }
}

double Risks::natural_rate(const Outcome& outcome, const Population& population, const Cell& cell,
                           int year) const
{
    const RateByState* by_pattern = nullptr;
    const RateByState* for_others = nullptr;
    for (const RateByState& rate : outcome.rates) {
        for (const std::string& pattern : rate.states) {
            if (pattern == cell.state) {
                return values_.of(rate.rate, moment(population, cell, year));
            }
            if (pattern == "others") {
                for_others = &rate;
            } else if (covers(pattern, cell.state)) {
                by_pattern = &rate;
            }
        }
    }
    const RateByState* chosen = by_pattern != nullptr ? by_pattern : for_others;
    if (chosen == nullptr) {
        throw std::runtime_error(outcome.name + " has no rate for " + cell.state);
    }
    return values_.of(chosen->rate, moment(population, cell, year));
}

double Risks::rate(const Outcome& outcome, const Cell& cell, int year) const
{
    const Population& population = by_name(description_.populations, outcome.population);
    if (!within(outcome.ages, population, cell.age)) {
        return 0.0;
    }
    double rate = natural_rate(outcome, population, cell, year);
    for (const Intervention* intervention : in_order(description_)) {
        for (const Effect& effect : intervention->effects) {
            if (effect.kind == EffectKind::outcome && effect.outcome == outcome.name) {
                rate = changed({*intervention, effect, population, cell, year}, rate);
            }
        }
    }
    const bool bounded = outcome.at_most_one_a_year || outcome.occurrence == Occurrence::prevalence;
    refuse_unless(rate >= 0.0 && (!bounded || rate <= 1.0), outcome.name, cell);
    return rate;
}

} // namespace mkba::reference

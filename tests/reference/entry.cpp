// What interventions do to those who enter: routes and scaling, one intervention after the other.
#include "tests/reference/patterns.hpp"
#include "tests/reference/people.hpp"

namespace mkba::reference {
namespace {

bool touched(const Intervention& intervention, const Cell& cell, const Population& population)
{
    const auto& among = intervention.false_positives;
    return Risks::eligible(intervention, cell, population) ||
           (among && covers_any(among->among, cell.state));
}

void note_turn(const Intervention& intervention, const Population& population, int year,
               const Persons& entrants, People& people)
{
    for (const auto& [cell, persons] : entrants) {
        if (touched(intervention, cell, population)) {
            people.entering[intervention.name].push_back({year, cell, persons});
        }
    }
}

Persons routed(const Setting& setting, const Intervention& intervention, const Effect& effect,
               const Population& population, int year, const Persons& entrants)
{
    Persons result = entrants;
    for (const auto& [cell, persons] : entrants) {
        const std::string to = target_of(cell.state, effect.from, effect.to);
        if (!to.empty() && Risks::eligible(intervention, cell, population)) {
            const double share =
                setting.coverage.share(intervention, Risks::moment(population, cell, year));
            result[cell] -= share * persons;
            result[{cell.age, to, 0}] += share * persons;
        }
    }
    return result;
}

Persons scaled(const Setting& setting, const Intervention& intervention, const Effect& effect,
               const Population& population, int year, Persons entrants)
{
    for (auto& [cell, persons] : entrants) {
        if (Risks::eligible(intervention, cell, population)) {
            const Moment at = Risks::moment(population, cell, year);
            const double share = setting.coverage.share(intervention, at);
            persons *= 1.0 - share + share * setting.values.of(effect.value, at);
        }
    }
    return entrants;
}

} // namespace

Persons after_entry(const Setting& setting, const Population& population, int year,
                    Persons entrants, People& people)
{
    for (const Intervention* intervention : in_order(setting.description)) {
        if (intervention->eligible.population != population.name ||
            intervention->eligible.as != EligibleAs::entrants) {
            continue;
        }
        note_turn(*intervention, population, year, entrants, people);
        for (const Effect& effect : intervention->effects) {
            if (effect.kind == EffectKind::route) {
                entrants = routed(setting, *intervention, effect, population, year, entrants);
            } else if (effect.kind == EffectKind::scale) {
                entrants = scaled(setting, *intervention, effect, population, year, entrants);
            }
        }
    }
    return entrants;
}

} // namespace mkba::reference

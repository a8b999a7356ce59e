// Random moves, events and prevalences, and what the parts of the generator share.
#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "tests/reference/patterns.hpp"
#include "tests/reference/sketch.hpp"

namespace mkba::reference {
namespace {

/// Rates by state: all by name, or a pattern, one state by name and the others.
std::string rates_of(Sketch& sketch, const SketchedPopulation& population, double low, double high)
{
    std::vector<std::string> states = state_names(population);
    sketch.dice.shuffle(states);
    std::string text;
    const auto add = [&](const std::string& where) {
        const std::vector<std::string> meant =
            where == "others" || where == "strained.*" ? states : std::vector<std::string>{where};
        text += fmt::format("{}{}: {}", text.empty() ? "" : ", ", where,
                            sketch.numbers.quoted(low, high, about(population, meant)));
    };
    const auto strained = [](const std::string& state) { return covers("strained.*", state); };
    const bool pattern = std::any_of(states.begin(), states.end(), strained);
    if (pattern && sketch.dice.chance(0.6)) {
        add("strained.*");
        if (sketch.dice.chance(0.5)) {
            add(states.front());
        }
        if (!std::all_of(states.begin(), states.end(), strained)) {
            add("others");
        }
        return text;
    }
    for (const std::string& state : states) {
        add(state);
    }
    return text;
}

std::string outcome_text(Sketch& sketch, const SketchedOutcome& outcome)
{
    const SketchedPopulation& population = sketch.populations[outcome.population];
    const double high = outcome.bounded || outcome.prevalence ? 0.3 : 2.0;
    return fmt::format("  {0}: {{population: {1}, label: {0}{2}{3}, {4}: {{{5}}}}}\n", outcome.name,
                       population.name, maybe_ages(sketch.dice, population),
                       outcome.bounded ? ", at_most_one_a_year: true" : "",
                       outcome.prevalence ? "share" : "rate",
                       rates_of(sketch, population, 0.02, high));
}

} // namespace

std::vector<std::string> some_of(Dice& dice, std::vector<std::string> names)
{
    dice.shuffle(names);
    names.resize(static_cast<std::size_t>(dice.between(1, static_cast<int>(names.size()))));
    return names;
}

std::string listed(const std::vector<std::string>& names)
{
    return fmt::format("{}", fmt::join(names, ", "));
}

std::vector<std::string> state_names(const SketchedPopulation& population)
{
    std::vector<std::string> names;
    for (const SketchedState& state : population.states) {
        names.push_back(state.name);
    }
    return names;
}

std::string random_ages(Dice& dice, const SketchedPopulation& population)
{
    if (dice.chance(0.4)) {
        return dice.pick(population.phases);
    }
    const int first = dice.between(population.first, population.last);
    return dice.chance(0.3) ? fmt::format("{}", first)
                            : fmt::format("[{}, {}]", first, dice.between(first, population.last));
}

std::string maybe_ages(Dice& dice, const SketchedPopulation& population)
{
    return population.aged && dice.chance(0.3) ? ", ages: " + random_ages(dice, population) : "";
}

Variables about(const SketchedPopulation& population, const std::vector<std::string>& states)
{
    bool stay = true;
    for (const SketchedState& one : population.states) {
        const bool meant = std::find(states.begin(), states.end(), one.name) != states.end();
        stay = stay && (!meant || !one.stay.empty());
    }
    return {.age = population.aged, .year = true, .stay = stay};
}

std::string write_moves(Sketch& sketch)
{
    std::string text;
    for (SketchedPopulation& population : sketch.populations) {
        const std::vector<std::string> states = state_names(population);
        for (int tries = sketch.dice.between(1, 6); tries > 0; --tries) {
            const std::string to = sketch.dice.pick(states);
            std::string from = sketch.dice.pick(states);
            if (sketch.dice.chance(0.3) && !to.starts_with("strained")) {
                from = "strained.*";
            }
            std::vector<std::string> sources;
            std::set<std::pair<std::string, std::string>> fresh;
            for (const std::string& state : states) {
                if (covers(from, state)) {
                    sources.push_back(state);
                    fresh.insert({state, to});
                }
            }
            const bool known = std::any_of(fresh.begin(), fresh.end(), [&](const auto& pair) {
                return population.moves.contains(pair);
            });
            if (fresh.empty() || known || fresh.contains({to, to})) {
                continue;
            }
            population.moves.insert(fresh.begin(), fresh.end());
            text += fmt::format("  - {{population: {}{}, from: \"{}\", to: {}, probability: {}}}\n",
                                population.name, maybe_ages(sketch.dice, population), from, to,
                                sketch.numbers.quoted(0.01, 0.1, about(population, sources)));
        }
    }
    return text.empty() ? "" : "moves:\n" + text;
}

std::string write_outcomes(Sketch& sketch)
{
    std::string events;
    std::string prevalences;
    const int last = static_cast<int>(sketch.populations.size()) - 1;
    for (int i = sketch.dice.between(1, 4); i > 0; --i) {
        SketchedOutcome outcome;
        outcome.name = fmt::format("outcome{}", i);
        outcome.population = static_cast<std::size_t>(sketch.dice.between(0, last));
        outcome.prevalence = sketch.dice.chance(0.4);
        outcome.bounded = !outcome.prevalence && sketch.dice.chance(0.5);
        (outcome.prevalence ? prevalences : events) += outcome_text(sketch, outcome);
        sketch.outcomes.push_back(outcome);
    }
    return (events.empty() ? "" : "events:\n" + events) +
           (prevalences.empty() ? "" : "prevalences:\n" + prevalences);
}

} // namespace mkba::reference

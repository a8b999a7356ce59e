// Random populations: states, stays, phases, stock, entrants, migration.
#include <algorithm>

#include <fmt/format.h>

#include "tests/reference/sketch.hpp"

namespace mkba::reference {
namespace {

void choose_stay(Dice& dice, SketchedState& state, const std::vector<std::string>& names)
{
    const int kind = dice.between(0, 5);
    if (kind == 0) {
        state.stay = "count";
        state.years = dice.between(1, 3);
    } else if (kind == 1) {
        state.stay = "years";
        state.years = dice.between(1, 3);
        do {
            state.then = dice.pick(names);
        } while (state.then == state.name);
    }
}

SketchedPopulation sketched_population(Dice& dice, const std::string& name)
{
    SketchedPopulation population;
    population.name = name;
    population.aged = dice.chance(0.75);
    population.first = dice.between(-1, 1);
    population.last = population.first + dice.between(1, 4);
    std::vector<std::string> names{"calm",         "strained.unseen", "strained.in_view",
                                   "heavy.unseen", "heavy.in_view",   "heavy.after"};
    dice.shuffle(names);
    names.resize(static_cast<std::size_t>(dice.between(2, 6)));
    for (const std::string& state : names) {
        population.states.push_back({state, "", 0, ""});
        choose_stay(dice, population.states.back(), names);
    }
    return population;
}

std::string phases_of(Sketch& sketch, SketchedPopulation& population)
{
    std::string text = "    phases:\n";
    int first = population.first;
    for (const char* name : {"early", "middle", "late"}) {
        if (first > population.last) {
            break;
        }
        const int last = sketch.dice.between(first, population.last);
        const std::string family = sketch.dice.chance(0.5)
                                       ? ", children_per_family: " + sketch.numbers.quoted(1.1, 3.0)
                                       : "";
        text += fmt::format("      {}: {{ages: [{}, {}]{}}}\n", name, first, last, family);
        population.phases.emplace_back(name);
        first = last + 1;
    }
    return text;
}

std::string state_item(const SketchedState& state)
{
    if (state.stay == "count") {
        return fmt::format("{}: {{count: {}}}", state.name, state.years);
    }
    if (state.stay == "years") {
        return fmt::format("{}: {{years: {}, then: {}}}", state.name, state.years, state.then);
    }
    return state.name;
}

/// A share or a count of a state: now and then of persons who have been there for some years.
std::string placed(Dice& dice, const SketchedState& state, const std::string& share)
{
    const int longest = state.stay == "count" ? state.years : state.years - 1;
    if (state.stay.empty() || longest < 1 || dice.chance(0.5)) {
        return fmt::format("{}: {}", state.name, share);
    }
    return fmt::format("{}: {{share: {}, years_in_state: {}}}", state.name, share,
                       dice.between(0, longest));
}

std::string shares_of(Sketch& sketch, const SketchedPopulation& population, Variables variables)
{
    std::vector<SketchedState> states = population.states;
    sketch.dice.shuffle(states);
    states.resize(static_cast<std::size_t>(
        sketch.dice.between(1, std::min(3, static_cast<int>(states.size())))));
    const auto shares = sketch.numbers.shares(static_cast<int>(states.size()), variables);
    std::string text;
    for (std::size_t i = 0; i < states.size(); ++i) {
        text += (i == 0 ? "" : ", ") + placed(sketch.dice, states[i], shares[i]);
    }
    return "{" + text + "}";
}

std::string stock_of(Sketch& sketch, const SketchedPopulation& population)
{
    std::string text = fmt::format("  {}:\n", population.name);
    for (int entry = sketch.dice.between(1, 3); entry > 0; --entry) {
        std::string where;
        if (population.aged && sketch.dice.chance(0.4)) {
            where = fmt::format("phase: {}, ", sketch.dice.pick(population.phases));
        } else if (population.aged && sketch.dice.chance(0.5)) {
            where =
                fmt::format("age: {}, ", sketch.dice.between(population.first, population.last));
        } else if (population.aged) {
            where = fmt::format("ages: [{}, {}], ", population.first,
                                sketch.dice.between(population.first, population.last));
        }
        if (sketch.dice.chance(0.3)) {
            text += fmt::format("    - {{{}counts: {{{}}}}}\n", where,
                                placed(sketch.dice, sketch.dice.pick(population.states),
                                       sketch.numbers.quoted(10, 200)));
        } else {
            text += fmt::format("    - {{{}count: {}, shares: {}}}\n", where,
                                sketch.numbers.quoted(50, 500), shares_of(sketch, population, {}));
        }
    }
    return text;
}

std::string source_of(Sketch& sketch, std::size_t own)
{
    const SketchedPopulation& population = sketch.populations[own];
    const auto states = [&](const SketchedPopulation& one) {
        return listed(some_of(sketch.dice, state_names(one)));
    };
    if (own > 0 && sketch.dice.chance(0.7)) {
        const SketchedPopulation& other = sketch.populations[0];
        const std::string ages = other.aged && sketch.dice.chance(0.5)
                                     ? fmt::format(", ages: [{}, {}]", other.first + 1, other.last)
                                     : "";
        return fmt::format("from: {{population: {}, states: [{}]{}}}, ", other.name, states(other),
                           ages);
    }
    if (population.aged && sketch.dice.chance(0.4)) {
        return fmt::format("from: {{leavers: {}, states: [{}], years_before: {}}}, ",
                           population.name, states(population), sketch.dice.between(1, 3));
    }
    return "";
}

std::string entrants_of(Sketch& sketch, std::size_t own)
{
    const SketchedPopulation& population = sketch.populations[own];
    std::string text = fmt::format("  {}:\n", population.name);
    for (int flow = sketch.dice.between(1, 2); flow > 0; --flow) {
        const std::string source = source_of(sketch, own);
        const std::string count = source.empty() ? sketch.numbers.quoted(20, 200, {.year = true})
                                                 : sketch.numbers.quoted(0.1, 0.8);
        const std::string growth =
            sketch.dice.chance(0.4) ? ", growth: " + sketch.numbers.quoted(0.01, 0.1) : "";
        text += fmt::format("    - {{{}count: {}{}, shares: {}}}\n", source, count, growth,
                            shares_of(sketch, population, {.year = true}));
    }
    return text;
}

} // namespace

std::string write_populations(Sketch& sketch)
{
    std::string text = "populations:\n";
    const int count = sketch.dice.chance(0.4) ? 2 : 1;
    for (int i = 0; i < count; ++i) {
        sketch.populations.push_back(
            sketched_population(sketch.dice, i + 1 == count ? "children" : "adults"));
    }
    for (SketchedPopulation& population : sketch.populations) {
        text += fmt::format("  {0}:\n    label: {0}\n", population.name);
        if (population.aged) {
            text += fmt::format("    ages: {{first: {}, last: {}}}\n", population.first,
                                population.last);
            text += phases_of(sketch, population);
        }
        text += "    states:\n";
        for (const SketchedState& state : population.states) {
            text += "      - " + state_item(state) + "\n";
        }
    }
    return text;
}

std::string write_entry(Sketch& sketch)
{
    std::string stock = "stock:\n";
    std::string entrants = "entrants:\n";
    std::string migration;
    for (std::size_t own = 0; own < sketch.populations.size(); ++own) {
        const SketchedPopulation& population = sketch.populations[own];
        stock += stock_of(sketch, population);
        entrants += entrants_of(sketch, own);
        if (sketch.dice.chance(0.3)) {
            migration +=
                fmt::format("  {}: {{net: {}, shares: {}}}\n", population.name,
                            sketch.numbers.quoted(0.1, 3, {.age = population.aged, .year = true}),
                            shares_of(sketch, population, {.age = population.aged, .year = true}));
        }
    }
    return stock + entrants + (migration.empty() ? "" : "migration:\n" + migration);
}

} // namespace mkba::reference

// Random interventions: whom they reach, through which links, and every kind and form of effect.
#include <algorithm>

#include <fmt/format.h>

#include "tests/reference/sketch.hpp"

namespace mkba::reference {
namespace {

std::string chain_of(Sketch& sketch, SketchedIntervention& one)
{
    std::string text;
    const std::vector<std::string> names{"coverage", "accepted", "completed"};
    const int links = sketch.dice.between(1, 3);
    for (int i = 0; i < links; ++i) {
        const std::string& name = names[static_cast<std::size_t>(i)];
        one.links.push_back(name);
        const bool lever = i == 0 || sketch.dice.chance(0.2);
        if (lever) {
            one.levers.push_back(name);
        }
        text += (i == 0 ? "" : ", ") +
                (lever ? name
                       : fmt::format("{{{}: {}}}", name,
                                     sketch.numbers.quoted(0.2, 0.95, {.year = true})));
    }
    return "[" + text + "]";
}

std::string false_positives_of(Sketch& sketch, const SketchedIntervention& one)
{
    std::vector<std::string> among;
    for (const std::string& state : state_names(sketch.populations[one.population])) {
        if (std::find(one.states.begin(), one.states.end(), state) == one.states.end()) {
            among.push_back(state);
        }
    }
    if (among.empty() || !sketch.dice.chance(0.4)) {
        return "";
    }
    return fmt::format("    specificity: {{value: {}, at: {}, among: [{}]}}\n",
                       sketch.numbers.quoted(0.6, 0.99, {.year = true}),
                       sketch.dice.pick(one.links), listed(some_of(sketch.dice, among)));
}

std::string route_or_scale(Sketch& sketch, const SketchedIntervention& one)
{
    const SketchedPopulation& population = sketch.populations[one.population];
    const bool both = population.has("strained.in_view") && population.has("heavy.in_view");
    const bool unseen =
        std::find(one.states.begin(), one.states.end(), "strained.unseen") != one.states.end() &&
        std::find(one.states.begin(), one.states.end(), "heavy.unseen") != one.states.end();
    if (both && unseen) {
        return R"({route: {from: "*.unseen", to: "*.in_view"}})";
    }
    const std::string& from = sketch.dice.pick(one.states);
    const std::string& to = sketch.dice.pick(population.states).name;
    if (from == to || sketch.dice.chance(0.2)) {
        return fmt::format("{{scale: {}}}", sketch.numbers.quoted(0.5, 1.3, {.year = true}));
    }
    return fmt::format("{{route: {{from: {}, to: {}}}}}", from, to);
}

/// `transfer` and `retention`, now and then.
std::string trial(Sketch& sketch)
{
    std::string text;
    if (sketch.dice.chance(0.4)) {
        text += ", transfer: " + sketch.numbers.quoted(0.3, 1);
    }
    if (sketch.dice.chance(0.4)) {
        text += ", retention: " + sketch.numbers.quoted(0.4, 1);
    }
    return text;
}

std::string move_effect(Sketch& sketch, const SketchedIntervention& one)
{
    SketchedPopulation& population = sketch.populations[one.population];
    std::vector<std::pair<std::string, std::string>> natural;
    for (const auto& move : population.moves) {
        if (std::find(one.states.begin(), one.states.end(), move.first) != one.states.end()) {
            natural.push_back(move);
        }
    }
    const std::string ages = maybe_ages(sketch.dice, population);
    if (natural.empty() || sketch.dice.chance(0.5)) {
        const std::string& from = sketch.dice.pick(one.states);
        const std::string& to = sketch.dice.pick(population.states).name;
        return from == to
                   ? ""
                   : fmt::format("{{move: {{from: {}, to: {}}}, set: {}{}}}", from, to,
                                 sketch.numbers.quoted(0.1, 1, about(population, {from})), ages);
    }
    const auto& move = sketch.dice.pick(natural);
    const Variables variables = about(population, {move.first});
    const int form = sketch.dice.between(0, 2);
    const std::string effect = form == 0 ? "rr: " + sketch.numbers.quoted(0.4, 1.2, variables)
                               : form == 1
                                   ? "hr: " + sketch.numbers.quoted(0.4, 1.2, variables)
                                   : "add: " + sketch.numbers.quoted(0.001, 0.02, variables);
    const std::string in = sketch.dice.chance(0.2) ? ", in: [" + move.first + "]" : "";
    return fmt::format("{{move: {{from: {}, to: {}}}, {}{}{}{}}}", move.first, move.second, effect,
                       in, ages, trial(sketch));
}

std::string outcome_effect(Sketch& sketch, const SketchedIntervention& one)
{
    std::vector<SketchedOutcome*> targets;
    for (SketchedOutcome& outcome : sketch.outcomes) {
        if (outcome.population == one.population && outcome.effects < 4) {
            targets.push_back(&outcome);
        }
    }
    if (targets.empty()) {
        return "";
    }
    SketchedOutcome& outcome = *sketch.dice.pick(targets);
    ++outcome.effects;
    const SketchedPopulation& population = sketch.populations[one.population];
    const std::vector<std::string> in_states = one.entrants || sketch.dice.chance(0.4)
                                                   ? some_of(sketch.dice, state_names(population))
                                                   : std::vector<std::string>{};
    const Variables variables = about(population, in_states.empty() ? one.states : in_states);
    const bool probability = outcome.bounded || outcome.prevalence;
    const int form = probability ? sketch.dice.between(0, 3) : sketch.dice.between(0, 1);
    const std::string ratio = sketch.numbers.quoted(0.5, 1.2, variables);
    const std::string effect = form == 0 ? "rr: " + ratio
                               : form == 1
                                   ? "add: " + sketch.numbers.quoted(-0.0005, 0.01, variables)
                               : form == 2 ? "hr: " + ratio
                                           : "or: " + ratio;
    const std::string in = in_states.empty() ? "" : ", in: [" + listed(in_states) + "]";
    return fmt::format("{{on: {}, {}{}{}{}}}", outcome.name, effect, in,
                       maybe_ages(sketch.dice, population), trial(sketch));
}

std::string effects_of(Sketch& sketch, const SketchedIntervention& one)
{
    std::string text;
    for (int i = sketch.dice.between(1, 3); i > 0; --i) {
        std::string effect;
        if (one.entrants && sketch.dice.chance(0.7)) {
            effect = route_or_scale(sketch, one);
        } else if (!one.entrants && sketch.dice.chance(0.5)) {
            effect = move_effect(sketch, one);
        } else {
            effect = outcome_effect(sketch, one);
        }
        if (!effect.empty()) {
            text += "\n      - " + effect;
        }
    }
    return text.empty() ? " []" : text;
}

std::string intervention_text(Sketch& sketch, SketchedIntervention& one)
{
    const SketchedPopulation& population = sketch.populations[one.population];
    const std::string eligible = one.entrants ? fmt::format("entrants: [{}]", listed(one.states))
                                              : fmt::format("states: [{}]{}", listed(one.states),
                                                            maybe_ages(sketch.dice, population));
    const std::string chain = chain_of(sketch, one);
    const std::string slips = false_positives_of(sketch, one);
    return fmt::format("  {0}:\n    label: {0}\n    eligible: {{population: {1}, {2}}}\n"
                       "    chain: {3}\n{4}    effects:{5}\n",
                       one.name, population.name, eligible, chain, slips, effects_of(sketch, one));
}

} // namespace

std::string write_interventions(Sketch& sketch)
{
    std::string text = "interventions:\n";
    std::vector<std::string> order;
    const int last = static_cast<int>(sketch.populations.size()) - 1;
    for (int i = sketch.dice.between(1, 4); i > 0; --i) {
        SketchedIntervention one;
        one.name = fmt::format("measure{}", i);
        one.population = static_cast<std::size_t>(sketch.dice.between(0, last));
        const SketchedPopulation& population = sketch.populations[one.population];
        one.entrants = sketch.dice.chance(0.4);
        one.states = some_of(sketch.dice, state_names(population));
        text += intervention_text(sketch, one);
        order.push_back(one.name);
        sketch.interventions.push_back(one);
    }
    sketch.dice.shuffle(order);
    return text + "order: [" + listed(order) + "]\n";
}

} // namespace mkba::reference

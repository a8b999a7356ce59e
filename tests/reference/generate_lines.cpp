// Random lines and natural units: every driver, profile, kind and split over parties.
#include <fmt/format.h>

#include "tests/reference/sketch.hpp"

namespace mkba::reference {
namespace {

struct SketchedDriver {
    std::string text; // what stands behind `per:`
    std::string kind;
    const SketchedPopulation* population{}; // of persons; none for fixed sums
    std::string intervention;               // of reached
    std::vector<std::string> states;        // whose persons may be counted

    [[nodiscard]] Variables variables() const
    {
        return population == nullptr ? Variables{.year = true} : about(*population, states);
    }
};

/// `hours` and `families`, now and then.
std::string modifiers(Sketch& sketch, const SketchedPopulation& population,
                      const std::vector<std::string>& states)
{
    std::string text;
    if (sketch.dice.chance(0.3)) {
        text += ", hours: " + sketch.numbers.quoted(0.5, 4, about(population, states));
    }
    if (population.aged && sketch.dice.chance(0.3)) {
        text += ", families: true";
    }
    return text;
}

SketchedDriver of_outcome(Sketch& sketch)
{
    const SketchedOutcome& outcome = sketch.dice.pick(sketch.outcomes);
    const SketchedPopulation& population = sketch.populations[outcome.population];
    const std::string kind = outcome.prevalence ? "prevalence" : "event";
    const bool some = sketch.dice.chance(0.3);
    const std::vector<std::string> states =
        some ? some_of(sketch.dice, state_names(population)) : state_names(population);
    const std::string in = some ? ", in: [" + listed(states) + "]" : "";
    return {fmt::format("{{{}: {}{}{}{}}}", kind, outcome.name, in,
                        maybe_ages(sketch.dice, population), modifiers(sketch, population, states)),
            kind, &population, "", states};
}

SketchedDriver of_people(Sketch& sketch, const std::string& kind)
{
    const SketchedPopulation& population = sketch.dice.pick(sketch.populations);
    const std::vector<std::string> states = some_of(sketch.dice, state_names(population));
    const std::string ages = kind == "persons" ? maybe_ages(sketch.dice, population) : "";
    const std::string whose =
        sketch.populations.size() > 1 ? ", population: " + population.name : "";
    return {fmt::format("{{{}: [{}]{}{}{}}}", kind, listed(states), ages, whose,
                        modifiers(sketch, population, states)),
            kind, &population, "", states};
}

SketchedDriver of_moves(Sketch& sketch)
{
    const SketchedPopulation& population = sketch.dice.pick(sketch.populations);
    if (population.moves.empty()) {
        return {"year", "year", nullptr, "", {}};
    }
    const std::vector<std::pair<std::string, std::string>> moves(population.moves.begin(),
                                                                 population.moves.end());
    const auto& move = sketch.dice.pick(moves);
    const std::string whose =
        sketch.populations.size() > 1 ? ", population: " + population.name : "";
    return {fmt::format("{{move: {{from: {}, to: {}}}{}{}}}", move.first, move.second, whose,
                        modifiers(sketch, population, {move.first})),
            "move",
            &population,
            "",
            {move.first}};
}

SketchedDriver of_reached(Sketch& sketch)
{
    const SketchedIntervention& one = sketch.dice.pick(sketch.interventions);
    const SketchedPopulation& population = sketch.populations[one.population];
    return {fmt::format("{{reached: {}, at: {}{}}}", one.name, sketch.dice.pick(one.links),
                        modifiers(sketch, population, state_names(population))),
            "reached", &population, one.name, state_names(population)};
}

SketchedDriver random_driver(Sketch& sketch)
{
    switch (sketch.dice.between(0, 8)) {
    case 0:
    case 1:
        return of_outcome(sketch);
    case 2:
        return of_people(sketch, "persons");
    case 3:
        return of_people(sketch, "entrants");
    case 4: {
        SketchedDriver driver = of_people(sketch, "leavers");
        return driver.population->aged ? driver : of_people(sketch, "entrants");
    }
    case 5:
        return of_moves(sketch);
    case 6:
        return {"year", "year", nullptr, "", {}};
    case 7:
        return {"start", "start", nullptr, "", {}};
    default:
        return of_reached(sketch);
    }
}

std::string stream_of(Sketch& sketch, const SketchedDriver& driver)
{
    const bool may = driver.kind != "prevalence" && driver.kind != "persons" &&
                     driver.kind != "year" && driver.kind != "start";
    if (!may || !sketch.dice.chance(0.6)) {
        return "";
    }
    std::string text = "years: " + sketch.numbers.quoted(0.3, 3.7);
    if (sketch.dice.chance(0.5)) {
        text += fmt::format(", lag: {}", sketch.dice.between(0, 2));
    }
    const bool aged = driver.population->aged;
    const bool limited = aged && sketch.dice.chance(0.5);
    if (limited) {
        text += fmt::format(", until_age: {}", driver.population->last + sketch.dice.between(0, 3));
    }
    if (!limited || sketch.dice.chance(0.5)) {
        text += ", at_most: 4";
    }
    if (sketch.dice.chance(0.4)) {
        text += ", growth: " + sketch.numbers.quoted(-0.02, 0.05);
    }
    return ", stream: {" + text + "}";
}

std::string split(Sketch& sketch)
{
    const std::vector<std::string> parties = some_of(sketch.dice, sketch.parties);
    const std::vector<std::string> shares = sketch.numbers.shares(static_cast<int>(parties.size()));
    std::string text;
    for (std::size_t i = 0; i < parties.size(); ++i) {
        text += fmt::format("{}{}: {}", i == 0 ? "" : ", ", parties[i], shares[i]);
    }
    return "{" + text + "}";
}

std::string tax_of(Sketch& sketch)
{
    switch (sketch.dice.between(0, 4)) {
    case 0:
        return ", vat: exempt";
    case 1:
        return ", vat: compensable, vat_rate: " + sketch.numbers.quoted(0.05, 0.21);
    case 2:
        return ", vat: included";
    default:
        return "";
    }
}

/// Kind, parties and role of a line, and whether an agreement may share it.
std::string nature_of(Sketch& sketch, const SketchedDriver& driver, const std::string& name)
{
    const std::string measure = driver.intervention.empty()
                                    ? sketch.dice.pick(sketch.interventions).name
                                    : driver.intervention;
    const bool programme = sketch.dice.chance(0.4);
    const std::string role =
        programme ? fmt::format("role: programme, of: [{}]", measure) : "role: effect";
    if (sketch.dice.chance(0.2)) {
        const std::string from = split(sketch);
        return fmt::format("is: transfer, from: {}, to: {}, {}", from, split(sketch), role);
    }
    const bool benefit = sketch.dice.chance(0.25);
    const std::string cashable =
        programme ? ""
                  : ", cashable: " +
                        sketch.numbers.quoted(0.05, 0.95, {.effect = true, .since_start = true});
    const bool memorandum = sketch.dice.chance(0.15);
    if (!programme && !benefit && !memorandum) {
        sketch.pool.push_back(name);
    }
    return fmt::format("{}parties: {}, {}{}{}{}", benefit ? "is: benefit, " : "", split(sketch),
                       role, cashable, tax_of(sketch), memorandum ? ", in_total: false" : "");
}

std::string line_text(Sketch& sketch, const std::string& name, const SketchedDriver& driver)
{
    static const std::vector<std::string> perspectives{"fiscal", "narrow", "broad"};
    static const std::vector<std::string> posts{"programme", "care", "schools"};
    const std::string nature = nature_of(sketch, driver, name);
    return fmt::format(
        "  {0}: {{label: {0}, post: {1}, per: {2}, amount: {3}{4}, {5}, perspective: {6}, "
        "structural: {7}{8}}}\n",
        name, sketch.dice.pick(posts), driver.text,
        sketch.numbers.euros(10, 5000, driver.variables()), stream_of(sketch, driver), nature,
        sketch.dice.pick(perspectives), sketch.dice.chance(0.5),
        sketch.dice.chance(0.2) ? ", discount: natural" : "");
}

/// Groups where each has states, and a unit that counts with their national shares.
std::string write_groups(Sketch& sketch)
{
    const SketchedPopulation& population = sketch.populations.front();
    if (sketch.populations.size() > 1 || population.states.size() < 6) {
        return "";
    }
    const std::string strained = sketch.numbers.quoted(0.2, 0.4);
    return fmt::format(
        "  grouped: {{label: grouped, per: {{persons: [calm]}}, times: \"national_calm + 2 * "
        "national_strained + 4 * national_heavy\"}}\n"
        "groups:\n  reading: {}\n  rest: calm\n  members:\n"
        "    calm: {{states: [calm], label: calm}}\n"
        "    strained: {{states: [\"strained.*\"], label: strained}}\n"
        "    heavy: {{states: [\"heavy.*\"], label: heavy}}\n"
        "  shares:\n    national: {{strained: {}, heavy: {}}}\n",
        sketch.dice.chance(0.5) ? "nested" : "additive", strained,
        sketch.numbers.quoted(0.05, 0.15));
}

} // namespace

std::string write_lines(Sketch& sketch)
{
    std::string text = "lines:\n";
    for (int i = sketch.dice.between(4, 10); i > 0; --i) {
        text += line_text(sketch, fmt::format("line{}", i), random_driver(sketch));
    }
    const SketchedDriver pooled = of_outcome(sketch);
    text += fmt::format("  pooled: {{label: pooled, post: care, per: {}, amount: {}, parties: {}, "
                        "role: effect, cashable: {}, perspective: fiscal, structural: true}}\n",
                        pooled.text, sketch.numbers.euros(10, 5000, pooled.variables()),
                        split(sketch), sketch.numbers.quoted(0.05, 0.95));
    sketch.pool.emplace_back("pooled");
    text += "units:\n";
    for (int i = sketch.dice.between(1, 4); i > 0; --i) {
        const SketchedDriver driver =
            sketch.dice.chance(0.5) ? of_outcome(sketch) : of_reached(sketch);
        const std::string times =
            sketch.dice.chance(0.5) ? ", times: " + sketch.numbers.quoted(0.1, 3) : "";
        text += fmt::format("  unit{0}: {{label: unit{0}, per: {1}{2}}}\n", i, driver.text, times);
    }
    return text + write_groups(sketch);
}

} // namespace mkba::reference

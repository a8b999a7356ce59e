// What the generator has chosen so far, so that later parts of a model can refer to it.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "tests/reference/numbers.hpp"

namespace mkba::reference {

struct SketchedState {
    std::string name;
    std::string stay; // empty, count or years
    int years{};
    std::string then;
};

struct SketchedPopulation {
    std::string name;
    bool aged{};
    int first{};
    int last{};
    std::vector<std::string> phases; // names
    std::vector<SketchedState> states;
    std::set<std::pair<std::string, std::string>> moves; // from, to

    [[nodiscard]] bool has(const std::string& state) const
    {
        for (const SketchedState& one : states) {
            if (one.name == state) {
                return true;
            }
        }
        return false;
    }
};

struct SketchedOutcome {
    std::string name;
    std::size_t population{};
    bool prevalence{};
    bool bounded{}; // at most one a year
    int effects{};
};

struct SketchedIntervention {
    std::string name;
    std::size_t population{};
    bool entrants{};
    std::vector<std::string> states; // eligible, by full name
    std::vector<std::string> links;
    std::vector<std::string> levers; // links without a value
};

/// A scenario in the making.
struct Sketch {
    explicit Sketch(std::uint64_t seed)
        : dice(seed), start(dice.between(2024, 2026)), programme_years(dice.between(1, 6)),
          numbers(dice, start)
    {
    }

    Dice dice;
    int start;
    int programme_years;
    Numbers numbers;
    std::vector<SketchedPopulation> populations;
    std::vector<SketchedOutcome> outcomes;
    std::vector<SketchedIntervention> interventions;
    std::vector<std::string> parties{"municipality", "insurer", "state", "family"};
    std::vector<std::string> pool; // lines that an agreement may share
};

/// Some of the names, at least one, in random order.
[[nodiscard]] std::vector<std::string> some_of(Dice& dice, std::vector<std::string> names);

/// "a, b, c"
[[nodiscard]] std::string listed(const std::vector<std::string>& names);

/// The full names of a population's states.
[[nodiscard]] std::vector<std::string> state_names(const SketchedPopulation& population);

/// A phase, an age or a range within the population's ages.
[[nodiscard]] std::string random_ages(Dice& dice, const SketchedPopulation& population);

/// ", ages: …" now and then, for a population with ages.
[[nodiscard]] std::string maybe_ages(Dice& dice, const SketchedPopulation& population);

/// What a formula about persons in these states may depend on: years_in_state where all count it.
[[nodiscard]] Variables about(const SketchedPopulation& population,
                              const std::vector<std::string>& states);

/// Parts of the text; each appends what it chose to the sketch.
[[nodiscard]] std::string write_populations(Sketch& sketch);
[[nodiscard]] std::string write_entry(Sketch& sketch);
[[nodiscard]] std::string write_moves(Sketch& sketch);
[[nodiscard]] std::string write_outcomes(Sketch& sketch);
[[nodiscard]] std::string write_interventions(Sketch& sketch);
[[nodiscard]] std::string write_lines(Sketch& sketch);
[[nodiscard]] std::string write_scenario(Sketch& sketch);

} // namespace mkba::reference

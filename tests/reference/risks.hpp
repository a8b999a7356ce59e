// Probabilities of one person in one year, interventions included: moves to other states and rates
// of outcomes.
#pragma once

#include <map>
#include <string>

#include "tests/reference/coverage.hpp"

namespace mkba::reference {

/// Where a person stands: an age (0 in a population without ages), a state, the years spent in it.
struct Cell {
    int age{};
    std::string state;
    int years_in_state{};

    auto operator<=>(const Cell&) const = default;
};

/// What an alternative does to the risks.
class Risks {
public:
    Risks(const Description& description, const Values& values, const Coverage& coverage)
        : description_(description), values_(values), coverage_(coverage)
    {
    }

    /// The moment of a cell of a population: its age if it has ages.
    [[nodiscard]] static Moment moment(const Population& population, const Cell& cell, int year);

    /// Whether persons in this cell are eligible.
    [[nodiscard]] static bool eligible(const Intervention& intervention, const Cell& cell,
                                       const Population& population);

    /// Probabilities by target state at the end of the year; what is missing to 1 stays.
    [[nodiscard]] std::map<std::string, double> moves(const Population& population,
                                                      const Cell& cell, int year) const;

    /// New cases per person-year, or the share of persons, in this cell and year.
    [[nodiscard]] double rate(const Outcome& outcome, const Cell& cell, int year) const;

private:
    struct Reach {
        const Intervention& intervention;
        const Effect& effect;
        const Population& population;
        const Cell& cell;
        int year;
    };

    [[nodiscard]] double acts_on(const Reach& reach) const;
    [[nodiscard]] double changed(const Reach& reach, double probability) const;
    [[nodiscard]] double natural_rate(const Outcome& outcome, const Population& population,
                                      const Cell& cell, int year) const;
    void add_set_moves(std::map<std::string, double>& row, const Population& population,
                       const Cell& cell, int year) const;

    const Description& description_;
    const Values& values_;
    const Coverage& coverage_;
};

} // namespace mkba::reference

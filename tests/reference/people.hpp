// Everybody in one alternative, year by year: stock, entrants, moves, leavers.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "tests/reference/risks.hpp"

namespace mkba::reference {

using Persons = std::map<Cell, double>;

/// Persons who moved between states at the end of a year; a fixed stay that ends is a move too.
struct Moved {
    Cell from;
    std::string to;
    double persons{};
};

/// One population in one year. Cells carry the age of the year, `after` too.
struct PopulationYear {
    Persons start; // after entrants and migration
    Persons after; // the survivors of `start` after the moves
    std::vector<Moved> moved;
    Persons would_enter; // entrants before any intervention
    Persons entered;     // entrants as they came in
    Persons left;        // of `after`, those beyond the last age
};

/// Entrants whom an intervention could reach at its turn, before its own effects.
struct AtTurn {
    int year{};
    Cell cell;
    double persons{};
};

struct People {
    std::map<std::string, std::map<int, PopulationYear>> populations;
    std::map<std::string, std::vector<AtTurn>> entering; // by intervention
};

/// Everything that a step of the model looks at.
struct Setting {
    const Description& description;
    const Values& values;
    const Coverage& coverage;
    const Risks& risks;
};

/// The followed view: recruiting for the programme years, everyone followed until leaving.
[[nodiscard]] People follow_everyone(const Setting& setting);

/// The cohort view: of `everyone` the entrants of one year alone, followed until leaving.
[[nodiscard]] People follow_cohort(const Setting& setting, const People& everyone, int cohort_year);

/// The year whose entrants the cohort view follows: as given, or the first in which the levers of
/// the compared alternative add up to most.
[[nodiscard]] int cohort_year(const Description& description, const Values& values);

/// Entrants after routes and scaling, in order; tells `people` whom each intervention met.
[[nodiscard]] Persons after_entry(const Setting& setting, const Population& population, int year,
                                  Persons entrants, People& people);

} // namespace mkba::reference

// What causes money and counted units: every driver as a plain list of cases.
#pragma once

#include <vector>

#include "tests/reference/people.hpp"

namespace mkba::reference {

/// One counted group of cases: so many units at this moment. A fixed sum counts as one.
struct Cause {
    Moment at;
    double count{};
};

/// An alternative that has been lived through.
struct Lived {
    const Setting& setting;
    const People& people;
    View view{};
    int cohort_year{};
};

/// Whose persons a driver counts.
[[nodiscard]] const Population& population_behind(const Description& description,
                                                  const Driver& driver);

/// Person-years of one year under the counting rule.
[[nodiscard]] Persons person_years(const PopulationYear& year, Counting counting);

/// Every case of a driver, in all years; hours and families are in the counts.
[[nodiscard]] std::vector<Cause> causes(const Lived& lived, const Driver& driver);

/// Persons reached by an intervention up to a link, false positives included.
[[nodiscard]] std::vector<Cause> reached(const Lived& lived, const Intervention& intervention,
                                         const std::string& link);

/// New cases of an event, or users of a prevalence, of all states and ages.
[[nodiscard]] std::vector<Cause> cases(const Lived& lived, const Outcome& outcome);

} // namespace mkba::reference

// The parts of a population that a scenario takes together, side by side.
#pragma once

#include "mkba/report/table.hpp"

namespace mkba {

/// A row for the whole and for each part: programme cost, what of it goes to the most vulnerable
/// group, families supported, outcomes, balances. Results::parts is filled by whoever runs them.
[[nodiscard]] ReportTable parts_table(const Description& description, const Results& results);

} // namespace mkba

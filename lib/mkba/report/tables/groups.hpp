// Table 6: who is reached, what is spent on whom, what is avoided, and the gap between the groups.
#pragma once

#include "mkba/report/table.hpp"

namespace mkba {

/// Measures against groups; the last column is the gap between the last group of the model and the
/// rest. Without groups only a note says so.
[[nodiscard]] ReportTable groups_table(const Description& description, const Results& results);

} // namespace mkba

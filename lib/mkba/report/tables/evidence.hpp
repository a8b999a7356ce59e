// Table 5: how much of the result and of its uncertainty rests on which quality of evidence.
#pragma once

#include "mkba/report/table.hpp"

namespace mkba {

/// Grades A to D with their share of the result and of its variance, interaction apart, then the
/// parameters with the largest share of variance (readers: ten) with their slope and the value at
/// which the broad result turns.
[[nodiscard]] ReportTable evidence_table(const Description& description, const Results& results);

} // namespace mkba

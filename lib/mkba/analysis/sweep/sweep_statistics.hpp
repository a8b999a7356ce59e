// What a record says of an output.
#pragma once

#include <cstddef>

#include "mkba/analysis/sweep/sweep_record.hpp"
#include "mkba/stats/column_summary.hpp"

namespace mkba {

/// What is not there is no number: all of it where a draw has no finite value.
[[nodiscard]] OutputStatistics statistics_of(const ColumnSummary& summary, std::size_t draws);

} // namespace mkba

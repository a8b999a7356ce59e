// Columns of every awkward kind, and both ways of summing them up.
#pragma once

#include <string>
#include <vector>

#include "mkba/stats/column_summary.hpp"

namespace mkba::test {

struct Columns {
    FigureTable table;
    std::vector<ColumnKind> kinds;
    std::vector<std::string> names;
};

/// Smooth, far-tailed, with atoms, with gaps, all equal, and years of payback.
[[nodiscard]] Columns awkward_columns(std::size_t draws);

/// Seen twice in blocks of 64 by a number of threads; the bins rest on the first `pilot` draws.
[[nodiscard]] std::vector<ColumnSummary> seen_twice(const Columns& columns, std::size_t pilot,
                                                    const ReplicateRanges& replicates,
                                                    unsigned threads);

} // namespace mkba::test

// Pools of every size, and what they show over one year or more.
#pragma once

#include "mkba/analysis/signing/pooling.hpp"
#include "mkba/report/figure_tree.hpp"
#include "mkba/report/table.hpp"

namespace mkba {

/// Without members, empty but for a note.
[[nodiscard]] ReportTable pooling_table(const PoolingResults& results);
/// By number of years: how few are enough, and which pool is cheapest.
[[nodiscard]] ReportTable pool_subsets_table(const PoolingResults& results);
[[nodiscard]] FigureTree pooling_figures(const PoolingResults& results);

} // namespace mkba

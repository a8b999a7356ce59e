// Draws as NumPy reads them.
#pragma once

#include <string>

#include "mkba/stats/column_summary.hpp"

namespace mkba {

/// A .npy file (format 1.0): float64, one row for each draw, one column for each column of the
/// table from `first_column` on.
[[nodiscard]] std::string npy_of(const FigureTable& table, std::size_t first_column);

} // namespace mkba

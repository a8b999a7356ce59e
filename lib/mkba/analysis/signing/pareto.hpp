// Which choices are not beaten by another.
#pragma once

#include <cstddef>
#include <vector>

namespace mkba {

/// The rows for which no other row is at least as high in every column and higher in one; of equal
/// rows the first alone. In their own order; all rows have the same length.
[[nodiscard]] std::vector<std::size_t> efficient_rows(const std::vector<std::vector<double>>& rows);

} // namespace mkba

// Which of several columns is best, draw by draw.
#pragma once

#include <span>
#include <vector>

namespace mkba {

/// The share of draws in which each column is the highest; of equals, but for rounding, the one
/// named first counts.
[[nodiscard]] std::vector<double>
chances_of_being_best(const std::vector<std::span<const double>>& columns);

} // namespace mkba

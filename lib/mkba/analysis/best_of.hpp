// Which of several columns is best, draw by draw.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace mkba {

/// The share of draws in which each column is the highest; of equals the one named first counts.
[[nodiscard]] std::vector<double>
chances_of_being_best(const std::vector<std::span<const double>>& columns);

/// The column with the highest value; of equals the one named first.
[[nodiscard]] std::size_t best_in_draw(const std::vector<std::span<const double>>& columns,
                                       std::size_t draw);

} // namespace mkba

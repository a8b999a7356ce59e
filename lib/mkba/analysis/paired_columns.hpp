// Columns of the same draws held against one another, where results that are equal but for their
// rounding are equal.
#pragma once

#include <span>
#include <vector>

namespace mkba {

/// How far apart two values of these columns are by rounding alone, whatever is left of the flows
/// that cancelled in them: by the mean size of both columns.
[[nodiscard]] double rounding_room(std::span<const double> a, std::span<const double> b);

/// a - b as paired_difference() has it, and 0 within the room.
[[nodiscard]] double difference_in_draw(double a, double b, double room);

/// The same in every draw.
[[nodiscard]] std::vector<double> paired_differences(std::span<const double> a,
                                                     std::span<const double> b);

} // namespace mkba

// Order statistics of a column without sorting all of it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace mkba {

/// Puts the values into equal bins between the lowest and the highest, and sorts a bin only when
/// one of its ranks is asked for: linear in the number of values unless most share one bin.
class OrderStatistics {
public:
    /// At least one value, all finite.
    explicit OrderStatistics(std::span<const double> values);

    /// The value of a rank from 0; the rank must be below the count.
    [[nodiscard]] double at(std::uint64_t rank);

    /// Type 7 (Hyndman and Fan 1996).
    [[nodiscard]] double quantile(double probability);

private:
    std::vector<double> values_;       // by bin, rising from bin to bin
    std::vector<std::uint32_t> begin_; // of each bin, and the end of the last
    std::vector<bool> sorted_;         // by bin
};

} // namespace mkba

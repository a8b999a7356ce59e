// The sum over the draws of a block.
#pragma once

#include <array>
#include <cstddef>

namespace mkba {

/// Sum over the first `lanes` lanes in an order that depends on their number alone.
[[nodiscard]] inline double lane_sum(const double* row, std::size_t lanes)
{
    std::array<double, 8> part{};
    for (std::size_t i = 0; i < lanes; ++i) {
        part[i % 8] += row[i];
    }
    return ((part[0] + part[4]) + (part[2] + part[6])) +
           ((part[1] + part[5]) + (part[3] + part[7]));
}

} // namespace mkba

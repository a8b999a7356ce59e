// The grid of all our uniforms: the odd multiples of 2^-53.
#pragma once

#include <bit>
#include <cstdint>

namespace mkba {

/// The uniform of 52 random bits. It lies strictly inside (0, 1), and its complement is as exact as
/// itself.
[[nodiscard, gnu::always_inline]] inline double unit_from_bits_lane(std::uint64_t bits)
{
    return std::bit_cast<double>(bits | 0x3ff0000000000000U) - (1.0 - 0x1p-53);
}

/// The point of the grid next to u, for 0 <= u <= 1.
[[nodiscard, gnu::always_inline]] inline double unit_from_real_lane(double u)
{
    const double shifted = 1.0 + u;
    const double below_two = shifted < 2.0 ? shifted : 2.0 - 0x1p-52;
    return below_two - (1.0 - 0x1p-53);
}

} // namespace mkba

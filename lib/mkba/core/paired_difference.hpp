// What one sum is more than another where both are computed alike.
#pragma once

#include <cmath>

namespace mkba {

/// a - b, and 0 where that is no more than the rounding of two sums that are equal. A number that
/// is none stays one.
[[gnu::always_inline]] inline double paired_difference(double a, double b)
{
    constexpr double rounding = 1e-13; // of both; a thousand times that of a sum of a few terms
    const double less = a - b;
    return std::fabs(less) <= rounding * (std::fabs(a) + std::fabs(b)) ? 0 : less;
}

} // namespace mkba

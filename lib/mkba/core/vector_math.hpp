// Exponential, logarithm and power whose bits do not depend on the instruction set, for loops over
// lanes.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <utility>

#include "mkba/core/lanes.hpp"

namespace mkba {

// The *_lane functions are branch-free chains of IEEE operations (plus, times, divide, compare,
// select), inlined always: a plain loop that calls them in a function marked MKBA_LANE_LOOP becomes
// vector code of any width with the same bits. The loop must run over raw pointers; checked span
// subscripts would stop the vectoriser.

/// The value of a polynomial by Horner's rule; the coefficient of x^0 comes first.
template <std::size_t count>
[[nodiscard, gnu::always_inline]] constexpr double
polynomial_lane(const std::array<double, count>& coefficients, double x)
{
    // Written out by the fold: a loop inside the loop over lanes would stop the vectoriser.
    return [&]<std::size_t... step>(std::index_sequence<step...>) __attribute__((always_inline))
    {
        double value = coefficients[count - 1];
        ((value = value * x + coefficients[count - 2 - step]), ...);
        return value;
    }
    (std::make_index_sequence<count - 1>{});
}

/// A number kept in two parts, of which `high` is the sum rounded.
struct TwoPart {
    double high;
    double low;
};

/// a + b without error, where |a| >= |b| or a is 0 (Dekker 1971).
[[nodiscard, gnu::always_inline]] inline TwoPart ordered_sum_lane(double a, double b)
{
    const double sum = a + b;
    return {sum, b - (sum - a)};
}

/// a * b without error while neither exceeds 2^990 (Veltkamp's splitting).
[[nodiscard, gnu::always_inline]] inline TwoPart product_lane(double a, double b)
{
    const double a_shifted = a * 0x1.000002p27;
    const double b_shifted = b * 0x1.000002p27;
    const double a_high = a_shifted - (a_shifted - a);
    const double b_high = b_shifted - (b_shifted - b);
    const double a_low = a - a_high;
    const double b_low = b - b_high;
    const double product = a * b;
    return {product,
            ((a_high * b_high - product) + a_high * b_low + a_low * b_high) + a_low * b_low};
}

namespace lane_constants {

inline constexpr double log2_e = 0x1.71547652b82fep+0;
inline constexpr double ln2_high = 0x1.62e42p-1; // 21 bits: times an exponent it is exact
inline constexpr double ln2_low = 0x1.fdf473de6af28p-22;
inline constexpr double to_integer =
    0x1.8p52; // adding it rounds to a whole number, kept in the last bits
inline constexpr std::uint64_t sqrt_half_bits = 0x3fe6a09e667f3bcd;
inline constexpr std::uint64_t one_bits = 0x3ff0000000000000;
inline constexpr std::uint64_t fraction_bits = 0x000fffffffffffff;

// (exp(r) - 1 - r) / r^2: 1/n! from n = 2; the first term left out is below 1e-18 for |r| <=
// ln(2)/2.
inline constexpr std::array<double, 12> exponential{
    1. / 2,     1. / 6,      1. / 24,      1. / 120,      1. / 720,       1. / 5040,
    1. / 40320, 1. / 362880, 1. / 3628800, 1. / 39916800, 1. / 479001600, 1. / 6227020800};

// (log((1+s)/(1-s)) - 2s) / (s * s^2): 2/(2n+1) from n = 1; s^2 is at most 0.0295.
inline constexpr std::array<double, 10> logarithm{2. / 3,  2. / 5,  2. / 7,  2. / 9,  2. / 11,
                                                  2. / 13, 2. / 15, 2. / 17, 2. / 19, 2. / 21};

} // namespace lane_constants

/// 2^k for a whole number -1022 <= k <= 1023.
[[nodiscard, gnu::always_inline]] inline double power_of_two_lane(double k)
{
    const auto bits = std::bit_cast<std::uint64_t>(k + lane_constants::to_integer);
    return std::bit_cast<double>((bits << 52U) + lane_constants::one_bits);
}

/// e^x, within 1.1 units in the last place; 0, infinity and NaN as C's exp.
[[nodiscard, gnu::always_inline]] inline double exp_lane(double x)
{
    using namespace lane_constants;
    const double from_above = x > 710.0 ? 710.0 : x;
    const double bounded = from_above < -746.0 ? -746.0 : from_above;
    const double k = (bounded * log2_e + to_integer) - to_integer;
    const double r = (bounded - k * ln2_high) - k * ln2_low;
    const double value = 1.0 + (r + (r * r) * polynomial_lane(exponential, r));
    // In two steps, as 2^k alone may overflow or be subnormal where the result is not.
    const double half = (k * 0.5 + to_integer) - to_integer;
    return value * power_of_two_lane(half) * power_of_two_lane(k - half);
}

/// x = 2^exponent (1 + fraction) with sqrt(1/2) <= 1 + fraction < sqrt(2), for finite x > 0.
struct Binary {
    double exponent;
    double fraction;
};

[[nodiscard, gnu::always_inline]] inline Binary binary_lane(double x)
{
    using namespace lane_constants;
    const bool subnormal = x < std::numeric_limits<double>::min();
    const double normal = subnormal ? x * 0x1p54 : x;
    const double bias = subnormal ? 0x1p52 + 1023 + 54 : 0x1p52 + 1023;
    const std::uint64_t bits = std::bit_cast<std::uint64_t>(normal) + (one_bits - sqrt_half_bits);
    const auto exponent = std::bit_cast<double>((bits >> 52U) | 0x4330000000000000U);
    const auto significand = std::bit_cast<double>((bits & fraction_bits) + sqrt_half_bits);
    return {exponent - bias, significand - 1.0};
}

/// Natural logarithm, within 1 unit in the last place; 0, negative numbers, infinity and NaN as C's
/// log.
[[nodiscard, gnu::always_inline]] inline double log_lane(double x)
{
    using namespace lane_constants;
    const auto [e, f] = binary_lane(x);
    const double s = f / (2.0 + f);
    const double series = (s * s) * polynomial_lane(logarithm, s * s);
    const double half_square = 0.5 * (f * f);
    const double value =
        e * ln2_high - ((half_square - (s * (half_square + series) + e * ln2_low)) - f);
    const double outside = x == 0.0 ? -std::numeric_limits<double>::infinity()
                                    : std::numeric_limits<double>::quiet_NaN();
    const double positive = x < std::numeric_limits<double>::infinity() ? value : x;
    return x > 0.0 ? positive : outside;
}

/// Natural logarithm of finite x > 0 with an error of about 2^-57 of itself.
[[nodiscard, gnu::always_inline]] inline TwoPart precise_log_lane(double x)
{
    using namespace lane_constants;
    const auto [e, f] = binary_lane(x);
    const double s = f / (2.0 + f);
    const double series = (s * s) * polynomial_lane(logarithm, s * s);
    const TwoPart square = product_lane(f, f);
    const TwoPart first = ordered_sum_lane(e * ln2_high, f);
    const TwoPart second = ordered_sum_lane(first.high, -0.5 * square.high);
    const double rest = s * (0.5 * square.high + series) - 0.5 * square.low;
    return ordered_sum_lane(second.high, (first.low + second.low) + (rest + e * ln2_low));
}

/// x^y for x >= 0, with a relative error below 1e-14 while |y log x| < 50 (2e-13 anywhere); NaN for
/// x < 0. As in C: 0^0 = 1, 0^y = 0 or infinity by the sign of y.
[[nodiscard, gnu::always_inline]] inline double pow_lane(double x, double y)
{
    constexpr double infinity = std::numeric_limits<double>::infinity();
    // Beyond 1e20 every x but 1 gives 0 or infinity already, and the splitting stays finite.
    const double from_above = y > 1e20 ? 1e20 : y;
    const double bounded = from_above < -1e20 ? -1e20 : from_above;
    const TwoPart log = precise_log_lane(x);
    const TwoPart product = product_lane(bounded, log.high);
    const double small = product.low + bounded * log.low;
    const bool finite = product.high < 750.0 && product.high > -750.0;
    const double regular = exp_lane(product.high) * (1.0 + (finite ? small : 0.0));
    const double vanishing = y > 0.0 ? 0.0 : infinity;
    const double exploding = y > 0.0 ? infinity : 0.0;
    const double upper = x < infinity ? regular : exploding;
    const double other = x == 0.0 ? vanishing : std::numeric_limits<double>::quiet_NaN();
    const double defined = y == y ? (x > 0.0 ? upper : other) : y;
    return y == 0.0 ? 1.0 : defined;
}

/// The same over whole rows of equal length; `out` may be the row that is read.
void exp_lanes(ConstLanes x, Lanes out);
void log_lanes(ConstLanes x, Lanes out);
void pow_lanes(ConstLanes x, ConstLanes y, Lanes out);

} // namespace mkba

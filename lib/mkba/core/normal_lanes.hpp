// The standard normal distribution for loops over lanes, with the same bits on every instruction
// set.
#pragma once

#include <array>
#include <bit>
#include <cmath>
#include <cstdint>

#include "mkba/core/lanes.hpp"
#include "mkba/core/vector_math.hpp"

namespace mkba {

namespace normal_constants {

// (1 + 2x) exp(x^2/2) P(Z > x) in t = (x - 5)/(x + 5): a Chebyshev expansion of our own, cut at
// 5e-16.
inline constexpr std::array<double, 23> upper_tail{
    0.8461123547250693,      -0.03964700840401063,   -0.05400807503407678,
    0.1008885820349847,      -0.10065743821674249,   0.07248782696469049,
    -0.03933220135646695,    0.015422845816511039,   -0.003571695418310675,
    -0.00011869447627339922, 0.0004250957235954309,  -0.00010817310187952196,
    -2.6436433138360857e-05, 1.938094176782777e-05,  5.339401905384381e-07,
    -2.8432478702964835e-06, 1.793568383842644e-07,  4.150775490294876e-07,
    -4.228973882271319e-08,  -5.604345079839946e-08, 5.8428190572683666e-09,
    4.839414424229282e-09,   -4.3860591195798053e-10};

// Wichura, algorithm AS 241 (PPND16), Applied Statistics 37 (1988): centre, tails, far tails.
inline constexpr std::array<double, 8> centre_over{
    3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3,
    1.3731693765509461125e4, 4.5921953931549871457e4, 6.7265770927008700853e4,
    3.3430575583588128105e4, 2.5090809287301226727e3};
inline constexpr std::array<double, 8> centre_under{1.0,
                                                    4.2313330701600911252e1,
                                                    6.8718700749205790830e2,
                                                    5.3941960214247511077e3,
                                                    2.1213794301586595867e4,
                                                    3.9307895800092710610e4,
                                                    2.8729085735721942674e4,
                                                    5.2264952788528545610e3};
inline constexpr std::array<double, 8> tail_over{
    1.42343711074968357734e0,  4.63033784615654529590e0, 5.76949722146069140550e0,
    3.64784832476320460504e0,  1.27045825245236838258e0, 2.41780725177450611770e-1,
    2.27238449892691845833e-2, 7.74545014278341407640e-4};
inline constexpr std::array<double, 8> tail_under{1.0,
                                                  2.05319162663775882187e0,
                                                  1.67638483018380384940e0,
                                                  6.89767334985100004550e-1,
                                                  1.48103976427480074590e-1,
                                                  1.51986665636164571966e-2,
                                                  5.47593808499534494600e-4,
                                                  1.05075007164441684324e-9};
inline constexpr std::array<double, 8> far_over{
    6.65790464350110377720e0,  5.46378491116411436990e0,  1.78482653991729133580e0,
    2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3,
    2.71155556874348757815e-5, 2.01033439929228813265e-7};
inline constexpr std::array<double, 8> far_under{1.0,
                                                 5.99832206555887937690e-1,
                                                 1.36929880922735805310e-1,
                                                 1.48753612908506148525e-2,
                                                 7.86869131145613259100e-4,
                                                 1.84631831751005468180e-5,
                                                 1.42151175831644588870e-7,
                                                 2.04426310338993978564e-15};

} // namespace normal_constants

/// P(Z > x) for x >= 0, relative error below 3e-15.
[[nodiscard, gnu::always_inline]] inline double normal_tail_lane(double x)
{
    // x^2 is taken in two parts: its rounding alone would cost 4e-15 at x = 8.
    const auto top = std::bit_cast<double>(std::bit_cast<std::uint64_t>(x) & 0xfffffffff8000000U);
    const double d = 0.5 * (x - top) * (x + top);
    const double density = exp_lane(-0.5 * (top * top)) * (1.0 - d * (1.0 - d * (0.5 - d / 6.0)));
    const double t = (x - 5.0) / (x + 5.0);
    const double value =
        density * polynomial_lane(normal_constants::upper_tail, t) / (1.0 + 2.0 * x);
    return x > 39.0 ? 0.0 : value; // the least positive double is reached at 38.5
}

/// P(Z <= z); the lower tail keeps its relative precision. The upper tail is normal_cdf_lane(-z).
[[nodiscard, gnu::always_inline]] inline double normal_cdf_lane(double z)
{
    const double tail = normal_tail_lane(std::fabs(z));
    return z < 0.0 ? tail : 1.0 - tail;
}

/// The quantile for |u - 1/2| <= 0.425.
[[nodiscard, gnu::always_inline]] inline double normal_central_quantile_lane(double u)
{
    using namespace normal_constants;
    const double q = u - 0.5;
    const double square = 0.180625 - q * q;
    return q * polynomial_lane(centre_over, square) / polynomial_lane(centre_under, square);
}

/// The quantile for |u - 1/2| > 0.425.
[[nodiscard, gnu::always_inline]] inline double normal_outer_quantile_lane(double u)
{
    using namespace normal_constants;
    const double tail = u < 0.5 ? u : 1.0 - u;
    const double r = std::sqrt(-log_lane(tail));
    const double near = r - 1.6;
    const double far = r - 5.0;
    const double near_value = polynomial_lane(tail_over, near) / polynomial_lane(tail_under, near);
    const double far_value = polynomial_lane(far_over, far) / polynomial_lane(far_under, far);
    const double inside = r <= 5.0 ? near_value : far_value;
    const double size = tail > 0.0 ? inside : r;
    return u < 0.5 ? -size : size;
}

/// The z with P(Z <= z) = u, relative error below 1e-15; -infinity at 0, infinity at 1, NaN outside
/// [0, 1]. Where the probability above is what is known precisely, call it with that one and change
/// the sign.
[[nodiscard, gnu::always_inline]] inline double normal_quantile_lane(double u)
{
    const double centre = normal_central_quantile_lane(u);
    const double outer = normal_outer_quantile_lane(u);
    return std::fabs(u - 0.5) <= 0.425 ? centre : outer;
}

/// The same over whole rows of equal length; `out` may be the row that is read.
void normal_cdf_lanes(ConstLanes z, Lanes out);
void normal_quantile_lanes(ConstLanes u, Lanes out);

} // namespace mkba

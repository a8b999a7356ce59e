// The normal distribution of the lanes against Boost.Math in 80-bit arithmetic.
#include <algorithm>
#include <bit>
#include <limits>
#include <vector>

#include <boost/math/special_functions/erf.hpp>
#include <doctest/doctest.h>

#include "mkba/core/normal_lanes.hpp"

using namespace mkba;

namespace {

long double exact_cdf(double z)
{
    return 0.5L * boost::math::erfc(-static_cast<long double>(z) / std::sqrt(2.0L));
}

double relative(double value, long double exact)
{
    return static_cast<double>(std::fabs(static_cast<long double>(value) / exact - 1.0L));
}

} // namespace

TEST_CASE("normal probabilities keep their relative precision in the lower tail")
{
    double worst = 0;
    for (double z = -37.0; z < 8.5; z += 0.0097) {
        worst = std::max(worst, relative(normal_cdf_lane(z), exact_cdf(z)));
    }
    CHECK(worst < 3e-15);
}

TEST_CASE("normal quantiles have a relative error below 1e-14 in both tails")
{
    double worst = 0;
    for (double power = 0.5; power < 700; power += 0.0531) {
        const double tail = std::exp(-power); // from 0.6 down to 1e-304
        const long double z =
            -std::sqrt(2.0L) * boost::math::erfc_inv(2 * static_cast<long double>(tail));
        worst = std::max(worst, relative(normal_quantile_lane(tail), z));
        const double above = 1.0 - tail; // as a double: its own complement is known exactly
        if (above < 1.0 && above > 0.5) {
            const long double exact =
                std::sqrt(2.0L) * boost::math::erfc_inv(2 * (1 - static_cast<long double>(above)));
            worst = std::max(worst, relative(normal_quantile_lane(above), exact));
        }
    }
    CHECK(worst < 1e-14);
}

TEST_CASE("normal functions at their edges")
{
    constexpr double infinity = std::numeric_limits<double>::infinity();
    CHECK(normal_quantile_lane(0.5) == 0.0);
    CHECK(normal_quantile_lane(0.0) == -infinity);
    CHECK(normal_quantile_lane(1.0) == infinity);
    CHECK(std::isnan(normal_quantile_lane(-0.1)));
    CHECK(std::isnan(normal_quantile_lane(1.1)));
    CHECK(normal_cdf_lane(0.0) == doctest::Approx(0.5).epsilon(1e-15));
    CHECK(normal_cdf_lane(infinity) == 1.0);
    CHECK(normal_cdf_lane(-infinity) == 0.0);
    CHECK(normal_cdf_lane(-39.0) == 0.0);
    CHECK(std::isnan(normal_cdf_lane(std::numeric_limits<double>::quiet_NaN())));
}

TEST_CASE("symmetric probabilities have opposite scores · to the bit")
{
    for (double u = 0x1p-53; u < 0.5; u *= 1.7) {
        const double exact_u = 1.0 - (1.0 - u); // a multiple of 2^-53, so that 1 - u is exact
        CHECK(normal_quantile_lane(1.0 - exact_u) == -normal_quantile_lane(exact_u));
    }
}

TEST_CASE("rows of scores give the bits of single lanes · at any length and in place")
{
    for (const std::size_t length : {0U, 1U, 9U, 128U, 300U}) {
        std::vector<double> u(length);
        for (std::size_t i = 0; i < length; ++i) {
            u[i] = (static_cast<double>(i * 89 % 300) + 0.5) / 300;
        }
        if (length > 1) {
            u.back() = 1e-15; // beyond the near tail
        }
        std::vector<double> z = u;
        std::vector<double> p(length);
        normal_quantile_lanes(z, z);
        normal_cdf_lanes(z, p);
        for (std::size_t i = 0; i < length; ++i) {
            CHECK(std::bit_cast<std::uint64_t>(z[i]) ==
                  std::bit_cast<std::uint64_t>(normal_quantile_lane(u[i])));
            CHECK(std::bit_cast<std::uint64_t>(p[i]) ==
                  std::bit_cast<std::uint64_t>(normal_cdf_lane(z[i])));
        }
    }
}

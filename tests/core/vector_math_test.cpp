// Our own exp, log and power against 80-bit arithmetic, at the edges, and bit for bit over rows.
#include <bit>
#include <cmath>
#include <vector>

#include <doctest/doctest.h>

#include "mkba/core/vector_math.hpp"

using namespace mkba;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

/// Distance in units of the last place of the double nearest to `exact`.
double units_off(double value, long double exact)
{
    const double near = std::fabs(static_cast<double>(exact));
    const double unit = std::nextafter(near, infinity) - near;
    return static_cast<double>(std::fabs(static_cast<long double>(value) - exact)) / unit;
}

/// Irregular points of [low, high].
std::vector<double> points(double low, double high, std::size_t count)
{
    std::vector<double> found;
    for (std::size_t i = 0; i < count; ++i) {
        const double golden = static_cast<double>(i) * 0.61803398874989485;
        found.push_back(low + (high - low) * (golden - std::floor(golden)));
    }
    return found;
}

bool same_bits(double a, double b)
{
    return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b);
}

} // namespace

TEST_CASE("exp is right to 1.1 units in the last place")
{
    double worst = 0;
    for (const double range : {1e-3, 1.0, 50.0, 708.0}) {
        for (const double x : points(-range, range, 50000)) {
            worst = std::max(worst, units_off(exp_lane(x), std::exp(static_cast<long double>(x))));
        }
    }
    CHECK(worst < 1.1);
}

TEST_CASE("exp at its edges")
{
    CHECK(exp_lane(0.0) == 1.0);
    CHECK(exp_lane(-0.0) == 1.0);
    CHECK(exp_lane(-infinity) == 0.0);
    CHECK(exp_lane(infinity) == infinity);
    CHECK(exp_lane(709.79) == infinity);
    CHECK(exp_lane(709.78) == doctest::Approx(std::exp(709.78)).epsilon(1e-15));
    CHECK(exp_lane(-745.0) == 0x1p-1074);
    CHECK(exp_lane(-746.0) == 0.0);
    CHECK(units_off(exp_lane(-720.0), std::exp(-720.0L)) <= 1.0); // subnormal
    CHECK(std::isnan(exp_lane(not_a_number)));
}

TEST_CASE("log is right to one unit in the last place")
{
    double worst = 0;
    for (const double range : {1e-3, 0.7, 50.0, 700.0}) {
        for (const double power : points(-range, range, 50000)) {
            const double x = std::exp(power);
            worst = std::max(worst, units_off(log_lane(x), std::log(static_cast<long double>(x))));
        }
    }
    CHECK(worst < 1.0);
}

TEST_CASE("log at its edges")
{
    CHECK(log_lane(1.0) == 0.0);
    CHECK(log_lane(0.0) == -infinity);
    CHECK(log_lane(infinity) == infinity);
    CHECK(std::isnan(log_lane(-1.0)));
    CHECK(std::isnan(log_lane(not_a_number)));
    CHECK(units_off(log_lane(0x1p-1074), std::log(0x1p-1074L)) <= 1.0);
    CHECK(units_off(log_lane(1e-310), std::log(static_cast<long double>(1e-310))) <= 1.0);
}

TEST_CASE("power keeps a relative error below 1e-14 while |y log x| < 50")
{
    double worst = 0;
    for (const double log_of_base : points(-30, 30, 300)) {
        const double x = std::exp(log_of_base);
        for (const double wanted : points(-49.9, 49.9, 300)) {
            const double y = wanted / log_of_base;
            const long double exact =
                std::exp(static_cast<long double>(y) * std::log(static_cast<long double>(x)));
            const double off = static_cast<double>(
                std::fabs(static_cast<long double>(pow_lane(x, y)) / exact - 1.0L));
            worst = std::max(worst, off);
        }
    }
    CHECK(worst < 5e-15); // of which 80-bit arithmetic itself may cause 50 * 2^-63 = 5e-18
}

TEST_CASE("power agrees with C at its edges")
{
    for (const double x : {0.0, 0x1p-1074, 0.5, 1.0, 1 + 0x1p-52, 2.0, infinity}) {
        for (const double y : {0.0, 1.0, -1.0, 2.0, infinity, -infinity, 1e300, -1e300}) {
            CAPTURE(x);
            CAPTURE(y);
            CHECK(pow_lane(x, y) == std::pow(x, y));
        }
    }
    CHECK(std::isnan(pow_lane(-1.0, 2.0))); // we define the power of negative numbers nowhere
    CHECK(std::isnan(pow_lane(2.0, not_a_number)));
    CHECK(std::isnan(pow_lane(not_a_number, 2.0)));
    CHECK(pow_lane(0.25, 0.5) == doctest::Approx(0.5).epsilon(1e-15));
}

TEST_CASE("rows give the bits of single lanes · at any length and in place")
{
    for (const std::size_t length : {0U, 1U, 7U, 128U, 131U}) {
        const auto x = points(0.0, 3.0, length);
        const auto y = points(-5.0, 5.0, length);
        std::vector<double> exps(length);
        std::vector<double> powers(length);
        std::vector<double> logs = x;
        exp_lanes(y, exps);
        log_lanes(logs, logs);
        pow_lanes(x, y, powers);
        for (std::size_t i = 0; i < length; ++i) {
            CHECK(same_bits(exps[i], exp_lane(y[i])));
            CHECK(same_bits(logs[i], log_lane(x[i])));
            CHECK(same_bits(powers[i], pow_lane(x[i], y[i])));
        }
    }
}

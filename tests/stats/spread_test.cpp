// Quantiles, errors and payback against sums done by hand.
#include <cmath>
#include <limits>
#include <vector>

#include <doctest/doctest.h>

#include "mkba/stats/spread.hpp"

namespace mkba::test {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

TEST_CASE("mean sd type-7 quantiles and odds of four draws")
{
    // Sorted -1, 2, 3, 8; mean 3; deviations -4, -1, 0, 5: 42 / 3 = 14.
    // Ranks 3p: 0.15 -> -1 + 0.15 x 3; 0.6 -> -1 + 0.6 x 3; 1.5 -> 2.5; 2.85 -> 3 + 0.85 x 5.
    const std::vector<double> draws{3, -1, 8, 2};
    const auto made = statistics(draws, {});
    CHECK(made.mean == 3);
    REQUIRE(made.spread.has_value());
    CHECK(made.spread->sd == doctest::Approx(std::sqrt(14.0)).epsilon(1e-14));
    CHECK(made.spread->p5 == doctest::Approx(-0.55).epsilon(1e-14));
    CHECK(made.spread->p20 == doctest::Approx(0.8).epsilon(1e-14));
    CHECK(made.spread->p50 == 2.5);
    CHECK(made.spread->p95 == doctest::Approx(7.25).epsilon(1e-14));
    CHECK(made.spread->positive == 0.75);
    // Plain draws: sqrt(14) / sqrt(4) and sqrt(0.75 x 0.25 / 4). The median's window is the ranks
    // 2 - 1 and 2 + 1: half of 8 - 2.
    CHECK(made.spread->error_p50 == 3);
    CHECK(made.spread->error_mean == doctest::Approx(std::sqrt(3.5)).epsilon(1e-14));
    CHECK(made.spread->error_positive == doctest::Approx(std::sqrt(0.046875)).epsilon(1e-14));
}

TEST_CASE("errors of two replicates")
{
    // Means and medians 1 and 8: sd sqrt(24.5), over sqrt(2) gives 3.5. Odds 0.5 and 1: 0.25.
    // Below the median, 4, is all of the first and nothing of the second: 0.5. Twice as much as
    // under random draws, sqrt(0.25 / 4), so twice half the window of 3 to 11, the ranks 2 -+ 1.
    const std::vector<double> draws{-1, 3, 5, 11};
    const auto made = statistics(draws, {{0, 2}, {2, 2}});
    REQUIRE(made.spread.has_value());
    CHECK(made.spread->error_mean == doctest::Approx(3.5).epsilon(1e-14));
    CHECK(made.spread->error_p50 == doctest::Approx(8).epsilon(1e-14));
    CHECK(made.spread->error_positive == doctest::Approx(0.25).epsilon(1e-14));
}

TEST_CASE("one replicate tells no error one draw no spread equal draws no doubt")
{
    const std::vector<double> draws{1, 2, 3};
    CHECK_FALSE(statistics(draws, {{0, 3}}).spread->error_mean.has_value());
    CHECK_FALSE(statistics(std::vector<double>{4}, {}).spread.has_value());
    const auto equal = statistics(std::vector<double>{4, 4, 4}, {});
    CHECK(equal.mean == 4);
    CHECK(equal.spread->sd == 0);
    CHECK(equal.spread->p95 == 4);
    CHECK(equal.spread->error_p50 == 0.0);
}

TEST_CASE("payback leaves out undefined draws and tells never from infinite ones")
{
    // Sorted 5, 7, infinity: rank 0.1 -> 5.2, rank 1 -> 7, rank 1.9 -> never.
    const auto made = payback_of(std::vector<double>{7, nan, infinity, 5});
    REQUIRE(made.has_value());
    CHECK(made->p5 == doctest::Approx(5.2).epsilon(1e-14));
    CHECK(made->p50 == 7.0);
    CHECK_FALSE(made->p95.has_value());
    CHECK(made->never == doctest::Approx(1.0 / 3).epsilon(1e-14));
    CHECK_FALSE(payback_of(std::vector<double>{nan, nan}).has_value());
}

} // namespace
} // namespace mkba::test

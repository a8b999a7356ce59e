// What a pool can and cannot show: by hand, and against the thresholds of the American programme.
#include <cmath>

#include <doctest/doctest.h>

#include "mkba/contract/detectability.hpp"

using namespace mkba;

TEST_CASE("detectability: errors add up as squares")
{
    const MeasurementError error{0.03, 0.04};
    CHECK(error.together() == doctest::Approx(0.05));
    // 1.281552 x 0.05
    CHECK(smallest_seen(error, 0.9) == doctest::Approx(0.0640776).epsilon(1e-6));
    CHECK(smallest_seen({0, 0}, 0.9) == 0);
}

TEST_CASE("detectability: nine in ten as the American table asks of five thousand persons")
{
    // 42 CFR 425.604: 3.9 % at 5,000 persons, with the sd of one person's rate that it implies.
    const MeasurementError error{2.138 / std::sqrt(5000.0), 0};
    CHECK(std::abs(smallest_seen(error, 0.9) - 0.039) < 0.0005);
}

TEST_CASE("detectability: odds of missing an effect")
{
    const MeasurementError error{0.05, 0};
    CHECK(odds_of_missing(smallest_seen(error, 0.9), error, 0.9) == doctest::Approx(0.5));
    CHECK(odds_of_missing(0, error, 0.9) == doctest::Approx(0.9));
    // (1.281552 - 2) standard deviations short of the threshold
    CHECK(odds_of_missing(0.1, error, 0.9) == doctest::Approx(0.236241).epsilon(1e-5));
    CHECK(odds_of_missing(0.1, {0, 0}, 0.9) == 0);
    CHECK(odds_of_missing(-0.1, {0, 0}, 0.9) == 1);
}

TEST_CASE("detectability: how many times as large")
{
    // z = 1.281552 + 0.841621; z^2 x 0.2^2 / 0.1^2
    const auto times = times_as_large(0.1, {0.2, 0}, 0.9, 0.8);
    REQUIRE(times);
    CHECK(*times == doctest::Approx(18.0315).epsilon(1e-5));
    // At that size the effect is missed once in five.
    CHECK(odds_of_missing(0.1, {0.2 / std::sqrt(*times), 0}, 0.9) == doctest::Approx(0.2));
    // With a benchmark error it takes more, and from 0.1 / 2.123173 = 0.0471 on no size is enough.
    CHECK(*times_as_large(0.1, {0.2, 0.03}, 0.9, 0.8) > 25);
    CHECK_FALSE(times_as_large(0.1, {0.2, 0.0472}, 0.9, 0.8));
    CHECK_FALSE(times_as_large(0, {0.2, 0}, 0.9, 0.8));
    CHECK_FALSE(times_as_large(-0.1, {0.2, 0}, 0.9, 0.8));
}

// Two sums that are equal but for the order of their terms differ by nothing, also in odds.
#include <cmath>
#include <limits>

#include <doctest/doctest.h>

#include "mkba/analysis/best_of.hpp"
#include "mkba/analysis/compare/compare.hpp"
#include "mkba/analysis/order_free.hpp"
#include "mkba/analysis/paired_columns.hpp"
#include "mkba/core/paired_difference.hpp"

#include "tests/run/scenarios.hpp"

using namespace mkba;

TEST_CASE("a difference within the rounding of both is nothing")
{
    CHECK(paired_difference(1e6 + 1e-9, 1e6) == 0);
    CHECK(paired_difference(1e6 + 1e-6, 1e6) > 0);
    CHECK(paired_difference(3e-20, 0) == 3e-20); // nothing to be rounding of
    CHECK(std::isnan(paired_difference(std::numeric_limits<double>::quiet_NaN(), 1)));
}

TEST_CASE("a difference is nothing where it is rounding of what the columns hold")
{
    // In the second draw nearly all of the flows has cancelled, but not their rounding.
    const std::vector<double> a{5000, 1e-3, 4000, 1e-3};
    const std::vector<double> b{5000, 1e-3 + 1e-10, 4000, 2e-3};
    CHECK(paired_differences(a, b) == std::vector<double>{0, 0, 0, 1e-3 - 2e-3});
}

TEST_CASE("the best of equals is the one named first whatever their last bit")
{
    const std::vector<double> a{1e6, 1e6, 5};
    const std::vector<double> b{1e6 + 1e-9, 1e6 - 1e-9, 6};
    const auto chances = chances_of_being_best({a, b});
    CHECK(chances[0] == doctest::Approx(2.0 / 3));
    CHECK(chances[1] == doctest::Approx(1.0 / 3));
}

TEST_CASE("a change that adds only rounding has no part in an order-free division")
{
    // By set: none, the first, the second, both. The second adds nothing but rounding.
    const auto parts = order_free_parts(2, {{1e6}, {1e6 + 500}, {1e6 + 1e-9}, {1e6 + 500 - 1e-9}});
    CHECK(parts[0][0] == 500);
    CHECK(parts[1][0] == 0);
}

TEST_CASE("parties that two scenarios leave alike differ by exactly nothing")
{
    // Induced demand brings other costs; those of courts and schools are the same in every draw.
    const test::Sets sets{"simulate.draws=200"};
    const auto found = compare(
        {test::shipped("aa-en-hunze.yaml", sets), test::shipped("no-induced-demand.yaml", sets)},
        test::two_threads(), {{"with", "without"}});
    std::size_t alike = 0;
    for (const auto& output : found.outputs) {
        CAPTURE(output.id);
        const auto& difference = output.differences[1];
        if (output.id == "family" || output.id == "ministry_justice" ||
            output.id == "ministry_education" || output.id == "school_partnership") {
            ++alike;
            CHECK(difference.mean == 0);
            CHECK(difference.spread->sd == 0);
            CHECK(difference.spread->positive == 0);
            CHECK(output.chance_best == std::vector<double>{1, 0});
        }
    }
    CHECK(alike == 4);
    CHECK(found.outputs.front().differences[1].spread->sd > 0);
}

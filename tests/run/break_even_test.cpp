// The break-even effect is the one at which the broad result is zero.
#include <doctest/doctest.h>

#include "tests/run/scenarios.hpp"
#include "tests/run/small_model.hpp"

namespace mkba::test {
namespace {

Statistics broad_result(const std::shared_ptr<const Description>& description, double multiplier)
{
    RunOptions options;
    options.threads = 2;
    options.effect_multiplier = multiplier;
    return run(description, options).comparisons.at(0).perspectives.at("broad").result;
}

TEST_CASE("with the break-even effect the broad result is zero")
{
    const auto description = described(replaced(small_model(), "300 * euro", "100 * euro"));
    const BreakEvenEffect found = break_even_effect(description, {});
    const double scale = broad_result(description, 1).spread->sd;
    REQUIRE(found.in_expectation.has_value());
    REQUIRE(found.with_certainty.has_value());
    CHECK(broad_result(description, *found.in_expectation).mean == Near{0, 1e-3 * scale});
    CHECK(broad_result(description, *found.with_certainty).spread->p20 == Near{0, 1e-3 * scale});
    // To be certain takes more than to break even.
    CHECK(*found.with_certainty > *found.in_expectation);
    CHECK(*found.with_certainty < 3);
}

TEST_CASE("where no effect can pay there is no break-even")
{
    const auto costly = described(replaced(small_model(), "per: start, amount: 700 * euro",
                                           "per: start, amount: 9999999 * euro"));
    const BreakEvenEffect found = break_even_effect(costly, {});
    CHECK_FALSE(found.in_expectation.has_value());
    CHECK_FALSE(found.with_certainty.has_value());
}

} // namespace
} // namespace mkba::test

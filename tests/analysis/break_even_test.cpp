// Break-even: roots by hand, and values that make the result of a model zero when put back in.
#include <cmath>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "mkba/analysis/break_even/break_even.hpp"
#include "mkba/analysis/break_even/break_even_budget.hpp"
#include "mkba/analysis/question.hpp"

#include "tests/run/scenarios.hpp"
#include "tests/run/small_model.hpp"

using namespace mkba;
using test::small;
using test::two_threads;

namespace {

double broad_mean(const test::Sets& sets)
{
    return run(small(sets), two_threads()).comparisons.front().perspectives.at("broad").result.mean;
}

Statistics broad_result(const std::shared_ptr<const Description>& description, double multiplier)
{
    auto options = two_threads();
    options.effect_multiplier = multiplier;
    return run(description, options).comparisons.at(0).perspectives.at("broad").result;
}

BreakEvenPoint effects(const std::shared_ptr<const Description>& description)
{
    const VariedRun varied{description, two_threads(), {"effects"}};
    return break_even(varied, output_named(varied.plan(), "broad"), {}).point;
}

} // namespace

TEST_CASE("of several roots the nearest to the central value")
{
    const auto parabola = [](double x) { return (x - 1) * (x - 2); };
    CHECK(nearest_root(parabola, {0, 3}, 1.9).value() == doctest::Approx(2));
    CHECK(nearest_root(parabola, {0, 3}, 0.2).value() == doctest::Approx(1));
    CHECK_FALSE(nearest_root(parabola, {2.5, 9}, 3));
    CHECK(nearest_root(parabola, {0, 16}, 5).value() == 2); // 2 is where two pieces meet
}

TEST_CASE("a jump over zero is no root")
{
    const auto step = [](double x) { return x > 1.3 ? x : x - 5; };
    CHECK_FALSE(nearest_root(step, {0, 4}, 1));
    // At a coverage of 0 the office and the training of support are gone.
    const VariedRun varied{small(), two_threads(), {"support.coverage"}};
    const auto found = break_even(varied, output_named(varied.plan(), "municipality"), {});
    CHECK(found.at_low.p20 > 0);
    CHECK(found.at_high.p20 < 0);
    CHECK_FALSE(found.point.with_certainty);
}

TEST_CASE("a stretch of zeros is told as a stretch and no value of it as the root")
{
    const auto kinked = [](double at) { return std::min(at - 3, 0.0); };
    CHECK_FALSE(nearest_root(kinked, {0, 8}, 5));
    const auto stretch = stretch_of_zeros(kinked, {0, 8}, 5);
    REQUIRE(stretch);
    CHECK(stretch->low == doctest::Approx(3).epsilon(1e-3));
    CHECK(stretch->low >= 3);
    CHECK(stretch->high == 8);
    const auto flat = [](double at) { return at < 2.4 ? at - 2.4 : std::max(at - 5.7, 0.0); };
    const auto inner = stretch_of_zeros(flat, {0, 8}, 0);
    REQUIRE(inner);
    CHECK(inner->low == doctest::Approx(2.4).epsilon(1e-3));
    CHECK(inner->high == doctest::Approx(5.7).epsilon(1e-3));
    CHECK_FALSE(stretch_of_zeros([](double at) { return at - 2; }, {0, 8}, 2));
}

TEST_CASE("a break-even value put back in gives a result of zero")
{
    for (const char* name : {"crisis_cost", "support_ratio", "euro"}) {
        CAPTURE(name);
        const auto description = small();
        const VariedRun varied{description, two_threads(), {name}};
        const auto output = output_named(varied.plan(), "broad");
        const double central =
            varied.run({varied.varied()[0].central}, {output}).figures.column(0)[0];
        CHECK(std::isfinite(central));
        const auto found = break_even(varied, output, {});
        if (found.point.in_expectation) {
            const double scale = std::fabs(found.at_low.mean) + std::fabs(found.at_high.mean);
            const auto set = fmt::format("{}={}", name, *found.point.in_expectation);
            CHECK(std::fabs(broad_mean({set})) < 1e-6 * scale);
        } else {
            CHECK((found.at_low.mean < 0) == (found.at_high.mean < 0));
        }
        if (found.point.with_certainty && found.point.in_expectation) {
            CHECK(*found.point.with_certainty != *found.point.in_expectation);
        }
    }
}

TEST_CASE("a dearer crisis makes preventing it pay")
{
    // The saving is linear in crisis_cost, so the root follows from two runs by hand.
    const auto description = small();
    const VariedRun varied{description, two_threads(), {"crisis_cost"}};
    const auto output = output_named(varied.plan(), "broad");
    const SearchRange range{0, 100000};
    const auto found = break_even(varied, output, range);
    const double slope = (found.at_high.mean - found.at_low.mean) / 100000;
    REQUIRE(slope > 0);
    REQUIRE(found.point.in_expectation);
    CHECK(*found.point.in_expectation == doctest::Approx(-found.at_low.mean / slope).epsilon(1e-6));
    REQUIRE(found.point.with_certainty);
    CHECK(*found.point.with_certainty > *found.point.in_expectation);
    CHECK_FALSE(found.narrowed);
}

TEST_CASE("a coverage that would leave 0 to 1 narrows the range and no root is an answer")
{
    const auto description = small();
    const VariedRun varied{description, two_threads(), {"support.coverage"}};
    const auto output = output_named(varied.plan(), "total");
    // The programme covers 0.6 at most, so a factor of 1 / 0.6 is the last that the model takes.
    const auto found = break_even(varied, output, {});
    CHECK(found.narrowed);
    CHECK(found.range.low == 0);
    CHECK(found.range.high == doctest::Approx(1 / 0.6).epsilon(0.001));
    const auto plain = run(description, two_threads());
    CHECK(found.at_central.mean ==
          doctest::Approx(plain.comparisons.front().total.result.mean).epsilon(1e-12));
}

TEST_CASE("with the break-even effect the broad result is zero")
{
    const auto description =
        test::described(test::replaced(test::small_model(), "300 * euro", "100 * euro"));
    const auto found = effects(description);
    const double scale = broad_result(description, 1).spread->sd;
    REQUIRE(found.in_expectation.has_value());
    REQUIRE(found.with_certainty.has_value());
    CHECK(broad_result(description, *found.in_expectation).mean == test::Near{0, 1e-3 * scale});
    CHECK(broad_result(description, *found.with_certainty).spread->p20 ==
          test::Near{0, 1e-3 * scale});
    // To be certain takes more than to break even.
    CHECK(*found.with_certainty > *found.in_expectation);
    CHECK(*found.with_certainty < 3);
}

TEST_CASE("where no effect can pay there is no break-even")
{
    const auto costly =
        test::described(test::replaced(test::small_model(), "per: start, amount: 700 * euro",
                                       "per: start, amount: 9999999 * euro"));
    const auto found = effects(costly);
    CHECK_FALSE(found.in_expectation.has_value());
    CHECK_FALSE(found.with_certainty.has_value());
}

TEST_CASE("a line of break-evens holds the single one")
{
    const auto description = small();
    const VariedRun varied{description, two_threads(), {"crisis_cost", "crisis_rate"}};
    const auto output = output_named(varied.plan(), "broad");
    const auto line = break_even_line(varied, output, SearchRange{0, 100000}, {}, 3);
    REQUIRE(line.points.size() == 3);
    // The answer beside it is that of one number alone: the other is drawn as in the scenario.
    const VariedRun one{description, two_threads(), {"crisis_cost"}};
    const auto alone = break_even(one, output, SearchRange{0, 100000});
    CHECK(line.first.at_central.mean == alone.at_central.mean);
    CHECK(line.first.at_central.p20 == alone.at_central.p20);
    CHECK(line.first.point.with_certainty == alone.point.with_certainty);
    // The more crises there are, the cheaper each may be.
    CHECK(line.points[0].second.in_expectation.value() >
          line.points[2].second.in_expectation.value());
}

// Support has a coverage of 0.4 and later 0.6: more than 1 / 0.6 of that is no share any more.
TEST_CASE("a coverage is varied against another number as far as it stays a share")
{
    const auto description = small();
    const VariedRun varied{description, two_threads(), {"crisis_cost", "support.coverage"}};
    const auto output = output_named(varied.plan(), "broad");
    const auto line = break_even_line(varied, output, SearchRange{0, 100000}, {}, 3);
    CHECK(line.narrowed);
    CHECK(line.range.low == 0);
    CHECK(line.range.high == doctest::Approx(1 / 0.6).epsilon(0.001));
    CHECK(line.points.back().first == line.range.high);
    const auto within =
        break_even_line(varied, output, SearchRange{0, 100000}, SearchRange{0.5, 1.5}, 2);
    CHECK_FALSE(within.narrowed);
    CHECK(within.points.front().first == 0.5);
    CHECK(within.points.back().first == 1.5);
}

TEST_CASE("a result that is nothing at 0 is no break-even there")
{
    const auto line = [](double at) { return at * (at - 2); };
    CHECK(nearest_root(line, {0, 5}, 0.1).value() == doctest::Approx(2));
    CHECK_FALSE(nearest_root([](double at) { return 3 * at; }, {0, 5}, 1));
}

TEST_CASE("where both alternatives are the same every value is a break-even")
{
    const auto same =
        test::described(test::replaced(test::small_model(),
                                       "      signalling: {coverage: {2025: 0.3, 2030: 0.8}}\n"
                                       "      early_support: {coverage: 0.4}\n"
                                       "      support: {coverage: {2025: 0.4, 2028: 0.6}}\n",
                                       "      signalling: {coverage: 0.2}\n"));
    const VariedRun varied{same, two_threads(), {"crisis_cost"}};
    const auto found = break_even(varied, output_named(varied.plan(), "broad"), {});
    CHECK(found.point.zero_everywhere);
    CHECK_FALSE(found.point.in_expectation);
    CHECK_FALSE(effects(small()).zero_everywhere);
}

TEST_CASE("the budget that effects carry: saving over discount factors")
{
    const auto results = run(small(), two_threads());
    const auto& comparison = results.comparisons.front();
    const auto broad = break_even_budget(results, "broad");
    CHECK(broad.a_year.mean == doctest::Approx(comparison.budget.saving_a_year.mean));
    CHECK(broad.a_year.spread->p20 == doctest::Approx(comparison.budget.saving_a_year.spread->p20));
    // What a family must be worth is the same figure here and in the tables of a run.
    CHECK(broad.a_family->mean == doctest::Approx(comparison.budget.saving_a_family->mean));
    CHECK(*break_even_budget(results, "total").gap_a_family ==
          doctest::Approx(-comparison.budget.gap_a_family->mean));
    const auto insurer = break_even_budget(results, "insurer");
    CHECK(insurer.a_year.mean == doctest::Approx(comparison.parties.at("insurer").saving.mean /
                                                 comparison.budget.sum_of_discount_factors));
    for (const auto& [name, party] : comparison.parties) { // transfers and contract included
        CHECK(
            *break_even_budget(results, name).gap_a_family ==
            doctest::Approx(-party.result.mean / comparison.budget.discounted_vulnerable_families));
    }
    CHECK_THROWS_AS((void)break_even_budget(results, "insurers"), QuestionError);
}

TEST_CASE("an unknown number is refused with what was meant")
{
    const auto description = small();
    CHECK_THROWS_WITH_AS((VariedRun{description, two_threads(), {"crisis_costs"}}),
                         "there is no parameter or coverage 'crisis_costs'; did you mean "
                         "'crisis_cost'?",
                         QuestionError);
}

// One-way, two-way, Morris and regression: what they must find where the answer is known.
#include <cmath>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "mkba/analysis/question.hpp"
#include "mkba/analysis/sensitivity/morris.hpp"
#include "mkba/analysis/sensitivity/one_way.hpp"
#include "mkba/analysis/sensitivity/regression_sensitivity.hpp"
#include "mkba/analysis/sensitivity/switches.hpp"
#include "mkba/core/normal_lanes.hpp"
#include "mkba/draw/philox.hpp"
#include "mkba/plan/compile.hpp"

#include "tests/run/scenarios.hpp"
#include "tests/run/small_model.hpp"

using namespace mkba;
using test::small;

namespace {

RunOptions threads(unsigned count)
{
    RunOptions options;
    options.threads = count;
    return options;
}

std::size_t place_of(const SensitivityResult& result, const std::string& input)
{
    for (std::size_t i = 0; i < result.inputs.size(); ++i) {
        if (result.inputs[i].name == input) {
            return i;
        }
    }
    throw std::logic_error{"no such input"};
}

const OutputSensitivity& output_of(const SensitivityResult& result, const std::string& id)
{
    for (const auto& output : result.outputs) {
        if (output.id == id) {
            return output;
        }
    }
    throw std::logic_error{"no such output"};
}

double total_of(const test::Sets& sets)
{
    return run(small(sets), threads(2)).comparisons.front().total.result.mean;
}

std::vector<double> normals(const std::string& name, std::size_t draws)
{
    std::vector<double> column(draws);
    uniforms(9, stream_id(name), 0, column);
    for (auto& value : column) {
        value = normal_quantile_lane(value);
    }
    return column;
}

} // namespace

TEST_CASE("one-way: each end is the run with that value set")
{
    for (const auto& draws : {"0", "100"}) {
        CAPTURE(draws);
        const auto set_draws = fmt::format("simulate.draws={}", draws);
        const auto result =
            one_way(small({set_draws}), threads(2),
                    {{"crisis_cost", SearchRange{500, 1500}}, {"people", SearchRange{50, 150}}});
        const auto& total = output_of(result, "total");
        for (const auto& [name, low, high] :
             {std::tuple{"crisis_cost", 500, 1500}, std::tuple{"people", 50, 150}}) {
            const auto& figures = total.figures[place_of(result, name)];
            CHECK(figures[0] == low);
            CHECK(figures[2] ==
                  doctest::Approx(total_of({set_draws, fmt::format("{}={}", name, low)})));
            CHECK(figures[3] ==
                  doctest::Approx(total_of({set_draws, fmt::format("{}={}", name, high)})));
            CHECK(figures[4] == doctest::Approx(figures[3] - figures[2]));
        }
        CHECK(total.mean == doctest::Approx(total_of({set_draws})));
    }
}

TEST_CASE("one-way: ranges of their own and partners are named")
{
    const auto result = one_way(small({"simulate.draws=0"}), threads(2), {});
    CHECK(result.inputs.size() == 6); // the uncertain ones
    const auto& years = output_of(result, "total").figures[place_of(result, "stream_years")];
    CHECK(years[0] == doctest::Approx(1.6)); // uniform from 1.5 to 3.5: P5 and P95
    CHECK(years[1] == doctest::Approx(3.4));
    CHECK(result.alone.size() == 3);
    CHECK_THROWS_AS((void)one_way(small(), threads(1), {{"people"}}), QuestionError);
    CHECK_THROWS_AS((void)one_way(small(), threads(1), {{"peeple"}}), QuestionError);
}

TEST_CASE("two-way: corners are runs and the zero line lies on zero")
{
    const auto description = small({"simulate.draws=0"});
    const auto grid =
        two_way(description, threads(2),
                {{"crisis_cost", SearchRange{0, 60000}}, {"stream_years", SearchRange{1, 3}}}, 5);
    REQUIRE(grid.outputs[0] == "total");
    CHECK(grid.results[0][0] ==
          doctest::Approx(total_of({"simulate.draws=0", "crisis_cost=0", "stream_years=1"})));
    CHECK(grid.results[0][24] ==
          doctest::Approx(total_of({"simulate.draws=0", "crisis_cost=60000", "stream_years=3"})));
    // The result is linear in crisis_cost, so straight lines are exact.
    REQUIRE(grid.zero_line[0][4].size() == 1);
    const double zero =
        total_of({"simulate.draws=0", fmt::format("crisis_cost={}", grid.zero_line[0][4].front()),
                  "stream_years=3"});
    CHECK(std::fabs(zero) < 1e-6 * std::fabs(grid.results[0][24]));
}

TEST_CASE("one-way: a range that goes down is refused")
{
    CHECK_THROWS_WITH_AS(
        (void)one_way(small(), threads(1), {{"crisis_cost", SearchRange{3000, 0}}}),
        "crisis_cost=3000,0: a range goes from a lower to a higher value", QuestionError);
}

TEST_CASE("regression: central values are refused")
{
    const auto plan = compile(small({"simulate.draws=0"}), {});
    CHECK_THROWS_AS(
        (void)regression_sensitivity(*plan, threads(1), RegressionMethod::standardised_regression),
        QuestionError);
}

TEST_CASE("Morris: a straight line has the same effect everywhere")
{
    const auto plan = compile(small(), {});
    const auto result = morris(*plan, threads(2), {{}, 12});
    CHECK(result.runs == 12 * 5); // four independent inputs
    // Cost of a crisis enters each run as a factor on crises avoided: never the other way round.
    const auto& cost = output_of(result, "municipality").figures[place_of(result, "crisis_cost")];
    CHECK(std::fabs(cost[0]) == doctest::Approx(cost[1]));
    CHECK(cost[3] >= 0);
    const auto again = morris(*plan, threads(1), {{}, 12});
    CHECK(output_of(again, "total").figures == output_of(result, "total").figures);
}

TEST_CASE("regression: coefficients of a linear model and of one that is only monotone")
{
    // y = 3 a + 2 b + noise 1: standardised 3, 2 over sqrt(14). Partial correlation of a given b:
    // 3 / sqrt(10). Both within four standard errors (1 / sqrt(4000) = 0.016).
    const auto a = normals("a", 4000);
    const auto b = normals("b", 4000);
    const auto noise = normals("noise", 4000);
    const std::vector<double> idle(4000, 1.0);
    std::vector<double> y(4000);
    for (std::size_t i = 0; i < y.size(); ++i) {
        y[i] = 3 * a[i] + 2 * b[i] + noise[i];
    }
    const auto src = coefficients_of({a, b, idle}, y, RegressionMethod::standardised_regression);
    CHECK(std::fabs(src[0].value - 3 / std::sqrt(14)) < 0.03);
    CHECK(std::fabs(src[1].value - 2 / std::sqrt(14)) < 0.03);
    CHECK(src[2].value == doctest::Approx(0));
    CHECK(src[0].low < src[0].value);
    for (auto& value : y) {
        value = std::exp(value); // ranks stay
    }
    const auto prcc = coefficients_of({a, b}, y, RegressionMethod::partial_rank_correlation);
    CHECK(std::fabs(prcc[0].value - 3 / std::sqrt(10)) < 0.03);
    CHECK(prcc[0].low > 0.9);
    CHECK_THROWS_AS((void)coefficients_of({std::span{a}.first(20)}, std::span{y}.first(20),
                                          RegressionMethod::partial_rank_correlation),
                    QuestionError);
}

TEST_CASE("regression intervals cover the coefficient in 95 of 100 runs")
{
    // 400 pieces of 200 draws: between 91.5 and 98.5 % but for one seed in 700.
    const auto a = normals("a", 80000);
    const auto noise = normals("noise", 80000);
    std::vector<double> y(80000);
    for (std::size_t i = 0; i < y.size(); ++i) {
        y[i] = 0.5 * a[i] + noise[i];
    }
    int covered = 0;
    for (std::size_t run = 0; run < 400; ++run) {
        const auto found = coefficients_of({std::span<const double>{a}.subspan(run * 200, 200)},
                                           std::span<const double>{y}.subspan(run * 200, 200),
                                           RegressionMethod::standardised_regression);
        const double truth = 0.5 / std::sqrt(1.25);
        covered += found[0].low < truth && truth < found[0].high;
    }
    CHECK(covered > 366);
    CHECK(covered < 394);
}

TEST_CASE("switches: each is the scenario with that key changed")
{
    const auto result = switches(small({"simulate.draws=0"}), threads(2));
    const auto& total = output_of(result, "total");
    const auto end = place_of(result, "time.counting=end");
    CHECK(total.figures[end][0] ==
          doctest::Approx(total_of({"simulate.draws=0", "time.counting=end"})));
    CHECK(total.figures[end][1] == doctest::Approx(total.figures[end][0] - total.mean));
}

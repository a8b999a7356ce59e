// Points of a sweep that differ in numbers of a contract: projected once, settled each.
#include <algorithm>
#include <numeric>

#include <doctest/doctest.h>

#include "mkba/analysis/sweep/contract_numbers.hpp"
#include "mkba/analysis/sweep/sweep_batch.hpp"
#include "mkba/scenario/read_scenario.hpp"

#include "tests/analysis/sweep_files.hpp"
#include "tests/run/scenarios.hpp"
#include "tests/run/small_model.hpp"

namespace mkba::test {
namespace {

/// Two-sided, with a threshold, a cap, errors, leakage and a review.
std::string full_contract()
{
    return replaced(paying_contract(), "  share: 1\n  sampling_error: 0\n", R"(  share: 0.5
  cap: 0.1
  factor: 0.9
  sampling_error: 2
  benchmark_error: 0.01
  loss: {rate: 0.5, limit: 0.05}
  leakage: {insurer: {market_share: 0.6, switching: 0.05}}
  exit: {review: 2026, below: -0.5}
)");
}

std::vector<SweepFrame> frames_on_disk(const SweepTerms& terms,
                                       const std::vector<SweepPoint>& points)
{
    return frames_of(points, row_settings(read_scenario(terms.scenario, {}), points));
}

} // namespace

TEST_CASE("points that differ in numbers of a contract share a projection and have their own bits")
{
    const SweepFiles files{small_model() + full_contract(), R"(
  axes:
    share: {set: contract.share, values: [0.25, 0.75, 1]}
    threshold: {set: contract.threshold, values: [0.01, 0.03]}
    limits: {csv: limits.csv}
    price: {set: crisis_cost, values: [900, 1500]}
    rate: {set: money.discount.euro, values: [0.0225, 0.04]}
  outputs: [total.result, parties.state.transfer, parties.insurer.result, parties.family.transfer, lines.crisis]
)"};
    files.write("limits.csv", "contract.cap,contract.loss.rate,contract.key.state,contract.key."
                              "family,contract.leakage.insurer.market_share,contract.sampling_"
                              "error,contract.exit.below\n"
                              "0.05,0.4,0.75,0.25,0.6,2,-0.5\n0.02,0.8,0.5,0.5,0.3,1,-0.01\n");
    const auto terms = files.terms();
    const auto points = sweep_points(terms);
    const auto frames = frames_on_disk(terms, points);
    REQUIRE(frames.size() == 1);
    const auto plan = plan_frame(terms.scenario, frames.front());
    REQUIRE(plan.money);
    const SweepContext context{terms, points};
    std::vector<std::size_t> all(points.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    const auto together = compute_batch(context, frames.front(), plan, all);
    for (std::size_t i = 0; i < all.size(); ++i) {
        CAPTURE(i);
        const auto fresh = frame_of(points[i], i);
        const auto alone = compute_batch(context, fresh, plan_frame(terms.scenario, fresh), {0});
        CHECK(payload_of(together[i].record) == payload_of(alone.front().record));
    }
    CHECK(together[0].record.outputs[1] != together[2].record.outputs[1]);
}

TEST_CASE("what only settles a contract is no line that is booked again")
{
    const SweepFiles files{small_model() + full_contract(), R"(
  axes: {share: {set: contract.share, values: [0.25, 0.75]}}
  outputs: [total.result]
)"};
    const auto terms = files.terms();
    const auto frames = frames_on_disk(terms, sweep_points(terms));
    const auto plan = plan_frame(terms.scenario, frames.front());
    REQUIRE(plan.money);
    CHECK(plan.money->lines.empty());
    CHECK_FALSE(plan.money->pool);
}

TEST_CASE("terms of a contract that are no formulas and a term at 0 are compiled for each value")
{
    const SweepFiles files{small_model() + full_contract(), R"(
  axes:
    years: {set: contract.years.count, values: [3, 4]}
    how: {set: contract.settle.how, values: [annual, cumulative]}
    threshold: {set: contract.threshold, values: [0, 0.01, 0.02]}
  outputs: [total.result]
)"};
    const auto terms = files.terms();
    const auto points = sweep_points(terms);
    const auto rows = row_settings(read_scenario(terms.scenario, {}), points);
    CHECK(std::find(rows.begin(), rows.end(), "contract.threshold") != rows.end());
    CHECK(std::find(rows.begin(), rows.end(), "contract.years.count") == rows.end());
    CHECK(frames_of(points, rows).size() == 8);
}

TEST_CASE("a number that a contract refuses spoils no other point and has the words of a run")
{
    const SweepFiles files{small_model() + full_contract(), R"(
  axes: {share: {set: contract.share, values: [0.5, 1.2, 0.75]}, cap: {set: contract.cap, values: [0.1, -1]}}
  outputs: [parties.state.transfer]
)"};
    const auto outcome = files.run("out");
    CHECK(outcome.done == 6);
    REQUIRE(outcome.failed.size() == 4);
    CHECK(outcome.failed.front().message.find("--set contract.share=0.5") == std::string::npos);
    CHECK(outcome.failed.back().message.find("--set contract.cap=-1") != std::string::npos);
    const auto run = run_with(
        described(small_model() + full_contract(), {"contract.share=0.75", "contract.cap=0.1"}));
    // Axes by name: cap 0.1 with shares 0.5, 1.2 and 0.75.
    CHECK(figures_of(files.path("out"), 2, "parties.state.transfer")[0] ==
          run.comparisons.front().parties.at("state").transfer.mean);
}

} // namespace mkba::test

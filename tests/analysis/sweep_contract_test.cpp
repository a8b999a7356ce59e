// Points of a sweep that differ in numbers of a contract: projected once, settled each.
#include <doctest/doctest.h>

#include "tests/analysis/sweep_together.hpp"
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
    check_own_bits(files, 1);
    const auto together = computed_together(SharedSweep{files}, 100);
    CHECK(together[0].outputs[1] != together[2].outputs[1]);
}

TEST_CASE("what only settles a contract is no line that is booked again")
{
    const SweepFiles files{small_model() + full_contract(), R"(
  axes: {share: {set: contract.share, values: [0.25, 0.75]}}
  outputs: [total.result]
)"};
    const SharedSweep sweep{files};
    const auto plan = plan_frame({sweep.terms.scenario}, sweep.frames.front());
    const auto& settled = plan.plans.front();
    CHECK(settled.people.empty());
    REQUIRE(settled.again.size() == 1);
    CHECK(settled.again.front().lines.empty());
    CHECK_FALSE(settled.again.front().pool);
    CHECK_FALSE(settled.again.front().worth);
}

TEST_CASE("terms of a contract that are no formulas and a term at 0 are contracts of their own")
{
    const SweepFiles files{small_model() + full_contract(), R"(
  axes:
    years: {set: contract.years.count, values: [3, 4]}
    how: {set: contract.settle.how, values: [annual, cumulative]}
    threshold: {set: contract.threshold, values: [0, 0.01, 0.02]}
  outputs: [total.result]
)"};
    const SharedSweep sweep{files};
    REQUIRE(sweep.frames.size() == 1);
    CHECK(sweep.frames.front().contracts.size() == 8);
    REQUIRE(sweep.frames.front().swept.size() == 1);
    CHECK(sweep.frames.front().swept.front().name == "contract.threshold");
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

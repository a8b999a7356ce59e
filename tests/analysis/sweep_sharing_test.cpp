// Points of a sweep that share a projection: whatever they differ in, their bits are their own.
#include <algorithm>
#include <set>

#include <doctest/doctest.h>

#include "mkba/core/diagnostic.hpp"

#include "tests/analysis/sweep_together.hpp"
#include "tests/run/small_model.hpp"

namespace mkba::test {
namespace {

/// Figures of every kind that a sweep can name.
const char* const all_outputs = R"(
  outputs: [total.result, total.result_cash, total.payback_year, calendar.10.total.result, perspectives.narrow.result, perspectives.broad.ratio, parties.municipality.result, parties.insurer.transfer, parties.state.transfer, parties.state.investment, posts.programme, lines.crisis, lines.care, lines.support, units.crises, units.crises.with, groups.risk.programme_euros, groups.well.programme_euros, groups.risk.reached.support, groups.risk.outcomes.crisis]
)";

/// An agreement with something of everything.
std::string varied_contract()
{
    return replaced(paying_contract(), "  share: 1\n  sampling_error: 0\n",
                    R"(  share: 0.5
  cap: 0.3
  factor: 0.9
  sampling_error: model
  benchmark_error: 0.01
  loss: {rate: 0.5, limit: 0.05}
  leakage: {insurer: {market_share: 0.6, switching: 0.05}}
  settle: {how: annual, lag: 1}
  prefinance: {from: state, to: municipality, amount: 1000 * euro, year: 2025, repay: {first: 2027, count: 3}, interest: 0.03}
  process: {recognised: {label: recognised, post: programme, per: {reached: signalling, at: recognised}, amount: 20 * euro, from: {state: 1}, to: {municipality: 1}}}
  administration: {settling: {label: settling, post: programme, amount: 100 * euro, parties: {state: 1}}}
  exit: {review: 2026, below: -0.5}
)");
}

} // namespace

TEST_CASE("contracts that differ in anything but rules by who is counted share a projection")
{
    const SweepFiles files{small_model() + varied_contract(), std::string{R"(
  axes:
    terms: {csv: terms.csv}
    price: {set: crisis_cost, values: [900, 1500]}
    rate: {set: money.discount.euro, values: [0.0225, 0.04]})"} + all_outputs};
    files.write("terms.csv",
                "contract.years.first;contract.years.count;contract.settle.how;contract.settle.lag;"
                "contract.payers;contract.pool.lines;contract.pool.basis;contract.saving;contract."
                "threshold;contract.share;contract.loss.rate;contract.sampling_error\n"
                "2025;4;annual;1;[municipality, insurer];[crisis, care];cashable;gross;0;0.5;0.5;"
                "model\n"
                "2026;6;annual;0;[municipality, insurer];[crisis, care];cashable;gross;0.01;0.5;0."
                "5;model\n"
                "2025;3;cumulative;2;[insurer];[care];cashable;gross;0;0.75;0;model\n"
                "2025;4;annual;1;[municipality, insurer];[crisis];economic;net_of_programme;0.02;"
                "0.25;0.5;2\n"
                "2026;30;annual;3;[municipality, insurer];[crisis, care];economic;gross;0;1;1;"
                "model\n");
    check_own_bits(files, 1);
}

TEST_CASE("benchmarks and keys of several kinds share a projection")
{
    const SweepFiles files{small_model() + varied_contract(), std::string{R"(
  axes:
    benchmark: {set: contract.benchmark, values: [baseline, "{comparison: 300}", "{given: 200000 * euro}", "{historical: {2024: {weight: 1, spent: 150000 * euro, persons: 300}}}"]}
    key: {set: contract.key, values: ["{state: 0.75, family: 0.25}", "{state: 1}"]}
    factor: {set: contract.factor, values: [0.5, 0.75]})"} + all_outputs};
    check_own_bits(files, 1);
}

TEST_CASE("contracts that count who entered since they were signed share a projection")
{
    const SweepFiles files{replaced(small_model() + varied_contract(), "basis: cashable}",
                                    "basis: cashable, persons: entered_since_signing}"),
                           std::string{R"(
  axes:
    first: {set: contract.years.first, values: [2025, 2026, 2028]}
    count: {set: contract.years.count, values: [4, 6]}
    basis: {set: contract.pool.basis, values: [cashable, economic]}
    review: {set: contract.exit, values: ["{review: 2028, below: -0.5}"]})"} +
                               all_outputs};
    check_own_bits(files, 1);
    const auto records = computed_together(SharedSweep{files}, 100);
    std::set<double> transfers;
    for (const auto& record : records) {
        transfers.insert(record.outputs[8][0]); // of the state
    }
    CHECK(transfers.size() > 6);
}

TEST_CASE("contracts that cannot be planned together are planned in one frame all the same")
{
    const SweepFiles files{small_model() + varied_contract(), std::string{R"(
  axes:
    persons: {set: contract.pool.persons, values: [all, entered_since_signing]}
    lag: {set: contract.settle.lag, values: [0, 2]}
    process: {set: contract.process, values: ["{}", "{by_age: {label: by age, post: programme, per: {persons: [risk.supported]}, amount: age * euro, from: {state: 1}, to: {municipality: 1}}}"]})"} +
                                                                  all_outputs};
    const SharedSweep sweep{files};
    REQUIRE(sweep.frames.size() == 1);
    CHECK(plan_frame({sweep.terms.scenario}, sweep.frames.front()).plans.size() == 6);
    check_own_bits(files, 1);
}

TEST_CASE("payments of one name for different things are paid for what each contract says")
{
    const SweepFiles files{small_model() + varied_contract(), std::string{R"(
  axes:
    per: {set: contract.process.recognised.per, values: ["{reached: signalling, at: recognised}", "{reached: support, at: accepted}", "{persons: [risk.supported]}"]}
    lag: {set: contract.settle.lag, values: [0, 1, 2]}
    share: {set: contract.share, values: [0.25, 0.5]})"} + all_outputs};
    check_own_bits(files, 1);
}

TEST_CASE("a divided result follows discounting as it does alone")
{
    const auto key = [](const std::string& rule) {
        return "contract:\n  label: divided\n  years: {first: 2025, count: 4}\n  key: {rule: " +
               rule + "}\n";
    };
    for (const auto* rule : {"equal_gain", "shapley"}) {
        CAPTURE(rule);
        const SweepFiles files{small_model() + key(rule), std::string{R"(
  axes:
    rate: {set: money.discount.euro, values: [0.0225, 0.04, 0.1]}
    price: {set: crisis_cost, values: [900, 1500]})"} + all_outputs};
        check_own_bits(files, 1);
    }
}

TEST_CASE("amounts that are fixed by a run beforehand are those of each point's own run")
{
    const auto scenario = small_model() + "contract:\n  label: divided\n  years: {first: 2025, "
                                          "count: 4}\n  key: {rule: nucleolus}\n";
    const SweepFiles files{scenario, R"(
  axes: {price: {set: crisis_cost, values: [900, 3000]}}
  outputs: [total.result, parties.state.transfer]
)"};
    CHECK(files.run("out").failed.empty());
    for (const auto* price : {"900", "3000"}) {
        CAPTURE(price);
        const auto run = run_with(described(scenario, {std::string{"crisis_cost="} + price}));
        CHECK(figures_of(files.path("out"), price == std::string{"900"} ? 0 : 1,
                         "parties.state.transfer")[0] ==
              doctest::Approx(run.comparisons.front().parties.at("state").transfer.mean));
    }
}

TEST_CASE("an output that only some points have is a failure of the others")
{
    const SweepFiles files{small_model(), R"(
  axes:
    years: {set: time.programme_years, values: [12, 5]}
    price: {set: crisis_cost, values: [900, 1500]}
  outputs: [total.result, calendar.10.total.result]
)"};
    const auto outcome = files.run("out");
    CHECK(outcome.done == 4);
    REQUIRE(outcome.failed.size() == 2);
    CHECK(outcome.failed.front().message.find("there is no output 'calendar.10.total.result'") !=
          std::string::npos);
}

TEST_CASE("a number out of bounds leaves the others together")
{
    const SweepFiles files{small_model() + varied_contract(), R"(
  axes:
    share: {set: contract.share, values: [-1, 0.25, 0.5, 1.5, 2]}
    lag: {set: contract.settle.lag, values: [0, 1]}
    price: {set: crisis_cost, values: [900, 1500, 2000]}
    rate: {set: money.discount.euro, values: [-2, 0.0225, 0.04]}
  outputs: [total.result, parties.state.transfer]
)"};
    const SharedSweep sweep{files};
    REQUIRE(sweep.frames.size() == 1);
    const auto planned = plan_frame({sweep.terms.scenario}, sweep.frames.front());
    REQUIRE(planned.plans.size() == 1);
    CHECK(planned.plans.front().plan->agreements.size() == 2);
    for (std::size_t m = 0; m < sweep.points.size(); ++m) {
        CAPTURE(m);
        const auto& settings = sweep.points[sweep.frames.front().points[m]].settings;
        const bool whole = std::none_of(settings.begin(), settings.end(), [](const auto& set) {
            return set.second.starts_with("-") || set.second == "1.5" || set.second == "2";
        });
        if (whole) {
            CHECK_FALSE(planned.refused.contains(m));
        }
    }
    const auto outcome = files.run("out");
    CHECK(outcome.done == 90);
    CHECK(outcome.failed.size() == 90 - 2 * 2 * 3 * 2);
}

TEST_CASE("a key set later wins over one below it")
{
    const SweepFiles files{small_model() + varied_contract(), R"(
  variants: {short: {contract.years.count: 3}}
  axes: {years: {set: contract.years, values: ["{first: 2025, count: 6}"]}}
  outputs: [total.result, parties.state.transfer]
)"};
    CHECK(files.run("out").done == 1);
    const auto run = run_with(
        described(small_model() + varied_contract(), {"contract.years={first: 2025, count: 6}"}));
    CHECK(figures_of(files.path("out"), 0, "parties.state.transfer")[0] ==
          run.comparisons.front().parties.at("state").transfer.mean);
}

TEST_CASE("more contracts than one plan holds are spread over frames")
{
    std::string values = "0";
    for (int year = 1; year < 40; ++year) {
        values += ", " + std::to_string(year);
    }
    const SweepFiles files{small_model() + varied_contract(), R"(
  axes: {lag: {set: contract.settle.lag, values: [)" + values +
                                                                  R"(]}}
  outputs: [total.result, parties.state.transfer]
)"};
    check_own_bits(files, 2);
}

TEST_CASE("prices and rates of persons together: a projection for each of the rates")
{
    const SweepFiles files{small_model(), std::string{R"(
  axes:
    price: {set: euro, values: [1, 2]}
    rate: {set: crisis_rate, values: [0.1, 0.15, 0.2]}
    discount: {set: money.discount.euro, values: [0.0225, 0.04]})"} +
                                              all_outputs};
    const SharedSweep sweep{files};
    REQUIRE(sweep.frames.size() == 1);
    const auto& frame = sweep.frames.front();
    const auto planned = plan_frame({sweep.terms.scenario}, frame);
    REQUIRE(planned.plans.size() == 1);
    const auto& people = planned.plans.front().people;
    REQUIRE(people.size() == 1);
    CHECK(frame.swept[people.front()].name == "crisis_rate");
    const auto members = in_order(frame, planned, {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11});
    double last = 0;
    for (const auto member : members) {
        const double rate = frame.values[member][people.front()];
        CHECK(rate >= last);
        last = rate;
    }
    check_own_bits(files, 1);
}

TEST_CASE("a contract that cannot be read or is refused spoils no other and has the words of a run")
{
    const SweepFiles files{small_model() + varied_contract(), R"(
  axes:
    lag: {set: contract.settle.lag, values: [0, -1, 2]}
    payers: {set: contract.payers, values: ["[insurer]", "[nobody]"]}
    threshold: {set: contract.threshold, values: [0.01, "{table: [{persons: 1, rate: 0.01}, {persons: 2, rate: 0.02}]}"]}
  outputs: [total.result, parties.state.transfer]
)"};
    const auto outcome = files.run("out");
    const SharedSweep sweep{files};
    CHECK(outcome.done == 12);
    std::size_t good = 0;
    for (std::size_t i = 0; i < sweep.points.size(); ++i) {
        CAPTURE(i);
        try {
            const auto alone = computed_alone(sweep, i);
            if (!alone.failed()) {
                ++good;
                CHECK(figures_of(files.path("out"), i, "parties.state.transfer")[0] ==
                      alone.outputs[1][0]);
            }
        } catch (const InputError&) {
            CHECK(std::any_of(outcome.failed.begin(), outcome.failed.end(),
                              [&](const SweepRecord& failed) { return failed.point == i; }));
        }
    }
    CHECK(good + outcome.failed.size() == 12);
    CHECK(good >= 2);
}

} // namespace mkba::test

// Bridges: steps that add up to the difference of two runs, whatever the order.
#include <algorithm>

#include <doctest/doctest.h>

#include "mkba/analysis/bridge/bridge.hpp"
#include "mkba/analysis/question.hpp"
#include "mkba/report/analyses/bridge.hpp"
#include "mkba/stats/build_results.hpp"

#include "tests/run/scenarios.hpp"
#include "tests/run/small_model.hpp"

using namespace mkba;
using test::small;

namespace {

const test::Sets dearer_and_rarer{"crisis_cost=1200", "crisis_rate=0.05"};

Bridge bridge_of(const std::shared_ptr<const Description>& from,
                 const std::shared_ptr<const Description>& to, const BridgeQuestion& question = {})
{
    RunOptions options;
    options.threads = 2;
    return bridge(from, to, options, question);
}

double broad(const std::shared_ptr<const Description>& description)
{
    return test::run_with(description).comparisons.front().perspectives.at("broad").result.mean;
}

std::vector<std::string> names(const Bridge& found)
{
    std::vector<std::string> all;
    for (const auto& step : found.steps) {
        all.push_back(step.name);
    }
    return all;
}

/// Both forms of every output, in the mean.
void check_that_steps_add_up(const Bridge& found)
{
    REQUIRE(found.outputs.size() == 8);
    for (std::size_t o = 0; o < found.outputs.size(); ++o) {
        CAPTURE(found.outputs[o]);
        double declared = found.from[o].mean;
        double order_free = declared;
        double scale = std::abs(declared) + std::abs(found.to[o].mean);
        for (const auto& step : found.steps) {
            declared += step.declared[o].mean;
            order_free += step.order_free[o].mean;
            scale += std::abs(step.declared[o].mean);
        }
        CHECK(declared == test::Near{found.to[o].mean, 1e-12 * scale});
        CHECK(order_free == test::Near{found.to[o].mean, 1e-12 * scale});
    }
}

constexpr std::size_t broad_output = 3;

} // namespace

TEST_CASE("bridge: from a scenario to itself there is no step")
{
    const auto found = bridge_of(small(), small());
    CHECK(found.steps.empty());
    CHECK(found.from[broad_output].mean == found.to[broad_output].mean);
}

TEST_CASE("bridge: the steps are runs with one difference more each")
{
    const auto to = small(dearer_and_rarer);
    const auto found = bridge_of(small(), to);
    CHECK(names(found) == std::vector<std::string>{"crisis_cost", "crisis_rate"});
    CHECK(found.orders == 0);
    check_that_steps_add_up(found);
    const double from = broad(small());
    const double between = broad(small({"crisis_cost=1200"}));
    REQUIRE(found.outputs[broad_output] == "broad");
    CHECK(found.steps[0].declared[broad_output].mean == doctest::Approx(between - from));
    CHECK(found.steps[1].declared[broad_output].mean == doctest::Approx(broad(to) - between));
    REQUIRE(found.steps[0].inputs.size() == 1);
    CHECK(found.steps[0].inputs[0].values[1].value.starts_with("1200"));
    CHECK(found.steps[0].kind == BridgeKind::prices);
    CHECK(found.steps[1].kind == BridgeKind::numbers);
}

TEST_CASE("bridge: order-free is the mean of the two orders of two steps")
{
    const auto to = small(dearer_and_rarer);
    const auto one = bridge_of(small(), to);
    const auto other = bridge_of(small(), to, {BridgeBy::difference, {"crisis_rate"}});
    CHECK(names(other) == std::vector<std::string>{"crisis_rate", "crisis_cost"});
    for (std::size_t o = 0; o < one.outputs.size(); ++o) {
        const double first = one.steps[0].declared[o].mean;
        const double last = other.steps[1].declared[o].mean;
        const double scale = std::abs(first) + std::abs(last);
        CHECK(one.steps[0].order_free[o].mean == test::Near{(first + last) / 2, 1e-9 * scale});
        CHECK(other.steps[1].order_free[o].mean == test::Near{(first + last) / 2, 1e-9 * scale});
    }
    CHECK(one.steps[0].declared[broad_output].mean !=
          doctest::Approx(other.steps[1].declared[broad_output].mean));
}

TEST_CASE("bridge: coverage and years and discounting move by themselves")
{
    const auto to = test::described(
        test::replaced(test::small_model(), "      early_support: {coverage: 0.4}\n", ""),
        {"alternatives.with.interventions.support.coverage=0.9", "time.programme_years=10",
         "money.timing=end", "support_ratio=0.8"});
    const auto found = bridge_of(small(), to);
    CHECK(names(found) == std::vector<std::string>{"support_ratio", "with.early_support",
                                                   "with.support", "time.programme_years",
                                                   "money.timing"});
    CHECK(found.steps[0].kind == BridgeKind::effects);
    check_that_steps_add_up(found);
    const auto merged = bridge_of(small(), to, {BridgeBy::kind});
    CHECK(names(merged) == std::vector<std::string>{"effects", "coverage", "time", "money"});
    check_that_steps_add_up(merged);
    const auto shorter = small({"time.programme_years=10"});
    const auto first = bridge_of(small(), to, {BridgeBy::kind, {"time"}});
    CHECK(first.steps[0].declared[broad_output].mean ==
          doctest::Approx(broad(shorter) - broad(small())));
}

TEST_CASE("bridge: points of a coverage move with the intervention that follows them")
{
    const auto to = test::described(
        test::replaced(test::small_model(), "{2025: 0.4, 2028: 0.6}", "{2025: 0.5, 2028: 0.9}"),
        {"crisis_cost=1200"});
    const auto found = bridge_of(small(), to);
    CHECK(names(found) == std::vector<std::string>{"crisis_cost", "with.support"});
    check_that_steps_add_up(found);
    CHECK(found.steps[1].declared[broad_output].mean ==
          doctest::Approx(broad(to) - broad(small({"crisis_cost=1200"}))));
    CHECK(found.steps[1].inputs[0].values[1].value == "2025: 0.5, 2028: 0.9");
}

TEST_CASE("bridge: what cannot be moved by itself is one last step")
{
    const auto to = test::described(
        test::replaced(test::small_model(), "amount: 150 * euro", "amount: 250 * euro"),
        {"crisis_cost=1200"});
    const auto found = bridge_of(small(), to);
    CHECK(names(found) == std::vector<std::string>{"crisis_cost", "rest"});
    check_that_steps_add_up(found);
    const auto& rest = found.steps.back();
    CHECK(rest.declared[broad_output].mean ==
          doctest::Approx(broad(to) - broad(small({"crisis_cost=1200"}))));
    CHECK(rest.order_free[broad_output].mean == rest.declared[broad_output].mean);
}

TEST_CASE("bridge: many steps are averaged over pairs of orders with a stated error")
{
    const test::Sets seven{"crisis_cost=1200", "crisis_rate=0.05",        "support_ratio=0.8",
                           "risk_share=0.4",   "time.programme_years=10", "money.timing=end",
                           "stream_years=3"};
    const auto to = small(seven);
    const auto found = bridge_of(small(), to, {BridgeBy::difference, {}, 6});
    CHECK(found.steps.size() == 7);
    CHECK(found.orders == 6);
    check_that_steps_add_up(found);
    // Kinds are few enough for all orders; their order-free parts are those of their members.
    double effects = 0;
    double error = 0;
    for (const auto& step : found.steps) {
        error += step.order_error[broad_output];
        effects += step.kind == BridgeKind::effects ? step.order_free[broad_output].mean : 0;
    }
    CHECK(error > 0);
    const auto kinds = bridge_of(small(), to, {BridgeBy::kind});
    CHECK(kinds.orders == 0);
    for (const auto& step : kinds.steps) {
        CHECK(step.order_error[broad_output] == 0);
        if (step.kind == BridgeKind::effects) {
            CHECK(effects == doctest::Approx(step.order_free[broad_output].mean).epsilon(0.25));
        }
    }
}

TEST_CASE("bridge: a step that is not there is refused with what was meant")
{
    CHECK_THROWS_WITH_AS(
        (void)bridge_of(small(), small(dearer_and_rarer), {BridgeBy::difference, {"crisis_costs"}}),
        "there is no step 'crisis_costs'; did you mean 'crisis_cost'?", QuestionError);
    CHECK_THROWS_WITH_AS((void)bridge_of(small(), small(dearer_and_rarer),
                                         {BridgeBy::difference, {"crisis_cost", "crisis_cost"}}),
                         "the step 'crisis_cost' is named twice", QuestionError);
}

TEST_CASE("bridge: what two contracts pay for a saving moves by itself and their pools do not")
{
    const auto from = test::described(test::small_model() + test::paying_contract());
    const auto half = test::replaced(test::paying_contract(), "share: 1", "share: 0.5");
    const auto to = test::described(test::small_model() + half, {"crisis_cost=1200"});
    const auto found = bridge_of(from, to);
    CHECK(names(found) == std::vector<std::string>{"crisis_cost", "contract.share"});
    CHECK(found.steps[1].kind == BridgeKind::contract);
    check_that_steps_add_up(found);
    const auto state = std::find(found.outputs.begin(), found.outputs.end(), "state");
    const auto at = static_cast<std::size_t>(state - found.outputs.begin());
    CHECK(found.steps[1].declared.at(at).mean < 0); // it receives half as much
    CHECK(names(bridge_of(from, to, {BridgeBy::kind})) ==
          std::vector<std::string>{"prices", "contract"});
    const auto other =
        test::described(test::small_model() + test::replaced(half, "[crisis, care]", "[crisis]"));
    const auto pools = bridge_of(from, other);
    CHECK(names(pools) == std::vector<std::string>{"contract.share", "rest"});
    CHECK(pools.steps.back().inputs.front().name == "contract.pool");
    check_that_steps_add_up(pools);
}

TEST_CASE("bridge: in the table of inputs only those of a step of several are indented")
{
    const auto from = small();
    const auto to = small({"alternatives.with.interventions.support.coverage=0.9",
                           "time.programme_years=10", "crisis_cost=1200"});
    const auto found = bridge_of(from, to);
    const auto frame = results_frame(*plan_of_run(from, test::two_threads()));
    const auto printout = bridge_printout({*from, frame}, {found, "a", "b"}, "broad");
    const auto& table = printout.tables.at(1);
    REQUIRE(table.id == "moved");
    std::vector<std::pair<std::string, RowKind>> rows;
    for (const auto& row : table.rows) {
        rows.emplace_back(row.id, row.kind);
        CHECK(row.cells.size() == table.columns.size());
    }
    CHECK(rows ==
          std::vector<std::pair<std::string, RowKind>>{{"crisis_cost", RowKind::item},
                                                       {"with.support", RowKind::item},
                                                       {"with.support.coverage", RowKind::detail},
                                                       {"time.programme_years", RowKind::item}});
}

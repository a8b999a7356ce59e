// Contracts whose key divides the whole result: what each gets is its part less what it has.
#include <cmath>
#include <limits>

#include <doctest/doctest.h>

#include "mkba/analysis/explain/trace.hpp"
#include "mkba/analysis/signing/allocation.hpp"
#include "mkba/plan/contract_plan.hpp"
#include "mkba/run/block_runner.hpp"
#include "mkba/run/sampling.hpp"

#include "tests/analysis/hand_game.hpp"
#include "tests/run/scenarios.hpp"
#include "tests/run/small_model.hpp"

namespace mkba::test {
namespace {

std::string divided_by(const std::string& rule, int years = 1)
{
    return "contract:\n  label: agreed\n  key: {rule: " + rule +
           "}\n  years: {first: 2025, count: " + std::to_string(years) + "}\n";
}

double transfer(const Results& results, const std::string& party)
{
    return results.comparisons.at(0).parties.at(party).transfer.mean;
}

TEST_CASE("divided result: the hand game by Shapley and by equal gain")
{
    // Before contract a has -90, b 40 and c 150. Shapley gives a -40/6, b 290/6 and c 350/6; equal
    // gain -20, 60 and 60 (see "the game of a scenario by hand").
    const auto shapley = run_with(described(hand_game() + divided_by("shapley")));
    CHECK(transfer(shapley, "a") == Near{90 - 40.0 / 6, 1e-9});
    CHECK(transfer(shapley, "b") == Near{290.0 / 6 - 40, 1e-9});
    CHECK(transfer(shapley, "c") == Near{350.0 / 6 - 150, 1e-9});
    CHECK(transfer(shapley, "idle") == 0);
    const auto& c = shapley.comparisons.at(0).contract->parties.at("c");
    CHECK(c.before.mean == Near{150, 1e-9});
    CHECK(c.contributes);
    CHECK_FALSE(shapley.comparisons.at(0).contract->parties.at("b").contributes);
    const auto equal = run_with(described(hand_game() + divided_by("equal_gain")));
    CHECK(transfer(equal, "a") == Near{70, 1e-9});
    CHECK(transfer(equal, "b") == Near{20, 1e-9});
    CHECK(transfer(equal, "c") == Near{-90, 1e-9});
}

TEST_CASE("divided result: the same amount in each year of the term and its present value is due")
{
    const auto text = replaced(hand_game(), "discount: {euro: 0}", "discount: {euro: 0.25}");
    const auto results = run_with(described(text + divided_by("shapley", 3)));
    const auto& comparison = results.comparisons.at(0);
    // 1 + 0.8 + 0.64 = 2.44 euros of present value for a euro in each of three years.
    for (std::size_t year = 0; year < 3; ++year) {
        CHECK(comparison.years.at(year).parties.at("a").transfer ==
              Near{(90 - 40.0 / 6) / 2.44, 1e-9});
    }
    CHECK(comparison.parties.at("a").result.mean == Near{-40.0 / 6, 1e-9});
    const auto& years = comparison.contract->years;
    REQUIRE(years.size() == 3);
    CHECK(years[1].payment == Near{(90 - 40.0 / 6 + 290.0 / 6 - 40) / 2.44, 1e-9});
    CHECK(comparison.contract->any_payment == 1);
    CHECK(comparison.contract->any_repayment == 0);
}

TEST_CASE("divided result: without one player there is another game")
{
    // a and b alone: a 20 - 100 = -80, b 0, together -50; b has 40 and a -90 before. Equal gain
    // adds 15 to what each has alone: -65 and 15.
    const auto results =
        run_with(described(hand_game() + divided_by("equal_gain") + "  players: {a: {}, b: {}}\n"));
    CHECK(transfer(results, "a") == Near{25, 1e-9});
    CHECK(transfer(results, "b") == Near{-25, 1e-9});
    CHECK(transfer(results, "c") == 0);
}

TEST_CASE("divided result: every compared alternative is a game of its own")
{
    // Only X: harm 50 to 40, savings 100 of which a 20, b 30, c 50; a pays 100. Alone a has -80, b
    // and c 0, all together 0: equal gain 80/3 more for each. a has -80 before.
    const auto text = replaced(
        hand_game(), "compare:", "  only_x: {interventions: {x: {coverage: 1}}}\ncompare:");
    const auto results = run_with(described(text + divided_by("equal_gain")));
    REQUIRE(results.comparisons.size() == 2);
    CHECK(transfer(results, "a") == Near{70, 1e-9});
    const auto& only = results.comparisons.at(1).parties;
    CHECK(only.at("a").transfer.mean == Near{80.0 / 3, 1e-9});
    CHECK(only.at("b").transfer.mean == Near{80.0 / 3 - 30, 1e-9});
    CHECK(only.at("c").transfer.mean == Near{80.0 / 3 - 50, 1e-9});
}

/// The small model, drawn, under a key.
std::shared_ptr<const Description> drawn(const std::string& rule, const Sets& sets = {})
{
    return described(small_model() + divided_by(rule, 4), sets);
}

TEST_CASE("divided result: transfers sum to exactly zero in every draw and year")
{
    for (const auto* rule : {"equal_gain", "shapley", "nucleolus", "per_capita_nucleolus"}) {
        CAPTURE(rule);
        const auto plan = plan_of_run(drawn(rule), {});
        const auto sampler = make_sampler(*plan);
        BlockRunner runner{*plan, source_of(sampler.get()), Width::block};
        const auto width = kernels(Width::block).width;
        REQUIRE_FALSE(runner.run({width, width})); // the second block
        const auto& transfers = runner.settlement().transfers;
        const auto parties = plan->description->parties.size();
        double least = std::numeric_limits<double>::max();
        for (std::size_t year = 0; year < plan->contract->paid_years; ++year) {
            for (std::size_t lane = 0; lane < width; ++lane) {
                double sum = 0;
                double moved = 0;
                for (std::size_t p = 0; p < parties; ++p) {
                    sum += transfers.row(year * parties + p)[lane];
                    moved += std::abs(transfers.row(year * parties + p)[lane]);
                }
                CHECK(sum == 0);
                least = std::min(least, moved);
            }
        }
        CHECK(least > 1);
    }
}

TEST_CASE("divided result: after the contract each has what the table of keys gives it")
{
    const auto description = drawn("shapley");
    const auto results = run_with(description);
    AllocationOptions options;
    const auto keys = allocate(description, options);
    for (const auto& key : keys.keys) {
        for (std::size_t p = 0; p < keys.players.size() && key.name == "shapley"; ++p) {
            CAPTURE(keys.players[p].name);
            const auto& after = results.comparisons.at(0).parties.at(keys.players[p].name).result;
            const double margin = 1e-12 * gross_flows(results);
            CHECK(after.mean == Near{key.parts[p].mean, margin});
            CHECK(after.spread->p5 == Near{key.parts[p].spread->p5, margin});
            CHECK(after.spread->p95 == Near{key.parts[p].spread->p95, margin});
        }
    }
}

TEST_CASE("divided result: nucleoli are agreed beforehand on the expected game")
{
    for (const std::string rule : {"nucleolus", "per_capita_nucleolus"}) {
        const auto description = drawn(rule);
        const auto results = run_with(description);
        const auto keys = allocate(description, {});
        for (const auto& key : keys.keys) {
            for (std::size_t p = 0; p < keys.players.size() && key.name == rule; ++p) {
                CAPTURE(keys.players[p].name);
                const auto& party = results.comparisons.at(0).parties.at(keys.players[p].name);
                const double margin = 1e-9 * gross_flows(results);
                CHECK(party.result.mean == Near{key.expected[p], margin});
                CHECK(party.transfer.spread->p5 == Near{party.transfer.mean, margin});
                CHECK(party.transfer.spread->p95 == Near{party.transfer.mean, margin});
            }
        }
    }
}

TEST_CASE("divided result: the same figures for any number of threads")
{
    for (const auto* rule : {"shapley", "nucleolus"}) {
        RunOptions one;
        one.threads = 1;
        RunOptions three;
        three.threads = 3;
        const auto description = drawn(rule, {"simulate.draws=700"});
        const auto left = run(description, one);
        const auto right = run(description, three);
        for (const auto& party : left.comparisons.at(0).parties) {
            CAPTURE(party.first);
            const auto& other = right.comparisons.at(0).parties.at(party.first);
            CHECK(party.second.transfer.mean == other.transfer.mean);
            CHECK(party.second.result.spread->p5 == other.result.spread->p5);
        }
    }
}

TEST_CASE("divided result: a transfer is unfolded into its years")
{
    // As above: 1 + 0.8 + 0.64 = 2.44 for three years; each worth its discounted part of 90 - 40/6.
    const auto text = replaced(hand_game(), "discount: {euro: 0}", "discount: {euro: 0.25}");
    const auto made = explain(described(text + divided_by("shapley", 3)),
                              {"parties.a.transfer", By::year, {}, View::followed});
    CHECK(made.sum == Near{90 - 40.0 / 6, 1e-9});
    CHECK(made.parts.size() == 3);
}

TEST_CASE("divided result: too many at the table")
{
    std::string parties;
    std::string lines;
    for (int i = 0; i < 8; ++i) {
        const auto name = "more_" + std::to_string(i);
        parties += "  " + name + ": {label: more}\n";
        lines += "  " + name + ": {post: effects, per: {event: harm}, amount: euro, parties: {" +
                 name + ": 1}, role: effect, perspective: fiscal, cashable: 1, structural: true}\n";
    }
    auto text = replaced(hand_game(), "posts:\n", parties + "posts:\n");
    text = replaced(text, "time: {start", lines + "time: {start");
    try {
        (void)plan_of_run(described(text + divided_by("shapley")), {});
        FAIL("eleven players were let through");
    } catch (const InputError& problem) {
        CHECK(std::string{problem.what()}.find("11 players") != std::string::npos);
    }
}

} // namespace
} // namespace mkba::test

// Keys on the characteristic function of a scenario: by hand, and against the run itself.
#include <numeric>

#include <doctest/doctest.h>

#include "mkba/analysis/signing/allocation.hpp"

#include "tests/analysis/hand_game.hpp"
#include "tests/run/scenarios.hpp"
#include "tests/run/small_model.hpp"

namespace mkba::test {
namespace {

AllocationResults allocated(const std::shared_ptr<const Description>& description,
                            unsigned threads = 2, const std::vector<PlayerGroup>& players = {})
{
    AllocationOptions options;
    options.run.threads = threads;
    options.players = players;
    options.sample = 100;
    return allocate(description, options);
}

const KeyFigures& key(const AllocationResults& results, const std::string& name)
{
    for (const auto& figures : results.keys) {
        if (figures.name == name) {
            return figures;
        }
    }
    throw std::logic_error{name};
}

void check_expected(const AllocationResults& results, const std::string& name,
                    const std::vector<double>& expected)
{
    CAPTURE(name);
    const auto& parts = key(results, name).expected;
    REQUIRE(parts.size() == expected.size());
    for (std::size_t p = 0; p < parts.size(); ++p) {
        CAPTURE(p);
        CHECK(parts[p] == doctest::Approx(expected[p]).epsilon(1e-9));
    }
}

TEST_CASE("the game of a scenario by hand")
{
    const auto results = allocated(described(hand_game()));
    REQUIRE(results.players.size() == 3); // no line is booked to `idle`
    CHECK(results.players[0].name == "a");
    // X is a's alone (b's share is 0), Y takes a and b.
    REQUIRE(results.funding.size() == 2);
    CHECK(results.funding[0].funders == std::vector<std::string>{"a"});
    CHECK(results.funding[1].funders == std::vector<std::string>{"a", "b"});
    CHECK(results.sets == 2);
    // Harm 50, with X 40, with X and Y 20: savings 300, of which a 60, b 90, c 150.
    CHECK(results.players[0].result.mean == doctest::Approx(60 - 150));
    CHECK(results.players[1].result.mean == doctest::Approx(90 - 50));
    CHECK(results.players[2].result.mean == doctest::Approx(150));
    CHECK(results.joint.mean == doctest::Approx(100));
    CHECK_FALSE(results.costs);
    // v: a 20 - 100 = -80, b 0, c 0, ab -50, ac -80 + 50 = -30, bc 0, abc 100.
    CHECK(results.players[0].alone == doctest::Approx(-80));
    CHECK(results.players[1].alone == 0);
    CHECK(results.core_in_expectation);
    // By the six orders: a (-80-80-50+100-30+100)/6, b (30+130+0+0+130+0)/6, c
    // (150+50+150+0+0+0)/6.
    check_expected(results, "shapley", {-40.0 / 6, 290.0 / 6, 350.0 / 6});
    // Left over 100 + 80 = 180, 60 each.
    check_expected(results, "equal_gain", {-20, 60, 60});
    check_expected(results, "by_investment", {75, 25, 0}); // invested 150, 50, 0
    check_expected(results, "by_benefit", {20, 30, 50});   // saved 60, 90, 150
    CHECK(key(results, "fixed").expected.empty());         // no contract, so nothing agreed
    CHECK(key(results, "nucleolus").holds_in_expectation);
    CHECK(key(results, "nucleolus").side_payment_in_expectation == 0);
}

TEST_CASE("parties that act as one are one player")
{
    const auto results = allocated(described(hand_game()), 1, {{"payers", {"b", "a"}}});
    REQUIRE(results.players.size() == 2);
    CHECK(results.players[0].name == "payers");
    CHECK(results.players[0].alone == doctest::Approx(-50)); // as ab above
    CHECK(results.sets == 1);
    // c alone 0, payers alone -50, both 100: 150 shared equally by any of these.
    for (const auto* name : {"shapley", "nucleolus", "equal_gain"}) {
        check_expected(results, name, {25, 75});
    }
    CHECK_THROWS_AS(allocated(described(hand_game()), 1, {{"payers", {"a", "nobody"}}}),
                    std::invalid_argument);
    CHECK_THROWS_AS(allocated(described(hand_game()), 1, {{"one", {"a"}}, {"two", {"a"}}}),
                    std::invalid_argument);
}

/// c pays a, which runs both X and Y; b pays half of Y and is no player.
std::string with_players(const std::string& players)
{
    return hand_game() + R"(contract:
  label: agreed
  years: {first: 2025, count: 1}
  pool: {lines: [harm]}
  payers: [c]
  key: {a: 1}
  players: )" +
           players +
           R"(
  share: 0.5
  sampling_error: 0
)";
}

TEST_CASE("the players of a contract divide among themselves")
{
    const auto results =
        allocated(described(with_players("{a: {role: provider}, c: {role: payer}}")));
    REQUIRE(results.players.size() == 2);
    CHECK(results.players[0].role == PlayerRole::provider);
    CHECK(results.not_seated == std::vector<std::string>{"b"});
    // b goes on to pay for Y, which runs with a. v: a 60 - 150 = -90, c 0, both -90 + 150 = 60.
    CHECK(results.funding[1].funders == std::vector<std::string>{"a"});
    CHECK(results.joint.mean == doctest::Approx(60));
    CHECK(results.players[0].alone == doctest::Approx(-90));
    check_expected(results, "shapley", {-15, 75}); // (-90 + 60) / 2 and (0 + 150) / 2
    check_expected(results, "fixed", {60, 0});
}

TEST_CASE("the role of a player says whether it gives grants")
{
    const auto text = with_players(
        "{a: {role: provider}, givers: {parties: [b], label: givers, role: grant}, c: {}}");
    const auto results = allocated(described(text));
    REQUIRE(results.players.size() == 3);
    CHECK(results.players[2].name == "givers");
    CHECK(results.players[2].is_grant);
    CHECK_FALSE(results.players[0].is_grant);
    CHECK_FALSE(results.players[1].role);
    CHECK(results.not_seated.empty());
    CHECK(results.joint.mean == doctest::Approx(100)); // as without a contract
    // Asked for by hand, everybody else joins again.
    CHECK(allocated(described(with_players("{a: {}, c: {}}")), 1, {{"payers", {"a", "b"}}})
              .players.size() == 2);
}

TEST_CASE("where there is nothing to share the cost is divided")
{
    const auto results = allocated(described(hand_game(), {"cost_of_x=4"}));
    // X now costs 400: 300 saved, 500 paid, 200 to cover in the one year of the programme.
    REQUIRE(results.costs);
    CHECK(results.joint.mean == doctest::Approx(-200));
    CHECK(results.costs->programme_cost == doctest::Approx(500));
    CHECK(results.costs->gap.mean == doctest::Approx(200));
    CHECK(results.costs->gap_a_year.mean == doctest::Approx(200));
    CHECK(results.players[2].own_saving.mean == doctest::Approx(150));
    CHECK(results.core_in_expectation); // a runs X by itself, and is then worth 20 - 400 = -380
}

TEST_CASE("keys divide the result of a run in every draw")
{
    const auto description = described(small_model());
    const auto results = allocated(description);
    const auto run = run_with(description);
    const double margin = 1e-12 * gross_flows(run);
    for (const auto& player : results.players) {
        CAPTURE(player.name);
        const auto& party = run.comparisons.front().parties.at(player.name);
        CHECK(player.result.mean == Near{party.result.mean, margin});
        CHECK(player.investment.mean == Near{party.investment.mean, margin});
        CHECK(player.result.spread->p5 == Near{party.result.spread->p5, margin});
    }
    for (const auto& figures : results.keys) {
        CAPTURE(figures.name);
        if (figures.parts.empty()) {
            continue;
        }
        double sum = 0;
        for (const auto& part : figures.parts) {
            sum += part.mean;
        }
        if (!figures.from_sample) {
            CHECK(sum == Near{results.joint.mean, 1e-9 * gross_flows(run)});
        }
        CHECK(std::accumulate(figures.expected.begin(), figures.expected.end(), 0.0) ==
              Near{results.joint.mean, 1e-9 * gross_flows(run)});
    }
    // Shapley is linear: its mean over draws is Shapley of the mean game.
    const auto& shapley = key(results, "shapley");
    for (std::size_t p = 0; p < results.players.size(); ++p) {
        CHECK(shapley.parts[p].mean == Near{shapley.expected[p], 1e-9 * gross_flows(run)});
    }
}

TEST_CASE("a contract changes no key but the fixed one and lends it its shares")
{
    const auto without = allocated(described(small_model()));
    const auto with = allocated(described(small_model() + paying_contract()));
    CHECK(with.joint.mean == without.joint.mean);
    CHECK(key(without, "fixed").expected.empty());
    const auto& fixed = key(with, "fixed").expected;
    REQUIRE(fixed.size() == with.players.size());
    for (std::size_t p = 0; p < fixed.size(); ++p) {
        const auto& name = with.players[p].name;
        const double share = name == "state" ? 0.75 : name == "family" ? 0.25 : 0;
        CHECK(fixed[p] == doctest::Approx(share * with.joint.mean));
    }
}

TEST_CASE("the side payment of a sample keeps everybody in as often as was asked")
{
    // Uniform cost of X between 50 and 150; the whole is worth 200 - X, b and c alone 0, a alone 20
    // - X. By investment c gets nothing and loses nothing; nobody is below what it reaches alone.
    const auto results =
        allocated(described(hand_game(), {"simulate.draws=1000", "simulate.sampling=random"}));
    CHECK(key(results, "nucleolus").holds == 1);
    CHECK(key(results, "nucleolus").side_payment == 0);
    CHECK(results.core == 1);
    CHECK(results.sample == 100);
    // Let Y cost four times what X costs, 400 x: all are worth 300 - 500 x, a and c without Y 70 -
    // 100 x and b nothing, which is the most that any division into groups reaches. Short are 400 x
    // - 230 where that is positive; the 90th percentile of x is 1.4, so 330. 100 draws leave 400
    // sqrt(0.9 * 0.1 / 100) = 12.
    const auto costly = replaced(hand_game(), "amount: euro,", "amount: 4 * cost_of_x,");
    const auto dear =
        allocated(described(costly, {"simulate.draws=1000", "simulate.sampling=random"}));
    CHECK(dear.core < 0.3); // x below 0.575: 7.5 % of draws
    CHECK(dear.best_side_payment > 330 - 4 * 12);
    CHECK(dear.best_side_payment < 330 + 4 * 12);
    CHECK(*key(dear, "shapley").side_payment >= dear.best_side_payment - 1e-6);
}

TEST_CASE("allocation gives the same figures for any number of threads")
{
    const auto description = described(small_model());
    const auto one = allocated(description, 1);
    const auto three = allocated(description, 3);
    for (std::size_t k = 0; k < one.keys.size(); ++k) {
        CHECK(one.keys[k].expected == three.keys[k].expected);
        CHECK(one.keys[k].stays == three.keys[k].stays);
        CHECK(one.keys[k].side_payment == three.keys[k].side_payment);
    }
    CHECK(one.joint.mean == three.joint.mean);
    CHECK(one.joint.spread->sd == three.joint.spread->sd);
}

} // namespace
} // namespace mkba::test

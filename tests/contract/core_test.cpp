// Who would leave, and what it takes to keep everybody in.
#include <numeric>

#include <doctest/doctest.h>

#include "mkba/contract/allocation_key.hpp"
#include "mkba/contract/core.hpp"

#include "tests/contract/games.hpp"

using namespace mkba;

namespace {

/// Any two of three reach as much as all three.
Game majority()
{
    return three_players({0, 0, 0, 1, 1, 1, 1});
}

} // namespace

TEST_CASE("a division is in the core when no coalition does better alone")
{
    const auto game = three_players({1, 1, 1, 4, 3, 3, 6});
    CHECK(in_core(game, std::vector<double>{2.5, 2, 1.5}));
    CHECK(in_core(game, std::vector<double>{3, 1, 2}));
    CHECK_FALSE(in_core(game, std::vector<double>{2, 1.9, 2.1})); // the first two reach 4
    CHECK_FALSE(in_core(game, std::vector<double>{2.5, 2.6, 0.9}));
    CHECK(has_core(game));
    CHECK(cost_of_stability(game) == 0);
}

TEST_CASE("the majority game has no core and costs half its worth to hold together")
{
    // x1+x2, x1+x3, x2+x3 >= 1 sum to 2(x1+x2+x3) >= 3, so 1.5 is needed and 1 is there.
    CHECK_FALSE(has_core(majority()));
    CHECK(cost_of_stability(majority()) == doctest::Approx(0.5));
    // From a third each every pair lacks 1/3; a sixth to everybody mends it.
    CHECK(side_payment(majority(), std::vector<double>{1.0 / 3, 1.0 / 3, 1.0 / 3}) ==
          doctest::Approx(0.5));
    // From (1, 0, 0) only the last two lack 1.
    CHECK(side_payment(majority(), std::vector<double>{1, 0, 0}) == doctest::Approx(1));
}

TEST_CASE("a division in the core needs no side payment")
{
    const auto game = three_players({1, 1, 1, 4, 3, 3, 6});
    CHECK(side_payment(game, std::vector<double>{2.5, 2, 1.5}) == 0);
    // (2, 1.9, 2.1): the first two lack 0.1.
    CHECK(side_payment(game, std::vector<double>{2, 1.9, 2.1}) == doctest::Approx(0.1));
}

TEST_CASE("both nucleoli lie in the core where there is one")
{
    std::size_t with_core = 0;
    for (std::uint64_t number = 0; number < 300; ++number) {
        auto game = random_game(4, number);
        game.worth.back() += 1.5; // about as often with a core as without
        const bool core = has_core(game);
        with_core += core ? 1 : 0;
        for (const auto* name : {"nucleolus", "per_capita_nucleolus"}) {
            CAPTURE(number);
            const auto parts = find_key(name)->divide({game, {}, {}, {}}).value();
            if (core) {
                CHECK(in_core(game, parts));
            }
        }
    }
    CHECK(with_core > 50);
    CHECK(with_core < 250);
}

TEST_CASE("no division needs less from outside than the best one")
{
    for (std::uint64_t number = 0; number < 50; ++number) {
        const auto game = random_game(5, number);
        const double least = cost_of_stability(game);
        for (const auto* key : {"equal_gain", "shapley", "nucleolus"}) {
            const auto parts = find_key(key)->divide({game, {}, {}, {}}).value();
            CHECK(side_payment(game, parts) >= doctest::Approx(least).epsilon(1e-9).scale(1));
        }
    }
}

TEST_CASE("the side payment is the smallest that works")
{
    for (std::uint64_t number = 0; number < 20; ++number) {
        const auto game = random_game(3, number);
        const std::vector<double> parts(3, game.worth.back() / 3);
        const double paid = side_payment(game, parts);
        // Any coalition's shortfall is a lower bound; giving every member of a coalition of two
        // what it lacks, and every player what it lacks alone, is an upper one.
        const auto sums = coalition_sums(parts);
        double lower = 0;
        double upper = 0;
        for (Coalition s = 1; s < game.everybody(); ++s) {
            lower = std::max(lower, game.worth[s] - sums[s]);
            upper += std::max(0.0, game.worth[s] - sums[s]);
        }
        CHECK(paid >= doctest::Approx(lower));
        CHECK(paid <= doctest::Approx(upper));
    }
}

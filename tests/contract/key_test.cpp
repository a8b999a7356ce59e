// What holds for every key, tried on random games of one to six players.
#include <cmath>
#include <numeric>
#include <stdexcept>

#include <doctest/doctest.h>

#include "mkba/contract/allocation_key.hpp"

#include "tests/contract/games.hpp"

using namespace mkba;

namespace {

const std::vector<double> agreed{0.1, 0.2, 0.05, 0.3, 0.15, 0.2};
const std::vector<double> invested{3, 0, 1, 5, 2, 4};
const std::vector<double> saved{1, 2, -1, 4, 0.5, 3};

std::vector<double> first(const std::vector<double>& values, std::size_t count)
{
    return {values.begin(), values.begin() + static_cast<std::ptrdiff_t>(count)};
}

std::vector<double> divided(const AllocationKey& key, const Game& game,
                            const std::vector<double>& shares, const std::vector<double>& puts_in,
                            const std::vector<double>& gets_out)
{
    const auto parts = key.divide({game, shares, puts_in, gets_out});
    REQUIRE(parts);
    REQUIRE(parts->size() == game.players);
    return *parts;
}

std::vector<double> divided(const AllocationKey& key, const Game& game)
{
    return divided(key, game, first(agreed, game.players), first(invested, game.players),
                   first(saved, game.players));
}

template <class Check>
void for_every_key_and_game(const Check& check)
{
    for (const auto* key : allocation_keys()) {
        CAPTURE(key->name);
        for (std::size_t players = 1; players <= 6; ++players) {
            for (std::uint64_t number = 0; number < 20; ++number) {
                CAPTURE(players);
                CAPTURE(number);
                check(*key, number % 2 == 0 ? random_game(players, number)
                                            : convex_game(players, number));
            }
        }
    }
}

} // namespace

TEST_CASE("every key divides what everybody reaches and nothing else")
{
    for_every_key_and_game([](const AllocationKey& key, const Game& game) {
        const auto parts = divided(key, game);
        CHECK(std::accumulate(parts.begin(), parts.end(), 0.0) ==
              doctest::Approx(game.worth.back()).epsilon(1e-9).scale(scale_of(game)));
    });
}

TEST_CASE("under every key twice the euros are twice the parts")
{
    for_every_key_and_game([](const AllocationKey& key, const Game& game) {
        Game doubled = game;
        for (double& worth : doubled.worth) {
            worth *= 2;
        }
        const auto parts = divided(key, game);
        const auto twice = divided(key, doubled);
        for (std::size_t p = 0; p < game.players; ++p) {
            CHECK(twice[p] == doctest::Approx(2 * parts[p]).epsilon(1e-9).scale(scale_of(game)));
        }
    });
}

TEST_CASE("under every key players that change places change parts")
{
    for_every_key_and_game([](const AllocationKey& key, const Game& game) {
        const std::size_t last = game.players - 1;
        const auto swapped = [&](std::vector<double> values) {
            values.resize(game.players);
            std::swap(values[0], values[last]);
            return values;
        };
        const auto before = divided(key, game);
        const auto after = divided(key, exchanged(game, 0, last), swapped(agreed),
                                   swapped(invested), swapped(saved));
        CHECK(after[0] == doctest::Approx(before[last]).epsilon(1e-8).scale(scale_of(game)));
        CHECK(after[last] == doctest::Approx(before[0]).epsilon(1e-8).scale(scale_of(game)));
    });
}

TEST_CASE("under every key two identical players get the same")
{
    for (const auto* key : allocation_keys()) {
        CAPTURE(key->name);
        for (std::uint64_t number = 0; number < 20; ++number) {
            // A coalition with either of the first two is worth the mean of both of its twins.
            auto game = random_game(4, number);
            const auto mirror = exchanged(game, 0, 1);
            for (std::size_t s = 0; s < game.worth.size(); ++s) {
                game.worth[s] = (game.worth[s] + mirror.worth[s]) / 2;
            }
            const auto parts =
                divided(*key, game, {0.2, 0.2, 0.3, 0.3}, {1, 1, 0, 4}, {2, 2, 1, 0});
            CHECK(parts[0] == doctest::Approx(parts[1]).epsilon(1e-8).scale(1));
        }
    }
}

TEST_CASE("a key without anything to go by gives nothing")
{
    const auto game = convex_game(2, 1);
    CHECK_FALSE(find_key("fixed")->divide({game, {}, {}, {}}));
    CHECK_FALSE(find_key("by_investment")->divide({game, {}, std::vector<double>{0, 0}, {}}));
    CHECK_FALSE(find_key("by_benefit")->divide({game, {}, {}, std::vector<double>{-1, 0}}));
    CHECK(find_key("by_benefit")->divide({game, {}, {}, std::vector<double>{-1, 1}}));
    CHECK(find_key("no_such_key") == nullptr);
}

TEST_CASE("a game that is none is refused")
{
    CHECK_THROWS_AS(static_cast<void>(make_game(0, {0})), std::invalid_argument);
    CHECK_THROWS_AS(static_cast<void>(make_game(11, std::vector<double>(2048))),
                    std::invalid_argument);
    CHECK_THROWS_AS(static_cast<void>(make_game(2, {0, 1, 2})), std::invalid_argument);
    CHECK_THROWS_AS(static_cast<void>(make_game(1, {1, 2})), std::invalid_argument);
    CHECK_THROWS_AS(static_cast<void>(make_game(1, {0, std::nan("")})), std::invalid_argument);
}

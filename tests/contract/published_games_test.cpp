// Divisions that were published, and closed forms that hold for any game.
#include <algorithm>
#include <bit>
#include <cmath>

#include <doctest/doctest.h>

#include "mkba/contract/allocation_key.hpp"

#include "tests/contract/games.hpp"

using namespace mkba;

namespace {

std::vector<double> divided(std::string_view key, const Game& game)
{
    return find_key(key)->divide({game, {}, {}, {}}).value();
}

void check_parts(const std::vector<double>& parts, const std::vector<double>& expected)
{
    REQUIRE(parts.size() == expected.size());
    for (std::size_t p = 0; p < parts.size(); ++p) {
        CAPTURE(p);
        CHECK(parts[p] == doctest::Approx(expected[p]).epsilon(1e-9));
    }
}

/// The gains of all coalitions but the empty and the whole one, least first.
std::vector<double> sorted_gains(const Game& game, const std::vector<double>& parts)
{
    const auto sums = coalition_sums(parts);
    std::vector<double> gains;
    for (Coalition s = 1; s < game.everybody(); ++s) {
        gains.push_back(sums[s] - game.worth[s]);
    }
    std::sort(gains.begin(), gains.end());
    return gains;
}

/// Whether the first gain that differs is larger in `a`.
bool treats_the_least_better(const std::vector<double>& a, const std::vector<double>& b)
{
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (std::abs(a[i] - b[i]) > 1e-7) {
            return a[i] > b[i];
        }
    }
    return true;
}

} // namespace

TEST_CASE("Lemaire 1991: three firms invest together")
{
    const auto game = three_players({46125, 17437.5, 5812.5, 69187.5, 53812.5, 30750, 90000});
    check_parts(divided("shapley", game), {51750, 25875, 12375});
    check_parts(divided("nucleolus", game), {52687.5, 24468.75, 12843.75});
    // 90000 - 46125 - 17437.5 - 5812.5 = 20625, a third each: 6875.
    check_parts(divided("equal_gain", game), {53000, 24312.5, 12687.5});
}

TEST_CASE("Young 1985: the savings of a cost game by head")
{
    // Costs 15, 20, 55, 35, 61, 65, 78; a coalition saves the sum of its members' costs less its
    // own: {1,2} 0, {1,3} 9, {2,3} 10, all 12.
    check_parts(divided("per_capita_nucleolus", three_players({0, 0, 0, 0, 9, 10, 12})),
                {2.0 / 3, 7.0 / 6, 61.0 / 6});
}

TEST_CASE("a linear production game has its published nucleolus")
{
    check_parts(divided("nucleolus", three_players({68, 102, 0, 170, 710, 762, 992})),
                {149, 192, 651});
}

TEST_CASE("Shapley adds up over games and gives nothing for nothing")
{
    for (std::uint64_t number = 0; number < 20; ++number) {
        const auto one = random_game(4, number);
        const auto two = random_game(4, number + 100);
        Game sum = one;
        for (std::size_t s = 0; s < sum.worth.size(); ++s) {
            sum.worth[s] += two.worth[s];
        }
        auto together = divided("shapley", one);
        const auto second = divided("shapley", two);
        for (std::size_t p = 0; p < together.size(); ++p) {
            together[p] += second[p];
        }
        check_parts(divided("shapley", sum), together);

        // A fifth player that adds nothing to anybody.
        auto worth = one.worth;
        worth.insert(worth.end(), one.worth.begin(), one.worth.end());
        auto with_null = divided("shapley", one);
        with_null.push_back(0);
        const auto parts = divided("shapley", make_game(5, worth));
        for (std::size_t p = 0; p < parts.size(); ++p) {
            CHECK(parts[p] == doctest::Approx(with_null[p]).epsilon(1e-12).scale(1));
        }
    }
}

TEST_CASE("no other division treats the least satisfied better than the nucleolus")
{
    for (std::size_t players = 3; players <= 6; ++players) {
        for (std::uint64_t number = 0; number < 10; ++number) {
            const auto game = convex_game(players, number);
            const auto centre = divided("nucleolus", game);
            const auto best = sorted_gains(game, centre);
            for (std::size_t giver = 0; giver < players; ++giver) {
                for (const double step : {1.0, 0.1, 0.001}) {
                    auto other = centre;
                    other[giver] -= step;
                    other[(giver + 1 + number) % players] += step;
                    CHECK(treats_the_least_better(best, sorted_gains(game, other)));
                }
            }
        }
    }
}

TEST_CASE("ten players are divided among")
{
    // Everybody is alike but the first, who adds 3 to any coalition.
    std::vector<double> worth(1024);
    for (Coalition s = 0; s < 1024; ++s) {
        const auto count = static_cast<double>(std::popcount(s));
        worth[s] = count * count + (takes_part(s, 0) ? 3 : 0);
    }
    const auto game = make_game(10, worth);
    // Shapley: 100 / 10 each, and 3 for the first. So is the nucleolus, whose gains only the sizes
    // tell apart.
    std::vector<double> expected(10, 10.0);
    expected[0] = 13;
    check_parts(divided("shapley", game), expected);
    check_parts(divided("nucleolus", game), expected);
    check_parts(divided("per_capita_nucleolus", game), expected);
}

// Games for the tests: published ones, and as many random ones as a property needs.
#pragma once

#include <cstdint>
#include <vector>

#include "mkba/contract/game.hpp"

/// Worths of {1} {2} {1,2} {3} {1,3} {2,3} {1,2,3} from a list that papers give as
/// {1} {2} {3} {1,2} {1,3} {2,3} {1,2,3}.
[[nodiscard]] inline mkba::Game three_players(const std::vector<double>& as_published)
{
    const auto& v = as_published;
    return mkba::make_game(3, {0, v[0], v[1], v[3], v[2], v[4], v[5], v[6]});
}

/// Any worth between -1 and 1 for every coalition.
[[nodiscard]] mkba::Game random_game(std::size_t players, std::uint64_t number);

/// Every coalition of k players is worth k^2 with 10 % noise a player: joining pays, the core is
/// not empty.
[[nodiscard]] mkba::Game convex_game(std::size_t players, std::uint64_t number);

/// The same game with players p and q changing places.
[[nodiscard]] mkba::Game exchanged(const mkba::Game& game, std::size_t p, std::size_t q);

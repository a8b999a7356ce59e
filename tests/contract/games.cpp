#include "tests/contract/games.hpp"

#include "mkba/draw/philox.hpp"

namespace {

std::vector<double> numbers(std::size_t count, std::uint64_t number)
{
    std::vector<double> row(count);
    mkba::uniforms(number, mkba::stream_id("games"), 0, row);
    return row;
}

} // namespace

mkba::Game random_game(std::size_t players, std::uint64_t number)
{
    auto worth = numbers(std::size_t{1} << players, number);
    for (double& w : worth) {
        w = 2 * w - 1;
    }
    worth[0] = 0;
    return mkba::make_game(players, std::move(worth));
}

mkba::Game convex_game(std::size_t players, std::uint64_t number)
{
    auto size = numbers(players, number);
    for (double& s : size) {
        s = 1 + 0.1 * s;
    }
    auto worth = mkba::coalition_sums(size);
    for (double& w : worth) {
        w *= w; // the square of an additive measure is convex
    }
    return mkba::make_game(players, std::move(worth));
}

mkba::Game exchanged(const mkba::Game& game, std::size_t p, std::size_t q)
{
    std::vector<double> worth(game.worth.size());
    for (mkba::Coalition s = 0; s < worth.size(); ++s) {
        mkba::Coalition other = s & ~(mkba::Coalition{1} << p | mkba::Coalition{1} << q);
        other |= mkba::takes_part(s, p) ? mkba::Coalition{1} << q : 0U;
        other |= mkba::takes_part(s, q) ? mkba::Coalition{1} << p : 0U;
        worth[other] = game.worth[s];
    }
    return mkba::make_game(game.players, std::move(worth));
}

#include "mkba/contract/game.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <stdexcept>
#include <utility>

#include <fmt/format.h>

namespace mkba {

Game make_game(std::size_t players, std::vector<double> worth)
{
    if (players < 1 || players > most_players) {
        throw std::invalid_argument{
            fmt::format("a game has 1 to {} players, not {}", most_players, players)};
    }
    if (worth.size() != std::size_t{1} << players) {
        throw std::invalid_argument{fmt::format("{} players make {} coalitions, not {}", players,
                                                std::size_t{1} << players, worth.size())};
    }
    if (worth[0] != 0) {
        throw std::invalid_argument{fmt::format("nobody reaches nothing, not {}", worth[0])};
    }
    if (!std::all_of(worth.begin(), worth.end(), [](double w) { return std::isfinite(w); })) {
        throw std::invalid_argument{"the worth of a coalition is a finite number"};
    }
    return {players, std::move(worth)};
}

std::vector<double> coalition_sums(std::span<const double> amounts)
{
    std::vector<double> sums(std::size_t{1} << amounts.size(), 0.0);
    for (std::size_t coalition = 1; coalition < sums.size(); ++coalition) {
        const auto last = static_cast<std::size_t>(std::bit_width(coalition)) - 1;
        sums[coalition] = sums[coalition ^ (std::size_t{1} << last)] + amounts[last];
    }
    return sums;
}

double scale_of(const Game& game)
{
    double scale = std::numeric_limits<double>::min();
    for (const double worth : game.worth) {
        scale = std::max(scale, std::abs(worth));
    }
    return scale;
}

} // namespace mkba

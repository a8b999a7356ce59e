// A cooperative game: what every coalition of players can reach by itself.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace mkba {

/// Bit p is set where player p takes part.
using Coalition = std::uint32_t;

inline constexpr std::size_t most_players = 10;

/// worth[coalition], 2^players values, in any unit; worth[0] is 0.
struct Game {
    std::size_t players{};
    std::vector<double> worth;

    [[nodiscard]] Coalition everybody() const { return (Coalition{1} << players) - 1; }
};

[[nodiscard]] constexpr bool takes_part(Coalition coalition, std::size_t player)
{
    return (coalition >> player & 1U) != 0;
}

/// Throws std::invalid_argument unless there are 1 to 10 players, 2^players finite values and
/// nothing for the empty coalition.
[[nodiscard]] Game make_game(std::size_t players, std::vector<double> worth);

/// What the players of every coalition get together: 2^n sums of n amounts.
[[nodiscard]] std::vector<double> coalition_sums(std::span<const double> amounts);

/// The largest absolute worth: what tolerances are relative to. Never below the smallest positive
/// number.
[[nodiscard]] double scale_of(const Game& game);

} // namespace mkba

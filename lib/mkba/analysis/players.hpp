// Who sits at the table: parties, or groups of them that act as one.
#pragma once

#include <string>
#include <vector>

#include "mkba/plan/plan.hpp"

namespace mkba {

/// A player as asked for: its name and the parties that it speaks for.
struct PlayerGroup {
    std::string name;
    std::vector<std::string> parties;
};

struct Player {
    std::string name;
    Label label;
    std::vector<std::size_t> parties; // Description::parties of the plan
    bool is_grant{};                  // every party of it gives grants
};

/// The groups, and every other party to which a line that counts is booked as a player of its own.
/// Throws std::invalid_argument for an unknown party, one in two groups, or more than ten players.
[[nodiscard]] std::vector<Player> players_of(const Plan& plan,
                                             const std::vector<PlayerGroup>& groups);

} // namespace mkba

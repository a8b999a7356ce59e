// Who sits at the table: parties, or groups of them that act as one.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "mkba/plan/plan.hpp"
#include "mkba/scenario/contract_terms.hpp"

namespace mkba {

/// A player as asked for: its name and the parties that it speaks for.
struct PlayerGroup {
    std::string name;
    std::vector<std::string> parties;
    Label label{}; // empty: the name, or that of the one party that has it
    std::optional<PlayerRole> role{};
};

/// Whether parties in no group are players of their own.
enum class Others { join, stay_out };

struct Player {
    std::string name;
    Label label;
    std::vector<std::size_t> parties; // Description::parties of the plan
    bool is_grant{};                  // by its role, or every party of it gives grants
    std::optional<PlayerRole> role;
};

/// The players that a contract names, as groups.
[[nodiscard]] std::vector<PlayerGroup> groups_of(const ContractTerms& terms);

/// The groups and, where they join, every other party to which a line that counts is booked as a
/// player of its own. Throws std::invalid_argument for an unknown party, one in two groups, or more
/// than ten players.
[[nodiscard]] std::vector<Player> players_of(const Plan& plan,
                                             const std::vector<PlayerGroup>& groups, Others others);

/// Parties to which a line that counts is booked, but for whom nobody sits at the table.
[[nodiscard]] std::vector<std::string> not_seated(const Plan& plan,
                                                  const std::vector<Player>& players);

} // namespace mkba

// Which interventions every coalition of players can run: the characteristic function as
// alternatives.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "mkba/contract/allocation_key.hpp"
#include "mkba/contract/game.hpp"
#include "mkba/plan/compilation.hpp"
#include "mkba/run/players.hpp"

namespace mkba {

/// An intervention runs for a coalition that holds all its funders; without funders, always.
struct Funding {
    std::string intervention;
    Coalition funders{};
};

/// The players with a share above 0, at central values, in the programme lines of each intervention
/// that runs in the baseline or in the compared alternative.
[[nodiscard]] std::vector<Funding> funding_of(const Plan& plan, const std::vector<Player>& players);

/// One plan in which every distinct set of running interventions is an alternative. An intervention
/// that does not run stays as in the baseline. There is no contract in it.
struct CoalitionPlan {
    std::shared_ptr<const Plan> plan;
    std::vector<Player> players;
    std::vector<std::string> not_seated; // parties that go on as they do for any coalition
    std::vector<Funding> funding;
    /// By coalition, the comparison (as of compared_alternatives) that holds its members' results;
    /// none where it runs nothing beyond the baseline.
    std::vector<std::optional<std::size_t>> comparison;
    std::size_t sets{}; // distinct sets of running interventions, the baseline's not counted
    /// Of the fixed key that the scenario's contract names, at central values; empty: there is
    /// none.
    std::vector<double> agreed_shares;
};

/// With the players that the contract names where no groups are asked for. Throws InputError, or
/// std::invalid_argument as players_of() does.
[[nodiscard]] CoalitionPlan plan_coalitions(const std::shared_ptr<const Description>& description,
                                            const CompileOptions& options,
                                            const std::vector<PlayerGroup>& groups);

/// The game in which a comparison gives player p results[comparison * players + p].
[[nodiscard]] Game game_of(const std::vector<std::optional<std::size_t>>& comparison,
                           std::size_t players, const std::vector<double>& results);

/// What each player gets, or below 0 pays: its part by the key less its result with everybody
/// at the table, which comparison 0 is.
[[nodiscard]] std::vector<double> dues_of(const AllocationKey& key, const Game& game,
                                          const std::vector<double>& results);

} // namespace mkba

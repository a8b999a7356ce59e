// What one key must be able to do, and the table of keys.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "mkba/contract/game.hpp"

namespace mkba {

/// What there is to divide, and what the simpler keys go by: one value a player.
struct AllocationProblem {
    const Game& game;
    std::span<const double> agreed_shares; // sum to 1; empty: none were agreed
    std::span<const double> investments;
    std::span<const double> benefits;
};

/// Whether a key is worked out in every draw, or by linear programs for a sample of them.
enum class KeyEffort { every_draw, sample };

/// One row of the table of keys.
struct AllocationKey {
    std::string_view name; // in the files
    std::string_view dutch;
    std::string_view english;
    std::string_view summary; // in half a line
    KeyEffort effort;
    /// The part of each player; the parts sum to what everybody reaches together. None where
    /// nothing says how to divide: no shares agreed, nothing invested, no benefit.
    std::optional<std::vector<double>> (*divide)(const AllocationProblem& problem);
};

/// All keys, from the simplest on.
[[nodiscard]] std::span<const AllocationKey* const> allocation_keys();

/// Absent: there is no key of that name.
[[nodiscard]] const AllocationKey* find_key(std::string_view name);

/// The whole in proportion to what is positive of the measures; none where nothing is.
[[nodiscard]] std::optional<std::vector<double>> in_proportion(double whole,
                                                               std::span<const double> measures);

} // namespace mkba

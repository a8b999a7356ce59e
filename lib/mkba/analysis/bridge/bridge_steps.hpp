// What differs between two descriptions, as steps that each replace a part of one by that of the
// other.
#pragma once

#include <string>
#include <vector>

#include "mkba/analysis/bridge/bridge_moves.hpp"
#include "mkba/analysis/compare/input_differences.hpp"

namespace mkba {

enum class BridgeBy { difference, kind };

/// Differences that are moved together.
struct BridgeMove {
    std::string name; // of the difference, or of the kind
    BridgeKind kind{};
    std::vector<InputDifference> inputs; // of the two descriptions
    MixtureChange make{};                // in a mixture of the two
};

struct BridgePlan {
    Description start;                 // the first, and what only the second has but nothing uses
    std::vector<BridgeMove> moves;     // by kind, then name
    std::vector<InputDifference> rest; // what cannot be moved by itself
};

/// Parameters and tables that both have, levers of interventions that both have, years, counting,
/// price year, timing of payments, discount rates and what a contract of both pays can be moved.
[[nodiscard]] BridgePlan bridge_plan(const Description& from, const Description& to, BridgeBy by);

/// `start` with some of the moves made; correlations of what is not drawn in it are left out.
[[nodiscard]] Description with_moves(const BridgePlan& plan, const std::vector<bool>& made);

[[nodiscard]] const char* name_of(BridgeKind kind);

} // namespace mkba

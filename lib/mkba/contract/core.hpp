// Which coalitions would do better by themselves, and what it takes to keep them in.
#pragma once

#include <span>

#include "mkba/contract/game.hpp"

namespace mkba {

/// Whether no coalition reaches more alone than its members get, beyond rounding.
[[nodiscard]] bool in_core(const Game& game, std::span<const double> parts);

/// Whether some division of what everybody reaches is in the core.
[[nodiscard]] bool has_core(const Game& game);

/// The smallest sum from outside that, paid to players on top of their parts, leaves no coalition
/// better off by itself. 0 for parts in the core.
[[nodiscard]] double side_payment(const Game& game, std::span<const double> parts);

/// The smallest sum from outside with which some division keeps everybody in (the cost of
/// stability; Bachrach and others 2009). 0 where the core is not empty.
[[nodiscard]] double cost_of_stability(const Game& game);

} // namespace mkba

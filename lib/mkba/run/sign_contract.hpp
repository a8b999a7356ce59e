// What a contract whose key divides the result needs besides its plan: the games of its players.
#pragma once

#include <memory>

#include "mkba/plan/compilation.hpp"
#include "mkba/run/engine.hpp"

namespace mkba {

/// The plan with a game for each compared alternative, as coalitions of the contract's players see
/// it; where the key takes linear programs, with what the mean game of the run's draws comes to. A
/// plan that needs none comes back as it is. Throws InputError for players that cannot be, and as
/// run() does.
[[nodiscard]] std::shared_ptr<const Plan> with_games(const std::shared_ptr<const Plan>& plan,
                                                     const RunOptions& options);

} // namespace mkba

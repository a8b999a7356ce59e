// The division that makes the least gains of coalitions as large as can be, one after the other.
#pragma once

#include <functional>
#include <vector>

#include "mkba/contract/game.hpp"

namespace mkba {

/// The nucleolus by linear programs (Maschler, Peleg and Shapley 1979): the gain of a coalition is
/// what its members get above its worth, divided by its weight. Over the divisions that give nobody
/// less than it reaches alone, or, where there are none, over all divisions.
[[nodiscard]] std::vector<double>
lexicographic_centre(const Game& game, const std::function<double(Coalition)>& weight);

} // namespace mkba

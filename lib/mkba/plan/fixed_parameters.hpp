// The parameters without a distribution that a refused number rests on. A plan folds them into
// constants, so they are looked up only when a draw is refused.
#pragma once

#include <vector>

#include "mkba/plan/plan.hpp"

namespace mkba {

/// Parameters with a value of their own and no distribution below the number of a check, by name.
/// None where the model cannot be compiled with every number left open.
[[nodiscard]] std::vector<const Parameter*> fixed_parameters(const Plan& plan, const Check& check);

} // namespace mkba

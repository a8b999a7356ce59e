// A distribution over listed values, for the discrete and the empirical kind.
#pragma once

#include "mkba/draw/marginal.hpp"

namespace mkba {

/// Values with weights above 0, which need not sum to 1. Both lists have the same length, at
/// least 1.
[[nodiscard]] MarginalPointer step_marginal(const std::vector<double>& values,
                                            const std::vector<double>& weights);

} // namespace mkba

// The beta distribution between two bounds, for its own kind, for PERT and for the shares of a
// Dirichlet.
#pragma once

#include "mkba/draw/marginal.hpp"

namespace mkba {

struct BetaShape {
    double alpha;
    double beta;
};

/// Quantile of a beta on [0, 1] (Boost.Math).
[[nodiscard]] double beta_quantile(BetaShape shape, Chance p);

/// P(X <= x) on [0, 1].
[[nodiscard]] double beta_probability(BetaShape shape, double x);

/// A beta stretched over the bounds. Throws std::invalid_argument where alpha or beta is below 0.1.
[[nodiscard]] MarginalPointer beta_marginal(BetaShape shape, Support bounds);

} // namespace mkba

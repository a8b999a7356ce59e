// The gamma distribution, for its own kind and for the shares of a Dirichlet.
#pragma once

#include "mkba/draw/marginal.hpp"

namespace mkba {

/// Quantile of a gamma of scale 1 (Boost.Math).
[[nodiscard]] double gamma_quantile(double shape, Chance p);

/// Throws std::invalid_argument for a shape below 0.1.
[[nodiscard]] MarginalPointer gamma_marginal(double shape, double scale);

} // namespace mkba

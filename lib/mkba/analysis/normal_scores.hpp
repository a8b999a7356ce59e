// A column of draws as normal scores: what splines and polynomials are laid over.
#pragma once

#include <span>
#include <vector>

namespace mkba {

/// The standard normal quantile at (rank + 1/2) / N of each value; equal values share their mean
/// rank. Any increasing transformation of the values gives the same scores.
[[nodiscard]] std::vector<double> normal_scores(std::span<const double> values);

/// The different values, rising, where there are at most `most`; empty where there are more.
[[nodiscard]] std::vector<double> few_levels(std::span<const double> values, std::size_t most);

} // namespace mkba

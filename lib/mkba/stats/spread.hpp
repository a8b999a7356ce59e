// How a column of draws is spread, and how far the draws leave that uncertain.
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "mkba/stats/results.hpp"

namespace mkba {

/// Independent repetitions in the order of the draws: first draw and count of each. Empty: plain
/// random draws.
using ReplicateRanges = std::vector<std::pair<std::uint64_t, std::uint64_t>>;

/// The sum in an order that depends on the number of values alone.
[[nodiscard]] double ordered_sum(std::span<const double> values);

/// Mean and spread of all values; one value gives a mean without a spread.
[[nodiscard]] Statistics statistics(std::span<const double> values,
                                    const ReplicateRanges& replicates);

/// Type 7 (Hyndman and Fan 1996) of sorted values; infinities may be among them.
[[nodiscard]] double sorted_quantile(std::span<const double> sorted, double probability);

/// Payback of a party from its column: NaN where nothing was invested, infinity where it never pays
/// back.
[[nodiscard]] std::optional<Payback> payback_of(std::span<const double> column);

} // namespace mkba

// How a column of draws is spread, and how far the draws leave that uncertain.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "mkba/stats/results.hpp"

namespace mkba {

/// Independent repetitions in the order of the draws: first draw and count of each. Empty: plain
/// random draws.
using ReplicateRanges = std::vector<std::pair<std::uint64_t, std::uint64_t>>;

/// The quantiles that results tell of.
inline constexpr std::array<double, 4> probabilities{0.05, 0.20, 0.50, 0.95};

/// Type 7 (Hyndman and Fan 1996): which order statistic, from 0, and how far to go to the next.
struct QuantileRank {
    std::uint64_t below{};
    double fraction{};
};
[[nodiscard]] QuantileRank quantile_rank(std::uint64_t count, double probability);

/// The quantile between two neighbours; infinities may be among them. Never -0.
[[nodiscard]] double between(double below, double next, double fraction);

/// The ranks one binomial standard deviation below and above a quantile.
struct RankWindow {
    std::uint64_t low{};
    std::uint64_t high{};
};
[[nodiscard]] RankWindow rank_window(std::uint64_t count, double probability);

/// Standard error of a quantile (Bahadur 1966): the error of the share of draws below it, over the
/// density there. `half_window`: half the distance between the order statistics on the edges of
/// its window, which is the error under random draws.
[[nodiscard]] double quantile_error(double half_window, double error_of_share, std::uint64_t count,
                                    double probability);

/// Standard error of the mean of independent estimates, one a replicate.
[[nodiscard]] double replicate_error(std::span<const double> estimates);

/// The spread of draws that are all the same.
[[nodiscard]] Spread no_spread(double value);

/// The sum in an order that depends on the number of values alone.
[[nodiscard]] double ordered_sum(std::span<const double> values);
/// 0 of no values.
[[nodiscard]] double mean_of(std::span<const double> values);

/// Mean and spread of all values; one value gives a mean without a spread.
[[nodiscard]] Statistics statistics(std::span<const double> values,
                                    const ReplicateRanges& replicates);

/// Type 7 (Hyndman and Fan 1996) of sorted values; infinities may be among them.
[[nodiscard]] double sorted_quantile(std::span<const double> sorted, double probability);

/// Payback of a party from its column: NaN where nothing was invested, infinity where it never pays
/// back.
[[nodiscard]] std::optional<Payback> payback_of(std::span<const double> column);

/// Payback from its quantiles at 0.05, 0.50 and 0.95, of which infinite ones are never.
[[nodiscard]] Payback payback_from(double p5, double p50, double p95, double never);

} // namespace mkba

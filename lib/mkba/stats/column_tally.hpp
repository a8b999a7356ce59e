// One column seen twice: counted into bins first, then the bins that hold its quantiles in full.
#pragma once

#include <array>
#include <bitset>
#include <mutex>
#include <span>
#include <vector>

#include "mkba/stats/column_summary.hpp"
#include "mkba/stats/histogram.hpp"
#include "mkba/stats/value_counts.hpp"

namespace mkba {

/// Sums over some draws of a column; `away` from its centre, so that little cancels.
struct LaneSums {
    double away{};
    double away_squared{};
    double positive{};
};

/// Takes memory that does not grow with the draws. What it counts is whole numbers, so that the
/// order of arrival does not matter.
class ColumnTally {
public:
    /// The pilot holds the first draws; it sets the bins and the centre of the sums.
    ColumnTally(std::span<const double> pilot, ColumnKind kind, std::size_t replicates);

    [[nodiscard]] LaneSums sums(std::span<const double> values) const;

    /// First pass: every draw once. From any thread.
    void count(std::span<const double> values);
    /// Between the passes; whether the column has to be seen again.
    [[nodiscard]] bool choose(std::uint64_t draws);
    /// Second pass: every draw once again. From any thread.
    void collect(std::size_t replicate, std::span<const double> values);

    /// After the passes. `sums` are those of the replicates (one under random sampling).
    [[nodiscard]] ColumnSummary summary(const std::vector<LaneSums>& sums,
                                        const ReplicateRanges& replicates, std::uint64_t draws);

private:
    [[nodiscard]] double order_statistic(std::uint64_t rank);
    [[nodiscard]] double quantile(std::size_t index);
    [[nodiscard]] double half_window(std::size_t index);
    [[nodiscard]] Statistics statistics(const std::vector<LaneSums>& sums,
                                        const ReplicateRanges& replicates);
    void replicate_errors(const std::vector<LaneSums>& sums, const ReplicateRanges& replicates,
                          Spread& spread);
    void plain_errors(Spread& spread);

    ColumnKind kind_;
    double first_;
    double centre_;
    std::mutex mutex_;
    Histogram histogram_;
    bool all_equal_{true};
    std::uint64_t undefined_{};
    std::uint64_t infinite_{};
    std::uint64_t ranked_{}; // draws among which quantiles are sought
    std::bitset<Histogram::bins> wanted_;
    std::array<std::size_t, probabilities.size()> bin_of_quantile_{};
    ValueCounts collected_;
    std::vector<std::array<std::uint64_t, probabilities.size()>> lower_; // by replicate: draws in
                                                                         // bins below a quantile's
};

} // namespace mkba

#include "mkba/analysis/sweep/sweep_statistics.hpp"

#include <limits>

namespace mkba {

namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

/// The share above 0 is that of draws that pay back; the central year is the mean, as in JSON.
OutputStatistics statistics_of(const Payback& payback, std::size_t draws)
{
    OutputStatistics made;
    made.fill(nothing);
    if (draws == 1) {
        made[0] = payback.p50.value_or(nothing);
        return made;
    }
    made[2] = payback.p5.value_or(nothing);
    made[4] = payback.p50.value_or(nothing);
    made[5] = payback.p95.value_or(nothing);
    made[6] = 1 - payback.never;
    return made;
}

} // namespace

OutputStatistics statistics_of(const ColumnSummary& summary, std::size_t draws)
{
    if (summary.payback) {
        return statistics_of(*summary.payback, draws);
    }
    OutputStatistics made;
    made.fill(nothing);
    if (!summary.finite()) {
        return made;
    }
    made[0] = summary.statistics.mean;
    if (summary.statistics.spread) {
        const auto& spread = *summary.statistics.spread;
        made = {summary.statistics.mean,
                spread.sd,
                spread.p5,
                spread.p20,
                spread.p50,
                spread.p95,
                spread.positive,
                spread.error_mean.value_or(nothing)};
    }
    return made;
}

} // namespace mkba

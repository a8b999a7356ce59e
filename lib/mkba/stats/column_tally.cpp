#include "mkba/stats/column_tally.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

namespace mkba {

namespace {

double share_of(std::uint64_t part, std::uint64_t all)
{
    return static_cast<double>(part) / static_cast<double>(all);
}

/// Standard error over replicates of one figure of each.
template <class Figure>
double error_of(std::size_t replicates, const Figure& figure)
{
    std::vector<double> estimates;
    for (std::size_t r = 0; r < replicates; ++r) {
        estimates.push_back(figure(r));
    }
    return replicate_error(estimates);
}

} // namespace

ColumnTally::ColumnTally(std::span<const double> pilot, ColumnKind kind, std::size_t replicates)
    : kind_{kind}, first_{pilot.front()}, centre_{ordered_sum(pilot) /
                                                  static_cast<double>(pilot.size())},
      histogram_{pilot}, lower_(replicates)
{
}

LaneSums ColumnTally::sums(std::span<const double> values) const
{
    LaneSums made;
    for (const double value : values) {
        const double away = value - centre_;
        made.away += away;
        made.away_squared += away * away;
        made.positive += value > 0 ? 1 : 0;
    }
    return made;
}

void ColumnTally::count(std::span<const double> values)
{
    const std::lock_guard lock{mutex_};
    for (const double value : values) {
        all_equal_ = all_equal_ && value == first_;
        if (std::isfinite(value)) {
            histogram_.count(value);
        } else {
            ++(std::isnan(value) ? undefined_ : infinite_);
        }
    }
}

bool ColumnTally::choose(std::uint64_t draws)
{
    ranked_ = draws - undefined_;
    const bool gaps = undefined_ + infinite_ > 0;
    if (ranked_ == 0 || (kind_ == ColumnKind::figure && (gaps || all_equal_))) {
        return false;
    }
    for (std::size_t q = 0; q < probabilities.size(); ++q) {
        const auto rank = quantile_rank(ranked_, probabilities[q]).below;
        for (const auto wanted : {rank, rank + 1}) {
            if (wanted < ranked_ - infinite_) {
                wanted_.set(histogram_.place(wanted).bin);
            }
        }
        if (rank < ranked_ - infinite_) {
            bin_of_quantile_[q] = histogram_.place(rank).bin;
        }
        if (kind_ == ColumnKind::figure) {
            const auto window = rank_window(ranked_, probabilities[q]);
            wanted_.set(histogram_.place(window.low).bin);
            wanted_.set(histogram_.place(window.high).bin);
        }
    }
    return wanted_.any();
}

void ColumnTally::collect(std::size_t replicate, std::span<const double> values)
{
    if (wanted_.none()) {
        return;
    }
    const std::lock_guard lock{mutex_};
    auto& lower = lower_[replicate];
    for (const double value : values) {
        if (!std::isfinite(value)) {
            continue;
        }
        const auto bin = histogram_.bin(value);
        if (wanted_[bin]) {
            collected_.add(value);
        }
        for (std::size_t q = 0; q < lower.size(); ++q) {
            lower[q] += bin < bin_of_quantile_[q] ? 1U : 0U;
        }
    }
}

double ColumnTally::order_statistic(std::uint64_t rank)
{
    if (rank >= ranked_ - infinite_) {
        return std::numeric_limits<double>::infinity();
    }
    const auto place = histogram_.place(rank);
    auto left = rank - place.before;
    for (const auto& [value, count] : collected_.sorted()) {
        if (histogram_.bin(value) == place.bin) {
            if (left < count) {
                return value;
            }
            left -= count;
        }
    }
    throw std::logic_error{"a draw gave another value when it was computed again"};
}

double ColumnTally::quantile(std::size_t index)
{
    const auto rank = quantile_rank(ranked_, probabilities[index]);
    const double below = order_statistic(rank.below);
    const double next = rank.below + 1 == ranked_ ? below : order_statistic(rank.below + 1);
    return between(below, next, rank.fraction);
}

double ColumnTally::half_window(std::size_t index)
{
    const auto window = rank_window(ranked_, probabilities[index]);
    return (order_statistic(window.high) - order_statistic(window.low)) / 2;
}

ColumnSummary ColumnTally::summary(const std::vector<LaneSums>& sums,
                                   const ReplicateRanges& replicates, std::uint64_t draws)
{
    ColumnSummary made;
    made.undefined = undefined_;
    made.infinite = infinite_;
    if (kind_ == ColumnKind::payback) {
        if (ranked_ > 0) {
            made.payback =
                payback_from(quantile(0), quantile(2), quantile(3), share_of(infinite_, ranked_));
        }
    } else if (made.finite() && draws == 1) {
        made.statistics = {first_, std::nullopt};
    } else if (made.finite() && all_equal_) {
        made.statistics = {first_, no_spread(first_)};
    } else if (made.finite()) {
        made.statistics = statistics(sums, replicates);
    }
    return made;
}

Statistics ColumnTally::statistics(const std::vector<LaneSums>& sums,
                                   const ReplicateRanges& replicates)
{
    LaneSums all;
    for (const auto& one : sums) {
        all.away += one.away;
        all.away_squared += one.away_squared;
        all.positive += one.positive;
    }
    const auto count = static_cast<double>(ranked_);
    Spread spread;
    spread.sd = std::sqrt((all.away_squared - all.away * all.away / count) / (count - 1));
    spread.p5 = quantile(0);
    spread.p20 = quantile(1);
    spread.p50 = quantile(2);
    spread.p95 = quantile(3);
    spread.positive = all.positive / count;
    if (replicates.size() > 1) {
        replicate_errors(sums, replicates, spread);
    } else if (replicates.empty()) {
        plain_errors(spread);
    }
    return {centre_ + all.away / count, spread};
}

void ColumnTally::replicate_errors(const std::vector<LaneSums>& sums,
                                   const ReplicateRanges& replicates, Spread& spread)
{
    const auto draws = [&](std::size_t r) { return static_cast<double>(replicates[r].second); };
    const auto error_of_quantile = [&](std::size_t q) {
        const double error = error_of(sums.size(), [&](std::size_t r) {
            return static_cast<double>(lower_[r][q]) / draws(r);
        });
        return quantile_error(half_window(q), error, ranked_, probabilities[q]);
    };
    spread.error_mean =
        error_of(sums.size(), [&](std::size_t r) { return sums[r].away / draws(r); });
    spread.error_p5 = error_of_quantile(0);
    spread.error_p50 = error_of_quantile(2);
    spread.error_p95 = error_of_quantile(3);
    spread.error_positive =
        error_of(sums.size(), [&](std::size_t r) { return sums[r].positive / draws(r); });
}

void ColumnTally::plain_errors(Spread& spread)
{
    const auto count = static_cast<double>(ranked_);
    spread.error_mean = spread.sd / std::sqrt(count);
    spread.error_p5 = half_window(0);
    spread.error_p50 = half_window(2);
    spread.error_p95 = half_window(3);
    spread.error_positive = std::sqrt(spread.positive * (1 - spread.positive) / count);
}

} // namespace mkba

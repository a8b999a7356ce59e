#include "mkba/stats/spread.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "mkba/stats/order_statistics.hpp"

namespace mkba {

namespace {

double share_positive(std::span<const double> values)
{
    double positive = 0;
    for (const double value : values) {
        positive += value > 0 ? 1 : 0;
    }
    return positive / static_cast<double>(values.size());
}

double share_below(std::span<const double> values, double limit)
{
    double below = 0;
    for (const double value : values) {
        below += value < limit ? 1 : 0;
    }
    return below / static_cast<double>(values.size());
}

double standard_deviation(std::span<const double> values, double mean)
{
    std::vector<double> squares(values.begin(), values.end());
    for (double& value : squares) {
        value = (value - mean) * (value - mean);
    }
    return std::sqrt(ordered_sum(squares) / (static_cast<double>(values.size()) - 1));
}

/// Standard error over replicates of one figure of each.
template <class Figure>
double error_of(std::span<const double> values, const ReplicateRanges& replicates,
                const Figure& figure)
{
    std::vector<double> estimates;
    estimates.reserve(replicates.size());
    for (const auto& [first, count] : replicates) {
        estimates.push_back(figure(values.subspan(first, count)));
    }
    return replicate_error(estimates);
}

/// Half the distance between the order statistics on the edges of a quantile's window.
double half_window(OrderStatistics& sorted, std::uint64_t count, double probability)
{
    const auto window = rank_window(count, probability);
    return (sorted.at(window.high) - sorted.at(window.low)) / 2;
}

void plain_errors(std::uint64_t count, OrderStatistics& sorted, Spread& spread)
{
    const auto draws = static_cast<double>(count);
    spread.error_mean = spread.sd / std::sqrt(draws);
    spread.error_p5 = half_window(sorted, count, 0.05);
    spread.error_p50 = half_window(sorted, count, 0.50);
    spread.error_p95 = half_window(sorted, count, 0.95);
    spread.error_positive = std::sqrt(spread.positive * (1 - spread.positive) / draws);
}

void replicate_errors(std::span<const double> values, const ReplicateRanges& replicates,
                      OrderStatistics& sorted, Spread& spread)
{
    const auto error_of_quantile = [&](double probability, double quantile) {
        const double error = error_of(values, replicates, [&](std::span<const double> part) {
            return share_below(part, quantile);
        });
        return quantile_error(half_window(sorted, values.size(), probability), error, values.size(),
                              probability);
    };
    spread.error_mean = error_of(values, replicates, mean_of);
    spread.error_p5 = error_of_quantile(0.05, spread.p5);
    spread.error_p50 = error_of_quantile(0.50, spread.p50);
    spread.error_p95 = error_of_quantile(0.95, spread.p95);
    spread.error_positive = error_of(values, replicates, share_positive);
}

bool all_equal(std::span<const double> values)
{
    return std::all_of(values.begin(), values.end(),
                       [&](double value) { return value == values.front(); });
}

} // namespace

QuantileRank quantile_rank(std::uint64_t count, double probability)
{
    const double rank = static_cast<double>(count - 1) * probability;
    return {static_cast<std::uint64_t>(rank), rank - std::floor(rank)};
}

double between(double below, double next, double fraction)
{
    // Adding 0 makes 0 of -0: which of the two stands first among equals is left to chance.
    return fraction == 0 || below == next ? below + 0.0 : below + fraction * (next - below);
}

RankWindow rank_window(std::uint64_t count, double probability)
{
    const auto draws = static_cast<double>(count);
    const double sd = std::sqrt(draws * probability * (1 - probability));
    const auto rank = [&](double exact) {
        return static_cast<std::uint64_t>(std::clamp(exact, 0.0, draws - 1));
    };
    return {rank(std::floor(draws * probability - sd)), rank(std::ceil(draws * probability + sd))};
}

double quantile_error(double half_window, double error_of_share, std::uint64_t count,
                      double probability)
{
    const double random = std::sqrt(probability * (1 - probability) / static_cast<double>(count));
    return half_window * (error_of_share / random);
}

double replicate_error(std::span<const double> estimates)
{
    const auto count = static_cast<double>(estimates.size());
    double mean = 0;
    for (const double estimate : estimates) {
        mean += estimate;
    }
    mean /= count;
    double squares = 0;
    for (const double estimate : estimates) {
        squares += (estimate - mean) * (estimate - mean);
    }
    return std::sqrt(squares / (count - 1) / count);
}

Spread no_spread(double value)
{
    return {0, value, value, value, value, value > 0 ? 1.0 : 0.0, 0, 0, 0, 0, 0};
}

double ordered_sum(std::span<const double> values)
{
    constexpr std::size_t leaf = 128;
    if (values.size() <= leaf) {
        std::array<double, 8> part{};
        for (std::size_t i = 0; i < values.size(); ++i) {
            part[i % 8] += values[i];
        }
        return ((part[0] + part[4]) + (part[2] + part[6])) +
               ((part[1] + part[5]) + (part[3] + part[7]));
    }
    const auto half = (values.size() / 2 + leaf - 1) / leaf * leaf;
    return ordered_sum(values.first(half)) + ordered_sum(values.subspan(half));
}

double mean_of(std::span<const double> values)
{
    return values.empty() ? 0 : ordered_sum(values) / static_cast<double>(values.size());
}

Statistics statistics(std::span<const double> values, const ReplicateRanges& replicates)
{
    if (values.size() <= 1) {
        return {values.empty() ? 0 : values.front(), std::nullopt};
    }
    if (all_equal(values)) {
        const double value = values.front();
        return {value, no_spread(value)};
    }
    OrderStatistics sorted{values};
    const double mean = mean_of(values);
    Spread spread;
    spread.sd = standard_deviation(values, mean);
    spread.p5 = sorted.quantile(probabilities[0]);
    spread.p20 = sorted.quantile(probabilities[1]);
    spread.p50 = sorted.quantile(probabilities[2]);
    spread.p95 = sorted.quantile(probabilities[3]);
    spread.positive = share_positive(values);
    if (replicates.size() > 1) {
        replicate_errors(values, replicates, sorted, spread);
    } else if (replicates.empty()) {
        plain_errors(values.size(), sorted, spread);
    }
    return {mean, spread};
}

double sorted_quantile(std::span<const double> sorted, double probability)
{
    const auto rank = quantile_rank(sorted.size(), probability);
    const double below = sorted[rank.below];
    const double next = rank.below + 1 == sorted.size() ? below : sorted[rank.below + 1];
    return between(below, next, rank.fraction);
}

std::optional<Payback> payback_of(std::span<const double> column)
{
    std::vector<double> years;
    for (const double year : column) {
        if (!std::isnan(year)) {
            years.push_back(year);
        }
    }
    if (years.empty()) {
        return std::nullopt;
    }
    std::sort(years.begin(), years.end());
    const auto endless =
        std::count_if(years.begin(), years.end(), [](double year) { return std::isinf(year); });
    return payback_from(sorted_quantile(years, 0.05), sorted_quantile(years, 0.50),
                        sorted_quantile(years, 0.95),
                        static_cast<double>(endless) / static_cast<double>(years.size()));
}

Payback payback_from(double p5, double p50, double p95, double never)
{
    const auto year = [](double quantile) {
        return std::isinf(quantile) ? std::nullopt : std::optional{quantile};
    };
    return {year(p5), year(p50), year(p95), never};
}

} // namespace mkba

#include "mkba/stats/spread.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace mkba {

namespace {

struct Estimates {
    double mean{};
    double sd{};
    double positive{};
    std::array<double, probabilities.size()> quantiles{};
};

/// Partial sorting: each quantile looks only above the one before.
std::array<double, probabilities.size()> quantiles(std::vector<double>& values)
{
    std::array<double, probabilities.size()> found{};
    auto from = values.begin();
    for (std::size_t q = 0; q < probabilities.size(); ++q) {
        const auto rank = quantile_rank(values.size(), probabilities[q]);
        const auto below = values.begin() + static_cast<std::ptrdiff_t>(rank.below);
        std::nth_element(from, below, values.end());
        const double next =
            below + 1 == values.end() ? *below : *std::min_element(below + 1, values.end());
        found[q] = between(*below, next, rank.fraction);
        from = below;
    }
    return found;
}

Estimates estimate(std::span<const double> values)
{
    Estimates made;
    const auto count = static_cast<double>(values.size());
    made.mean = ordered_sum(values) / count;
    std::vector<double> work(values.begin(), values.end());
    made.quantiles = quantiles(work);
    double positive = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        positive += values[i] > 0 ? 1 : 0;
        work[i] = (values[i] - made.mean) * (values[i] - made.mean);
    }
    made.positive = positive / count;
    made.sd = count > 1 ? std::sqrt(ordered_sum(work) / (count - 1)) : 0;
    return made;
}

/// Half the distance between the order statistics one binomial standard deviation below and above.
double order_error(std::span<const double> sorted, double probability)
{
    const auto count = static_cast<double>(sorted.size());
    const double sd = std::sqrt(count * probability * (1 - probability));
    const auto at = [&](double rank) {
        return sorted[static_cast<std::size_t>(std::clamp(rank, 0.0, count - 1))];
    };
    return (at(std::ceil(count * probability + sd)) - at(std::floor(count * probability - sd))) / 2;
}

void plain_errors(std::span<const double> values, Spread& spread)
{
    std::vector<double> sorted(values.begin(), values.end());
    std::sort(sorted.begin(), sorted.end());
    const auto count = static_cast<double>(values.size());
    spread.error_mean = spread.sd / std::sqrt(count);
    spread.error_p5 = order_error(sorted, 0.05);
    spread.error_p50 = order_error(sorted, 0.50);
    spread.error_p95 = order_error(sorted, 0.95);
    spread.error_positive = std::sqrt(spread.positive * (1 - spread.positive) / count);
}

double error_of(const std::vector<Estimates>& each, double (*figure)(const Estimates&))
{
    std::vector<double> estimates;
    estimates.reserve(each.size());
    for (const auto& one : each) {
        estimates.push_back(figure(one));
    }
    return replicate_error(estimates);
}

void replicate_errors(std::span<const double> values, const ReplicateRanges& replicates,
                      Spread& spread)
{
    std::vector<Estimates> each;
    for (const auto& [first, count] : replicates) {
        each.push_back(estimate(values.subspan(first, count)));
    }
    spread.error_mean = error_of(each, [](const Estimates& e) { return e.mean; });
    spread.error_p5 = error_of(each, [](const Estimates& e) { return e.quantiles[0]; });
    spread.error_p50 = error_of(each, [](const Estimates& e) { return e.quantiles[2]; });
    spread.error_p95 = error_of(each, [](const Estimates& e) { return e.quantiles[3]; });
    spread.error_positive = error_of(each, [](const Estimates& e) { return e.positive; });
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
    const auto made = estimate(values);
    Spread spread{made.sd,
                  made.quantiles[0],
                  made.quantiles[1],
                  made.quantiles[2],
                  made.quantiles[3],
                  made.positive,
                  {},
                  {},
                  {},
                  {},
                  {}};
    if (replicates.size() > 1) {
        replicate_errors(values, replicates, spread);
    } else if (replicates.empty()) {
        plain_errors(values, spread);
    }
    return {made.mean, spread};
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

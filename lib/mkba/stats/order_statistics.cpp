#include "mkba/stats/order_statistics.hpp"

#include <algorithm>
#include <cmath>

#include "mkba/stats/spread.hpp"

namespace mkba {

namespace {

constexpr std::size_t most_bins = 1024;
constexpr std::size_t values_a_bin = 8;

} // namespace

OrderStatistics::OrderStatistics(std::span<const double> values) : values_(values.size())
{
    const auto bins = std::clamp<std::size_t>(values.size() / values_a_bin, 1, most_bins);
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    const double lowest = *low;
    const double width = *high - lowest;
    const double exact = static_cast<double>(bins) / width;
    // Too narrow or too wide to divide: one bin.
    const double scale = std::isfinite(width) && std::isfinite(exact) ? exact : 0;
    std::vector<std::uint32_t> bin_of(values.size());
    begin_.assign(bins + 1, 0);
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto bin = std::min(static_cast<std::size_t>((values[i] - lowest) * scale), bins - 1);
        bin_of[i] = static_cast<std::uint32_t>(bin);
        ++begin_[bin + 1];
    }
    for (std::size_t bin = 1; bin <= bins; ++bin) {
        begin_[bin] += begin_[bin - 1];
    }
    auto next = begin_;
    for (std::size_t i = 0; i < values.size(); ++i) {
        values_[next[bin_of[i]]++] = values[i];
    }
    sorted_.assign(bins, false);
}

double OrderStatistics::at(std::uint64_t rank)
{
    const auto above = std::upper_bound(begin_.begin(), begin_.end(), rank);
    const auto bin = static_cast<std::size_t>(above - begin_.begin()) - 1;
    if (!sorted_[bin]) {
        std::sort(values_.begin() + begin_[bin], values_.begin() + begin_[bin + 1]);
        sorted_[bin] = true;
    }
    return values_[rank];
}

double OrderStatistics::quantile(double probability)
{
    const auto rank = quantile_rank(values_.size(), probability);
    const double below = at(rank.below);
    return between(below, rank.below + 1 == values_.size() ? below : at(rank.below + 1),
                   rank.fraction);
}

} // namespace mkba

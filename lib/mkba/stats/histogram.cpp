#include "mkba/stats/histogram.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace mkba {

namespace {

constexpr double tail = 0.02; // below the lowest quantile that is asked for, above the highest

} // namespace

Histogram::Histogram(std::span<const double> sample) : counts_(bins)
{
    std::vector<double> sorted;
    std::copy_if(sample.begin(), sample.end(), std::back_inserter(sorted),
                 [](double value) { return std::isfinite(value); });
    if (sorted.empty()) {
        return;
    }
    std::sort(sorted.begin(), sorted.end());
    const auto cut = static_cast<std::size_t>(tail * static_cast<double>(sorted.size()));
    low_ = sorted[cut];
    high_ = sorted[sorted.size() - 1 - cut];
    if (low_ == high_) {
        low_ = sorted.front();
        high_ = sorted.back();
    }
    const double scale = inner_bins / (high_ - low_);
    scale_ = std::isfinite(scale) && std::isfinite(high_ - low_) ? scale : 0;
}

Histogram::Place Histogram::place(std::uint64_t rank) const
{
    Place found;
    while (found.before + counts_[found.bin] <= rank) {
        found.before += counts_[found.bin++];
    }
    return found;
}

} // namespace mkba

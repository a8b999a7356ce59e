// How often the values of a column fall in which of many narrow bins.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace mkba {

/// Equal bins between two values, one bin below and one above; bins rise with the value.
class Histogram {
public:
    static constexpr std::size_t inner_bins = 4096;
    static constexpr std::size_t bins = inner_bins + 2;

    /// The inner bins cover all but the tails of a sample, so that far tails do not widen them.
    explicit Histogram(std::span<const double> sample);

    /// The bin of a finite value.
    [[nodiscard]] std::size_t bin(double value) const
    {
        if (!(value >= low_)) {
            return 0;
        }
        if (value > high_) {
            return inner_bins + 1;
        }
        const double place = (value - low_) * scale_;
        return place < inner_bins - 1 ? 1 + static_cast<std::size_t>(place) : inner_bins;
    }
    void count(double value) { ++counts_[bin(value)]; }

    struct Place {
        std::size_t bin{};
        std::uint64_t before{}; // values in lower bins
    };
    /// Where the order statistic of a rank from 0 lies; the rank must be below the count.
    [[nodiscard]] Place place(std::uint64_t rank) const;

private:
    double low_{};
    double high_{};
    double scale_{}; // bins per unit; 0: all of the inner range is one bin
    std::vector<std::uint64_t> counts_;
};

} // namespace mkba

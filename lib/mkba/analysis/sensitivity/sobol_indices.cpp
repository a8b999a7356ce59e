#include "mkba/analysis/sensitivity/sobol_indices.hpp"

#include <algorithm>
#include <cmath>

#include <Eigen/Core>
#include <fmt/format.h>

#include "mkba/analysis/parallel.hpp"
#include "mkba/draw/philox.hpp"
#include "mkba/stats/spread.hpp"

namespace mkba {

namespace {

constexpr std::size_t resamples = 200;
constexpr double normal_95 = 1.959963984540054;

/// How often each point is taken: one row for the points as they are, then one a resample.
class Weights {
public:
    Weights(std::size_t points, std::uint64_t seed)
        : counts_((resamples + 1) * points, 0), points_{points}
    {
        std::fill_n(counts_.begin(), points, std::uint8_t{1});
        std::vector<double> row(points);
        for (std::size_t r = 1; r <= resamples; ++r) {
            uniforms(seed, stream_id(fmt::format("bootstrap {}", r)), 0, row);
            for (const double u : row) {
                const auto point = static_cast<std::size_t>(u * static_cast<double>(points));
                ++counts_[r * points + point];
            }
        }
    }

    /// The weighted mean of a column under every row of weights.
    [[nodiscard]] Eigen::ArrayXd means(const std::vector<double>& column) const
    {
        Eigen::ArrayXd made(static_cast<Eigen::Index>(resamples + 1));
        for (std::size_t r = 0; r <= resamples; ++r) {
            const std::uint8_t* counts = counts_.data() + r * points_;
            double sum[4]{};
            for (std::size_t i = 0; i < points_; ++i) {
                sum[i % 4] += counts[i] * column[i];
            }
            made[static_cast<Eigen::Index>(r)] =
                ((sum[0] + sum[1]) + (sum[2] + sum[3])) / static_cast<double>(points_);
        }
        return made;
    }

private:
    std::vector<std::uint8_t> counts_;
    std::size_t points_;
};

IndexEstimate estimate_of(const Eigen::ArrayXd& values)
{
    const auto others = values.tail(static_cast<Eigen::Index>(resamples));
    const double mean = others.mean();
    const double variance = (others - mean).square().sum() / static_cast<double>(resamples - 1);
    return {values[0], normal_95 * std::sqrt(variance)};
}

} // namespace

std::vector<SobolIndices> sobol_indices(const SobolResults& results, std::uint64_t seed,
                                        unsigned threads)
{
    const auto points = results.a.size();
    const auto count = static_cast<double>(points);
    const double centre = (ordered_sum(results.a) + ordered_sum(results.b)) / (2 * count);
    std::vector<double> sums(points);
    std::vector<double> squares(points);
    bool constant = true;
    for (std::size_t i = 0; i < points; ++i) {
        const double a = results.a[i] - centre;
        const double b = results.b[i] - centre;
        constant = constant && results.a[i] == results.a[0] && results.b[i] == results.a[0];
        sums[i] = (a + b) / 2;
        squares[i] = (a * a + b * b) / 2;
    }
    if (constant) {
        return {};
    }
    const Weights weights{points, seed};
    const Eigen::ArrayXd means = weights.means(sums);
    const Eigen::ArrayXd variance = weights.means(squares) - means * means;
    std::vector<SobolIndices> made(results.swapped.size());
    in_parallel(made.size(), threads, [&](std::size_t input) {
        std::vector<double> first(points);
        std::vector<double> total(points);
        for (std::size_t i = 0; i < points; ++i) {
            const double change = results.swapped[input][i] - results.a[i];
            first[i] = (results.b[i] - centre) * change;
            total[i] = change * change / 2;
        }
        made[input] = {estimate_of(weights.means(first) / variance),
                       estimate_of(weights.means(total) / variance)};
    });
    return made;
}

} // namespace mkba

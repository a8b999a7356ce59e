#include "mkba/analysis/normal_scores.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "mkba/core/normal_lanes.hpp"

namespace mkba {

std::vector<double> normal_scores(std::span<const double> values)
{
    std::vector<std::pair<double, std::uint32_t>> order;
    order.reserve(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        order.emplace_back(values[i], static_cast<std::uint32_t>(i));
    }
    std::sort(order.begin(), order.end());
    std::vector<double> scores(values.size());
    const auto count = static_cast<double>(values.size());
    for (std::size_t from = 0; from < order.size();) {
        std::size_t to = from + 1;
        while (to < order.size() && order[to].first == order[from].first) {
            ++to;
        }
        const double score = normal_quantile_lane(static_cast<double>(from + to) / 2 / count);
        for (std::size_t i = from; i < to; ++i) {
            scores[order[i].second] = score;
        }
        from = to;
    }
    return scores;
}

std::vector<double> few_levels(std::span<const double> values, std::size_t most)
{
    std::vector<double> levels;
    for (const double value : values) {
        const auto at = std::lower_bound(levels.begin(), levels.end(), value);
        if (at != levels.end() && *at == value) {
            continue;
        }
        if (levels.size() == most) {
            return {};
        }
        levels.insert(at, value);
    }
    return levels;
}

} // namespace mkba

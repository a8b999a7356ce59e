#include "mkba/analysis/best_of.hpp"

namespace mkba {

std::size_t best_in_draw(const std::vector<std::span<const double>>& columns, std::size_t draw)
{
    std::size_t best = 0;
    for (std::size_t c = 1; c < columns.size(); ++c) {
        if (columns[c][draw] > columns[best][draw]) {
            best = c;
        }
    }
    return best;
}

std::vector<double> chances_of_being_best(const std::vector<std::span<const double>>& columns)
{
    std::vector<double> chances(columns.size());
    const auto draws = columns.empty() ? 0 : columns.front().size();
    for (std::size_t i = 0; i < draws; ++i) {
        chances[best_in_draw(columns, i)] += 1;
    }
    for (auto& chance : chances) {
        chance /= static_cast<double>(draws);
    }
    return chances;
}

} // namespace mkba

#include "mkba/analysis/best_of.hpp"

#include "mkba/analysis/paired_columns.hpp"

namespace mkba {

std::vector<double> chances_of_being_best(const std::vector<std::span<const double>>& columns)
{
    std::vector<std::vector<double>> rooms(columns.size());
    for (std::size_t c = 0; c < columns.size(); ++c) {
        for (std::size_t other = 0; other < c; ++other) {
            rooms[c].push_back(rounding_room(columns[c], columns[other]));
        }
    }
    std::vector<double> chances(columns.size());
    const auto draws = columns.empty() ? 0 : columns.front().size();
    for (std::size_t i = 0; i < draws; ++i) {
        std::size_t best = 0;
        for (std::size_t c = 1; c < columns.size(); ++c) {
            if (difference_in_draw(columns[c][i], columns[best][i], rooms[c][best]) > 0) {
                best = c;
            }
        }
        chances[best] += 1;
    }
    for (auto& chance : chances) {
        chance /= static_cast<double>(draws);
    }
    return chances;
}

} // namespace mkba

#include "mkba/analysis/sweep/point_values.hpp"

#include <algorithm>
#include <optional>

#include "mkba/run/given_draws.hpp"

namespace mkba {

DrawSource source_of_points(const FramePlan& plan, const std::vector<double>* const& values)
{
    const auto central = central_values(*plan.plan);
    const bool drawn = plan.plan->description->simulation.draws > 0;
    DrawSource source;
    source.fill = [&plan, &values, central](DrawIndex first, std::size_t count,
                                            std::span<const Lanes> rows) {
        for (std::size_t row = 0; row < rows.size(); ++row) {
            std::fill(rows[row].begin(), rows[row].end(), central[row]);
        }
        if (plan.sampler) {
            std::vector<Lanes> sampled;
            for (const auto row : plan.sampled_rows) {
                sampled.push_back(rows[row]);
            }
            plan.sampler->fill(first, count, sampled);
        }
        for (std::size_t s = 0; s < values->size(); ++s) {
            if (plan.swept_rows[s] != FramePlan::unused) {
                const auto& row = rows[plan.swept_rows[s]];
                std::fill(row.begin(), row.end(), (*values)[s]);
            }
        }
    };
    if (!drawn) {
        source.luck = [](DrawIndex /*first*/) -> std::optional<DrawIndex> { return std::nullopt; };
    }
    return source;
}

std::vector<double> picked(const std::vector<double>& values,
                           const std::vector<std::size_t>& places)
{
    std::vector<double> made;
    for (const auto place : places) {
        made.push_back(values[place]);
    }
    return made;
}

} // namespace mkba

#include "mkba/draw/sampler.hpp"

#include <stdexcept>

#include <fmt/format.h>

#include "mkba/core/normal_lanes.hpp"

namespace mkba {

Sampler::Sampler(std::vector<SampledParameter> parameters,
                 const std::vector<RankCorrelation>& correlations, const SamplingPlan& plan)
    : plan_{plan}, joint_{std::move(parameters), correlations}, design_{plan.sampling, plan.seed,
                                                                        plan.draws,
                                                                        joint_.dimensions()}
{
}

void Sampler::fill(DrawIndex first, std::size_t count, std::span<const Lanes> rows) const
{
    if (first > plan_.draws || count > plan_.draws - first) {
        throw std::out_of_range{
            fmt::format("draws {} to {} of {}", first, first + count, plan_.draws)};
    }
    const auto parts = stretches(design_.replicates(), first, count);
    joint_.fill(
        [&](std::size_t dimension, Lanes row) {
            for (const auto& part : parts) {
                design_.uniforms(dimension, part, row.subspan(part.lane, part.count));
            }
            normal_quantile_lanes(row, row);
        },
        rows);
}

} // namespace mkba

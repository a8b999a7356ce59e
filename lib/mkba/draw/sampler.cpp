#include "mkba/draw/sampler.hpp"

#include <algorithm>
#include <stdexcept>

#include <fmt/format.h>

#include "mkba/core/normal_lanes.hpp"
#include "mkba/draw/distributions/gamma_shape.hpp"

namespace mkba {

namespace {

MKBA_LANE_LOOP void add_row(const double* row, double* sum, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i) {
        sum[i] += row[i];
    }
}

MKBA_LANE_LOOP void divide_rows(const double* row, const double* by, double* out, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i) {
        out[i] = row[i] / by[i];
    }
}

} // namespace

Sampler::Layout Sampler::laid_out(const std::vector<SampledParameter>& parameters)
{
    Layout layout;
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        const auto& [name, distribution] = parameters[i];
        if (const auto& share = distribution.joint()) {
            auto whole =
                std::find_if(layout.wholes.begin(), layout.wholes.end(),
                             [&](const Whole& one) { return one.share.name == share->name; });
            if (whole == layout.wholes.end()) {
                whole = layout.wholes.insert(whole, Whole{*share, {}, {}, {}});
            }
            if (whole->share.alpha != share->alpha) {
                throw std::invalid_argument{fmt::format(
                    "the shares of '{}' disagree about alpha: see '{}'", share->name, name)};
            }
            for (const auto& [member, row] : whole->members) {
                if (member == share->member) {
                    throw std::invalid_argument{
                        fmt::format("'{}' and '{}' are the same share of '{}'",
                                    parameters[row].name, name, share->name)};
                }
            }
            whole->members.emplace_back(share->member, i);
        } else if (distribution.is_fixed()) {
            layout.fixed.push_back(i);
        } else {
            layout.single.push_back(i);
            layout.names.push_back(name);
        }
    }
    for (auto& whole : layout.wholes) {
        for (std::size_t k = 0; k < whole.share.alpha.size(); ++k) {
            whole.gammas.emplace_back(gamma_marginal(whole.share.alpha[k], 1));
            whole.dimensions.push_back(layout.names.size());
            layout.names.push_back(fmt::format("{}[{}]", whole.share.name, k));
        }
    }
    return layout;
}

Sampler::Sampler(std::vector<SampledParameter> parameters,
                 const std::vector<RankCorrelation>& correlations, const SamplingPlan& plan)
    : Sampler{laid_out(parameters), std::move(parameters), correlations, plan}
{
}

Sampler::Sampler(Layout layout, std::vector<SampledParameter> parameters,
                 const std::vector<RankCorrelation>& correlations, const SamplingPlan& plan)
    : plan_{plan}, parameters_{std::move(parameters)}, layout_{std::move(layout)},
      design_{plan.sampling, plan.seed, plan.draws, layout_.names},
      copula_{{layout_.names.begin(),
               layout_.names.begin() + static_cast<std::ptrdiff_t>(layout_.single.size())},
              correlations}
{
}

void Sampler::fill_scores(std::size_t dimension, std::span<const Stretch> parts, Lanes row) const
{
    for (const auto& part : parts) {
        design_.uniforms(dimension, part, row.subspan(part.lane, part.count));
    }
    normal_quantile_lanes(row, row);
}

void Sampler::fill_whole(const Whole& whole, std::span<const Stretch> parts,
                         std::span<const Lanes> rows) const
{
    const std::size_t count = rows[whole.members.front().second].size();
    std::vector<double> sum(count);
    std::vector<double> gammas(whole.gammas.size() * count);
    const auto row_of = [&](std::size_t k) { return Lanes{gammas}.subspan(k * count, count); };
    for (std::size_t k = 0; k < whole.gammas.size(); ++k) {
        fill_scores(whole.dimensions[k], parts, row_of(k));
        whole.gammas[k].values(row_of(k), row_of(k));
        add_row(row_of(k).data(), sum.data(), count);
    }
    for (const auto& [member, row] : whole.members) {
        divide_rows(row_of(member).data(), sum.data(), rows[row].data(), count);
    }
}

void Sampler::fill(DrawIndex first, std::size_t count, std::span<const Lanes> rows) const
{
    if (first > plan_.draws || count > plan_.draws - first) {
        throw std::out_of_range{
            fmt::format("draws {} to {} of {}", first, first + count, plan_.draws)};
    }
    const auto parts = stretches(design_.replicates(), first, count);
    for (std::size_t dimension = 0; dimension < layout_.single.size(); ++dimension) {
        fill_scores(dimension, parts, rows[layout_.single[dimension]]);
    }
    std::vector<Lanes> correlated;
    for (const std::size_t dimension : copula_.members()) {
        correlated.push_back(rows[layout_.single[dimension]]);
    }
    copula_.correlate(correlated);
    for (const std::size_t i : layout_.single) {
        parameters_[i].distribution.values(rows[i], rows[i]);
    }
    for (const std::size_t i : layout_.fixed) {
        parameters_[i].distribution.values(rows[i], rows[i]);
    }
    for (const auto& whole : layout_.wholes) {
        fill_whole(whole, parts, rows);
    }
}

} // namespace mkba

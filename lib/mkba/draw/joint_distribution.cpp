#include "mkba/draw/joint_distribution.hpp"

#include <algorithm>
#include <stdexcept>

#include <fmt/format.h>

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

void JointDistribution::add_share(const std::vector<SampledParameter>& parameters, std::size_t row,
                                  std::vector<Whole>& wholes)
{
    const auto& name = parameters[row].name;
    const auto& share = *parameters[row].distribution.joint();
    auto whole = std::find_if(wholes.begin(), wholes.end(),
                              [&](const Whole& one) { return one.share.name == share.name; });
    if (whole == wholes.end()) {
        whole = wholes.insert(whole, Whole{share, {}, {}, {}});
    }
    if (whole->share.alpha != share.alpha) {
        throw std::invalid_argument{
            fmt::format("the shares of '{}' disagree about alpha: see '{}'", share.name, name)};
    }
    for (const auto& [member, other] : whole->members) {
        if (member == share.member) {
            throw std::invalid_argument{fmt::format("'{}' and '{}' are the same share of '{}'",
                                                    parameters[other].name, name, share.name)};
        }
    }
    whole->members.emplace_back(share.member, row);
}

void JointDistribution::add_single(const SampledParameter& parameter, std::size_t row,
                                   Layout& layout)
{
    if (parameter.drawn_as.empty()) {
        layout.single.push_back(row);
        layout.names.push_back(parameter.name);
        return;
    }
    const auto known = std::find(layout.names.begin(), layout.names.end(), parameter.drawn_as);
    if (known != layout.names.end()) {
        layout.followers.emplace_back(row, static_cast<std::size_t>(known - layout.names.begin()));
    } else {
        layout.single.push_back(row);
        layout.names.push_back(parameter.drawn_as);
    }
}

JointDistribution::Layout
JointDistribution::laid_out(const std::vector<SampledParameter>& parameters)
{
    Layout layout;
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        const auto& distribution = parameters[i].distribution;
        if (distribution.joint()) {
            add_share(parameters, i, layout.wholes);
        } else if (distribution.is_fixed()) {
            layout.fixed.push_back(i);
        } else {
            add_single(parameters[i], i, layout);
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

JointDistribution::JointDistribution(std::vector<SampledParameter> parameters,
                                     const std::vector<RankCorrelation>& correlations)
    : JointDistribution{laid_out(parameters), std::move(parameters), correlations}
{
}

JointDistribution::JointDistribution(Layout layout, std::vector<SampledParameter> parameters,
                                     const std::vector<RankCorrelation>& correlations)
    : parameters_{std::move(parameters)}, layout_{std::move(layout)},
      copula_{{layout_.names.begin(),
               layout_.names.begin() + static_cast<std::ptrdiff_t>(layout_.single.size())},
              correlations}
{
}

std::vector<std::vector<std::size_t>> JointDistribution::dimensions_by_parameter() const
{
    std::vector<std::vector<std::size_t>> all(parameters_.size());
    for (std::size_t dimension = 0; dimension < layout_.single.size(); ++dimension) {
        all[layout_.single[dimension]] = {dimension};
    }
    for (const auto& [row, dimension] : layout_.followers) {
        all[row] = {dimension};
    }
    for (const auto& whole : layout_.wholes) {
        for (const auto& [member, row] : whole.members) {
            all[row] = whole.dimensions;
        }
    }
    return all;
}

void JointDistribution::fill_whole(const Whole& whole, const ScoreSource& scores,
                                   std::span<const Lanes> rows)
{
    const std::size_t count = rows[whole.members.front().second].size();
    std::vector<double> sum(count);
    std::vector<double> gammas(whole.gammas.size() * count);
    const auto row_of = [&](std::size_t k) { return Lanes{gammas}.subspan(k * count, count); };
    for (std::size_t k = 0; k < whole.gammas.size(); ++k) {
        scores(whole.dimensions[k], row_of(k));
        whole.gammas[k].values(row_of(k), row_of(k));
        add_row(row_of(k).data(), sum.data(), count);
    }
    for (const auto& [member, row] : whole.members) {
        divide_rows(row_of(member).data(), sum.data(), rows[row].data(), count);
    }
}

void JointDistribution::fill(const ScoreSource& scores, std::span<const Lanes> rows) const
{
    for (std::size_t dimension = 0; dimension < layout_.single.size(); ++dimension) {
        scores(dimension, rows[layout_.single[dimension]]);
    }
    std::vector<Lanes> correlated;
    for (const std::size_t dimension : copula_.members()) {
        correlated.push_back(rows[layout_.single[dimension]]);
    }
    copula_.correlate(correlated);
    for (const auto& [row, dimension] : layout_.followers) {
        parameters_[row].distribution.values(rows[layout_.single[dimension]], rows[row]);
    }
    for (const std::size_t i : layout_.single) {
        parameters_[i].distribution.values(rows[i], rows[i]);
    }
    for (const std::size_t i : layout_.fixed) {
        parameters_[i].distribution.values(rows[i], rows[i]);
    }
    for (const auto& whole : layout_.wholes) {
        fill_whole(whole, scores, rows);
    }
}

} // namespace mkba

#include "mkba/analysis/information/nested_information.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include <fmt/format.h>

#include "mkba/analysis/question.hpp"
#include "mkba/core/normal_lanes.hpp"
#include "mkba/draw/philox.hpp"
#include "mkba/run/sampling.hpp"

namespace mkba {

namespace {

/// Drawn parameters with the group in front: its correlated scores then depend on one another
/// alone, and those of the others on them.
struct GroupFirst {
    GroupFirst(const Plan& plan, const std::vector<std::string>& members)
    {
        for (const auto& member : members) {
            order.push_back(place_of_name(member, plan.drawn, "uncertain parameter"));
        }
        grouped = order.size();
        for (std::size_t p = 0; p < plan.drawn.size(); ++p) {
            if (std::find(order.begin(), order.end(), p) == order.end()) {
                order.push_back(p);
            }
        }
    }

    std::vector<std::size_t> order; // rows of the plan
    std::size_t grouped{};
};

std::vector<SampledParameter> ordered(const Plan& plan, const GroupFirst& first)
{
    const auto all = sampled_parameters(*plan.description, plan.drawn);
    std::vector<SampledParameter> made;
    for (const auto row : first.order) {
        made.push_back(all[row]);
    }
    return made;
}

std::set<std::size_t> dimensions_of_group(const JointDistribution& joint, const GroupFirst& first,
                                          const Plan& plan)
{
    const auto by_parameter = joint.dimensions_by_parameter();
    std::set<std::size_t> own;
    for (std::size_t i = 0; i < first.grouped; ++i) {
        own.insert(by_parameter[i].begin(), by_parameter[i].end());
    }
    for (std::size_t i = first.grouped; i < by_parameter.size(); ++i) {
        for (const auto dimension : by_parameter[i]) {
            if (own.contains(dimension)) {
                throw QuestionError{fmt::format("'{}' is a share of the same whole: it cannot be "
                                                "left out of the group",
                                                plan.drawn[first.order[i]])};
            }
        }
    }
    return own;
}

std::vector<StreamId> streams_of(const JointDistribution& joint)
{
    std::vector<StreamId> streams;
    for (const auto& name : joint.dimensions()) {
        streams.push_back(stream_id(name + " (nested)"));
    }
    return streams;
}

DrawSource nested_source(const Plan& plan, const std::vector<std::string>& members,
                         std::uint64_t inner)
{
    const GroupFirst first{plan, members};
    const JointDistribution joint{ordered(plan, first), plan.description->correlations};
    return {[joint, first, inner, own = dimensions_of_group(joint, first, plan),
             streams = streams_of(joint), seed = plan.description->simulation.seed](
                DrawIndex draw, std::size_t /*count*/, std::span<const Lanes> rows) {
                std::vector<Lanes> reordered;
                for (const auto row : first.order) {
                    reordered.push_back(rows[row]);
                }
                joint.fill(
                    [&](std::size_t dimension, Lanes row) {
                        if (own.contains(dimension)) {
                            uniforms(seed, streams[dimension], draw / inner, row.first(1));
                            std::fill(row.begin() + 1, row.end(), row.front());
                        } else {
                            uniforms(seed, streams[dimension], draw, row);
                        }
                        normal_quantile_lanes(row, row);
                    },
                    reordered);
            },
            {}};
}

double gain(double mean)
{
    return std::max(mean, 0.0);
}

Estimate estimate_of(std::span<const double> column, const NestedSize& size)
{
    const bool funded = mean_of(column) > 0;
    const auto half = size.inner / 2;
    std::vector<double> each;
    for (std::uint64_t o = 0; o < size.outer; ++o) {
        const auto inner = column.subspan(o * size.inner, size.inner);
        const double mean = mean_of(inner);
        const double halves =
            (gain(mean_of(inner.first(half))) + gain(mean_of(inner.subspan(half)))) / 2;
        each.push_back(2 * gain(mean) - halves - (funded ? mean : 0));
    }
    return {mean_of(each), replicate_error(each)};
}

} // namespace

std::vector<Estimate> nested_information(const Choice& choice, const RunOptions& options,
                                         const std::vector<std::string>& members,
                                         const std::vector<Output>& outputs, const NestedSize& size)
{
    const auto source = nested_source(choice.plan(), members, size.inner);
    const auto figures = choice.given_draws(source, options, size.outer * size.inner, outputs);
    std::vector<Estimate> made;
    for (std::size_t i = 0; i < outputs.size(); ++i) {
        made.push_back(estimate_of(figures.column(i), size));
    }
    return made;
}

} // namespace mkba

#include "mkba/draw/distribution.hpp"

#include <algorithm>
#include <stdexcept>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "mkba/core/normal_lanes.hpp"
#include "mkba/draw/distribution_table.hpp"
#include "mkba/draw/figures.hpp"

namespace mkba {

namespace {

const DistributionKind& kind_named(const std::string& name)
{
    const auto found = std::find_if(distribution_table.begin(), distribution_table.end(),
                                    [&](const auto* kind) { return kind->name == name; });
    if (found == distribution_table.end()) {
        std::vector<std::string_view> names;
        names.reserve(distribution_table.size());
        for (const auto* kind : distribution_table) {
            names.push_back(kind->name);
        }
        throw std::invalid_argument{fmt::format("there is no distribution '{}'; there are {}", name,
                                                fmt::join(names, ", "))};
    }
    return **found;
}

} // namespace

std::span<const DistributionKind* const> distribution_kinds()
{
    return distribution_table;
}

double Distribution::quantile_at_score(double z) const
{
    return marginal_->quantile({normal_cdf_lane(z), normal_cdf_lane(-z)});
}

Distribution make_distribution(const DistributionSpec& spec)
{
    const DistributionKind& kind = kind_named(spec.kind);
    require_known_way(kind, spec);
    auto marginal = kind.make(spec);
    if (spec.joint.empty()) {
        return Distribution{std::move(marginal)};
    }
    const auto member = static_cast<std::size_t>(figure(spec, "member")) - 1;
    return Distribution{std::move(marginal), JointShare{spec.joint, spec.values, member}};
}

} // namespace mkba

#include "mkba/run/uniforms_source.hpp"

#include "mkba/core/normal_lanes.hpp"

namespace mkba {

DrawSource uniforms_source(std::shared_ptr<const JointDistribution> joint, UniformRows uniforms,
                           std::function<std::optional<DrawIndex>(DrawIndex)> luck)
{
    return {[joint = std::move(joint), uniforms = std::move(uniforms)](
                DrawIndex first, std::size_t /*count*/, std::span<const Lanes> rows) {
                joint->fill(
                    [&](std::size_t dimension, Lanes row) {
                        uniforms(first, dimension, row);
                        normal_quantile_lanes(row, row);
                    },
                    rows);
            },
            std::move(luck)};
}

} // namespace mkba

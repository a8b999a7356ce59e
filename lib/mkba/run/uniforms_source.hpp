// Draws made from given uniforms: the entry for designs of an analysis.
#pragma once

#include <functional>
#include <memory>

#include "mkba/draw/joint_distribution.hpp"
#include "mkba/run/draw_source.hpp"

namespace mkba {

/// Fills a row with the uniforms, strictly inside (0, 1), of one dimension of the joint
/// distribution in the draws first, first + 1, …
using UniformRows = std::function<void(DrawIndex first, std::size_t dimension, Lanes row)>;

/// A source whose draws have these uniforms; correlation and quantiles are those of the scenario.
[[nodiscard]] DrawSource
uniforms_source(std::shared_ptr<const JointDistribution> joint, UniformRows uniforms,
                std::function<std::optional<DrawIndex>(DrawIndex)> luck = {});

} // namespace mkba

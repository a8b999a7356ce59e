// The numbers of a point: drawn, or swept and its own.
#pragma once

#include <vector>

#include "mkba/analysis/sweep/frame_plan.hpp"
#include "mkba/run/draw_source.hpp"

namespace mkba {

/// Draws of what is drawn, and in the rows that are swept the values of the point at hand, to which
/// `values` points whenever a block is filled. All must outlive the source.
[[nodiscard]] DrawSource source_of_points(const FramePlan& plan,
                                          const std::vector<double>* const& values);

/// Those at some places.
[[nodiscard]] std::vector<double> picked(const std::vector<double>& values,
                                         const std::vector<std::size_t>& places);

} // namespace mkba

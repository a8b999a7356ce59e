// The points that are left, computed on threads and appended as records.
#pragma once

#include "mkba/analysis/sweep/sweep.hpp"
#include "mkba/analysis/sweep/sweep_batch.hpp"

namespace mkba {

/// Computes the points of `left` (places in the list of all points) and hands each over as soon as
/// it is done, one at a time. `frames` hold all points. Throws what compute_batch() or `take`
/// threw.
void compute_points(const SweepContext& context, const std::vector<SweepFrame>& frames,
                    const std::vector<std::size_t>& left, unsigned threads,
                    const std::function<void(ComputedPoint)>& take);

} // namespace mkba

// Some points of one frame, computed over all draws by one thread.
#pragma once

#include <atomic>
#include <string>
#include <vector>

#include "mkba/analysis/sweep/frame_plan.hpp"
#include "mkba/analysis/sweep/sweep_record.hpp"

namespace mkba {

/// A finished point and, where draws are kept, its file of draws.
struct ComputedPoint {
    SweepRecord record;
    std::string draws;
};

/// What a batch is a part of.
struct SweepContext {
    const SweepTerms& terms;
    const std::vector<SweepPoint>& points;
    const std::atomic<bool>* stop{}; // set from outside: Interrupted
    FileSource files{};              // from which points are read
};

/// The members (places in frame.points) that are planned, so that those next to each other have
/// most to share.
[[nodiscard]] std::vector<std::size_t> in_order(const SweepFrame& frame,
                                                const PlannedFrame& planned,
                                                const std::vector<std::size_t>& members);

/// The members, all of which are planned, one after the other. A point that the model refuses is a
/// record with its message, and so is one without some output. The figures of a point do not depend
/// on which others are in the batch. Throws Interrupted.
[[nodiscard]] std::vector<ComputedPoint> compute_batch(const SweepContext& context,
                                                       const SweepFrame& frame,
                                                       const PlannedFrame& planned,
                                                       const std::vector<std::size_t>& members);

} // namespace mkba

// Blocks of draws handed to threads in order; what they make of them is the caller's.
#pragma once

#include <functional>
#include <vector>

#include "mkba/run/block_runner.hpp"
#include "mkba/run/engine.hpp"

namespace mkba {

/// What is run, and how.
struct Job {
    const Plan& plan;
    const DrawSource& source;
    const RunOptions& options;
};

/// One pass over the first draws, and which stretch of the run's progress it is.
struct Pass {
    std::uint64_t draws{};
    double progress_from{0};
    double progress_to{1};
};

[[nodiscard]] unsigned thread_count(const RunOptions& options);

/// Takes the figures of a finished block; called from any thread, in any order.
using BlockSink = std::function<void(const BlockOfDraws&, const BlockRunner&)>;

/// Runs every block and returns the merged sums. Throws ModelRefusal for the lowest refused draw,
/// Interrupted, or what the sink threw.
[[nodiscard]] std::vector<double> run_blocks(const Job& job, const Pass& pass,
                                             const BlockSink& sink);

} // namespace mkba

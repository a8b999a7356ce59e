// Draws with all their figures in memory.
#pragma once

#include "mkba/run/block_queue.hpp"
#include "mkba/stats/column_summary.hpp"

namespace mkba {

struct KeptDraws {
    std::vector<FigureTable> figures; // by comparison
    FigureTable parameters;           // of the draws for the regression
    std::vector<double> broad_result; // of the same draws, first comparison
    std::vector<double> sums;         // over all draws
};

/// Runs a pass and keeps its figures; the first `regression_draws` also with their parameters.
[[nodiscard]] KeptDraws keep_draws(const Job& job, const Pass& pass,
                                   std::uint64_t regression_draws);

} // namespace mkba

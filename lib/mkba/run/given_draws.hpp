// A plan run on draws from any source, of which only the columns asked for are kept: what analyses
// work on.
#pragma once

#include <vector>

#include "mkba/run/block_queue.hpp"
#include "mkba/stats/column_summary.hpp"

namespace mkba {

struct WantedColumn {
    std::size_t comparison{}; // of compared_alternatives()
    std::size_t column{};     // of FigureLayout
};

/// `figures` holds one column for each that was wanted; `parameters` one for each of Plan::drawn,
/// where they were asked for.
struct GivenDraws {
    FigureTable figures;
    FigureTable parameters;
    ReplicateRanges replicates; // of the run's own sampler
};

enum class KeepParameters { no, yes };

/// Runs `draws` draws of the job's source. Throws ModelRefusal for the lowest refused draw,
/// Interrupted.
[[nodiscard]] GivenDraws run_given(const Job& job, std::uint64_t draws,
                                   const std::vector<WantedColumn>& wanted, KeepParameters keep);

/// The same with the draws that a run of the plan has; with draws: 0 the one central run.
[[nodiscard]] GivenDraws run_own_draws(const Plan& plan, const RunOptions& options,
                                       const std::vector<WantedColumn>& wanted,
                                       KeepParameters keep);

/// A source in which every draw has the central values and no luck.
[[nodiscard]] DrawSource central_source(const Plan& plan);

/// The central value of each drawn parameter.
[[nodiscard]] std::vector<double> central_values(const Plan& plan);

} // namespace mkba

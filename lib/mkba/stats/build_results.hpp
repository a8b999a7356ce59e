// From columns and sums to results by name.
#pragma once

#include "mkba/plan/plan.hpp"
#include "mkba/stats/results.hpp"
#include "mkba/stats/run_data.hpp"

namespace mkba {

/// What provenance tells of a run: version, draws, seed, years. No figures.
[[nodiscard]] Results results_frame(const Plan& plan);

/// Everything that is told of a run.
[[nodiscard]] Results build_results(const Plan& plan, const RunData& data);

/// Table 5: which share of the result and of its variance rests on which grade.
[[nodiscard]] EvidenceResults build_evidence(const Plan& plan, const RunData& data,
                                             const ComparisonResults& comparison);

} // namespace mkba

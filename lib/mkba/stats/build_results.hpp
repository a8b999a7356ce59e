// From columns and sums to results by name.
#pragma once

#include <functional>

#include "mkba/plan/plan.hpp"
#include "mkba/stats/results.hpp"
#include "mkba/stats/run_data.hpp"

namespace mkba {

/// `threads` only divide the work; the results do not depend on them.
[[nodiscard]] Results build_results(const Plan& plan, const RunData& data, unsigned threads);

/// Table 5: which share of the result and of its variance rests on which grade.
[[nodiscard]] EvidenceResults build_evidence(const Plan& plan, const RunData& data,
                                             const ComparisonResults& comparison);

/// Calls work(0) … work(count - 1) on the given number of threads.
void in_parallel(std::size_t count, unsigned threads, const std::function<void(std::size_t)>& work);

} // namespace mkba

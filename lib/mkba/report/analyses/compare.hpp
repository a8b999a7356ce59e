// Scenarios side by side, as tables and figures.
#pragma once

#include "mkba/analysis/compare/compare.hpp"
#include "mkba/report/tables/analysis_frame.hpp"

namespace mkba {

/// Provenance is that of the first scenario; the inputs table says what the others have otherwise.
[[nodiscard]] Printout compare_printout(const AnalysisFrame& frame,
                                        const ScenarioComparison& comparison);

} // namespace mkba

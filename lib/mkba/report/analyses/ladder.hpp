// The elements of a programme as tables and figures.
#pragma once

#include "mkba/analysis/ladder/ladder.hpp"
#include "mkba/report/tables/analysis_frame.hpp"

namespace mkba {

[[nodiscard]] Printout ladder_printout(const AnalysisFrame& frame, const Ladder& ladder);

} // namespace mkba

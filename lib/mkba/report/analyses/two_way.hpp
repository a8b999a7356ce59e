// Two parameters at a time, as a grid with its zero line and figures.
#pragma once

#include "mkba/analysis/sensitivity/one_way.hpp"
#include "mkba/report/tables/analysis_frame.hpp"

namespace mkba {

/// The grid of `output` for people, those of all outputs for machines.
[[nodiscard]] Printout two_way_printout(const AnalysisFrame& frame, const TwoWayGrid& grid,
                                        const std::string& output);

} // namespace mkba

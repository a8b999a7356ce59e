// The steps between two results as tables and figures.
#pragma once

#include "mkba/analysis/bridge/bridge.hpp"
#include "mkba/report/tables/analysis_frame.hpp"

namespace mkba {

struct NamedBridge {
    const Bridge& bridge;
    std::string from; // names of the scenarios
    std::string to;
};

/// Tables of one output, figures of all.
[[nodiscard]] Printout bridge_printout(const AnalysisFrame& frame, const NamedBridge& named,
                                       const std::string& output);

} // namespace mkba

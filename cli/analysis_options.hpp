// The analyses on the command line: what drives the answer.
#pragma once

#include <optional>

#include <CLI/CLI.hpp>

#include "cli/requests.hpp"

namespace mkba {

/// Everything that a parse may fill in for an analysis.
struct AnalysisRequests {
    VoiRequest voi;
    BreakEvenRequest break_even;
    CompareRequest compare;
    SensitivityRequest sensitivity;
    LadderRequest ladder;
    BridgeRequest bridge;
    CalibrateRequest calibrate;
};

void add_analyses(CLI::App& app, AnalysisRequests& requests);

/// The analysis that was asked for, or none. Call once, after the parse.
[[nodiscard]] std::optional<Request> chosen_analysis(const CLI::App& app,
                                                     AnalysisRequests& requests);

} // namespace mkba

// Ladders, bridges and calibrations on the command line.
#pragma once

#include <CLI/CLI.hpp>

#include "cli/analysis_requests.hpp"

namespace mkba {

void add_ladder(CLI::App& app, LadderRequest& request);
void add_bridge(CLI::App& app, BridgeRequest& request);
void add_calibrate(CLI::App& app, CalibrateRequest& request);

} // namespace mkba

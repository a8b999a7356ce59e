// The options of mkba sweep and mkba merge.
#pragma once

#include <CLI/CLI.hpp>

#include "cli/requests.hpp"

namespace mkba {

void add_sweep(CLI::App& app, SweepRequest& request);
void add_merge(CLI::App& app, MergeRequest& request);

} // namespace mkba

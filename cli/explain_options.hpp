// The options of mkba explain.
#pragma once

#include <CLI/CLI.hpp>

#include "cli/requests.hpp"

namespace mkba {

void add_explain(CLI::App& app, ExplainRequest& request);

} // namespace mkba

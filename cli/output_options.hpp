// How a verb computes and writes, on the command line.
#pragma once

#include "cli/common_options.hpp"

namespace mkba {

/// --threads, --lang, --format, --out, --quiet, --no-colour.
void add_output(CLI::App& app, OutputRequest& output);

} // namespace mkba

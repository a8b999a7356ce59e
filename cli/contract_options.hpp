// The verb contract on the command line.
#pragma once

#include <CLI/CLI.hpp>

#include "cli/requests.hpp"

namespace mkba {

void add_contract(CLI::App& app, ContractRequest& request);

} // namespace mkba

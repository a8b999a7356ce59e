// mkba contract: what an agreement could divide, before anybody signs.
#pragma once

#include <atomic>
#include <string>
#include <vector>

#include "cli/requests.hpp"

namespace mkba {

/// The exit code. Throws InputError, ModelRefusal, UsageError, Interrupted.
[[nodiscard]] int contract_verb(const ContractRequest& request, const std::atomic<bool>& stop);

/// The tables that --table knows.
[[nodiscard]] std::vector<std::string> contract_tables();

} // namespace mkba

// mkba list: look up what there is, in the program or in a scenario.
#pragma once

#include <string>
#include <vector>

#include "cli/requests.hpp"

namespace mkba {

/// What can be listed, those that need no scenario first.
[[nodiscard]] const std::vector<std::string>& listable();

/// Returns the exit code. Throws UsageError where a scenario is missing or makes no sense,
/// InputError.
[[nodiscard]] int list_verb(const ListRequest& request);

} // namespace mkba

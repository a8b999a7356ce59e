// A scenario as the command line asks for it.
#pragma once

#include <memory>

#include "cli/requests.hpp"

namespace mkba {

/// Throws InputError, as those below do.
[[nodiscard]] std::shared_ptr<const Description> read(const ScenarioRequest& request);

/// The same for a verb that works on one chain: refuses a region whose members have their own.
[[nodiscard]] std::shared_ptr<const Description> read_one_chain(const ScenarioRequest& request);

} // namespace mkba

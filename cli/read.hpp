// A scenario as the command line asks for it.
#pragma once

#include <memory>

#include "cli/requests.hpp"

namespace mkba {

/// Throws InputError.
[[nodiscard]] std::shared_ptr<const Description> read(const ScenarioRequest& request);

} // namespace mkba

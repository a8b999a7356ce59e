// mkba explain: how one figure comes about.
#pragma once

#include "cli/requests.hpp"

namespace mkba {

/// Returns the exit code. Throws InputError, ModelRefusal, and UsageError where there is no such
/// figure.
[[nodiscard]] int explain_verb(const ExplainRequest& request);

} // namespace mkba

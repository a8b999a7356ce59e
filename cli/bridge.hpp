// mkba bridge: from one result to another, one difference at a time.
#pragma once

#include <atomic>

#include "cli/requests.hpp"

namespace mkba {

/// Returns the exit code. Throws InputError, QuestionError, ModelRefusal, Interrupted.
[[nodiscard]] int bridge_verb(const BridgeRequest& request, const std::atomic<bool>& stop);

} // namespace mkba

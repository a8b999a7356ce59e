// mkba compare: scenarios side by side on the same draws.
#pragma once

#include <atomic>

#include "cli/requests.hpp"

namespace mkba {

/// Returns the exit code. Throws InputError, QuestionError, ModelRefusal, Interrupted.
[[nodiscard]] int compare_verb(const CompareRequest& request, const std::atomic<bool>& stop);

} // namespace mkba

// mkba sensitivity: what drives the result.
#pragma once

#include <atomic>

#include "cli/requests.hpp"

namespace mkba {

/// Returns the exit code. Throws InputError, QuestionError, ModelRefusal, Interrupted.
[[nodiscard]] int sensitivity_verb(const SensitivityRequest& request,
                                   const std::atomic<bool>& stop);

} // namespace mkba

// mkba ladder: what each element of a programme does.
#pragma once

#include <atomic>

#include "cli/requests.hpp"

namespace mkba {

/// Returns the exit code. Throws InputError, QuestionError, ModelRefusal, Interrupted.
[[nodiscard]] int ladder_verb(const LadderRequest& request, const std::atomic<bool>& stop);

} // namespace mkba

// mkba voi: what it would be worth to know more.
#pragma once

#include <atomic>

#include "cli/requests.hpp"

namespace mkba {

/// Returns the exit code. Throws InputError, UsageError, QuestionError, ModelRefusal, Interrupted.
[[nodiscard]] int voi_verb(const VoiRequest& request, const std::atomic<bool>& stop);

} // namespace mkba

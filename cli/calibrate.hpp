// mkba calibrate: parameters fitted to observed counts, and draws weighted by them.
#pragma once

#include <atomic>

#include "cli/requests.hpp"

namespace mkba {

/// Returns the exit code. Throws InputError, QuestionError, ModelRefusal, Interrupted.
[[nodiscard]] int calibrate_verb(const CalibrateRequest& request, const std::atomic<bool>& stop);

} // namespace mkba

// mkba break-even: the value of a number at which a result is zero.
#pragma once

#include <atomic>

#include "cli/requests.hpp"

namespace mkba {

/// Returns the exit code; that there is no such value is an answer. Throws InputError,
/// QuestionError, ModelRefusal, Interrupted.
[[nodiscard]] int break_even_verb(const BreakEvenRequest& request, const std::atomic<bool>& stop);

} // namespace mkba

// mkba run: project a scenario and print its tables.
#pragma once

#include <atomic>

#include "cli/requests.hpp"

namespace mkba {

/// Returns the exit code. Throws InputError, ModelRefusal, Interrupted, and std::system_error where
/// results cannot be written.
[[nodiscard]] int run_verb(const RunRequest& request, const std::atomic<bool>& stop);

} // namespace mkba

// mkba check: read everything, say what is wrong, or sum up what there is.
#pragma once

#include <atomic>

#include "cli/requests.hpp"

namespace mkba {

/// Reads, compiles and runs the central values once. Returns the exit code. Throws InputError,
/// ModelRefusal.
[[nodiscard]] int check_verb(const CheckRequest& request, const std::atomic<bool>& stop);

} // namespace mkba

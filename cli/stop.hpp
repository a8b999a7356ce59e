// Ctrl-C and a polite kill, as a flag that long work looks at.
#pragma once

#include <atomic>

namespace mkba {

/// Sets the flag at the first SIGINT or SIGTERM; a second one ends the program at once.
[[nodiscard]] const std::atomic<bool>& stop_on_signal();

} // namespace mkba

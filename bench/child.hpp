// A program run as a child, with what it took.
#pragma once

#include <string>
#include <vector>

namespace mkba::bench {

struct Taken {
    double seconds{};           // on the clock
    double processor_seconds{}; // of all its threads
    double megabytes{};         // at its largest
};

/// Runs a program with its output thrown away. Throws std::runtime_error where it does not end with
/// exit code 0.
[[nodiscard]] Taken run_child(const std::vector<std::string>& command);

} // namespace mkba::bench

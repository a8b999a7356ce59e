// The one place that knows the options and their names.
#pragma once

#include <optional>
#include <variant>

#include "cli/requests.hpp"

namespace mkba {

/// What to do, or the exit code where nothing is left to do: 0 after help or the version, 2 after a
/// usage error, which then stands on stderr.
[[nodiscard]] std::variant<Request, int> parse_command_line(int argc, const char* const* argv);

} // namespace mkba

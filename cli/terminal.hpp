// What the streams are connected to, and writing to them without losing errors.
#pragma once

#include <string>

#include "mkba/report/formats/formats.hpp"

namespace mkba {

/// On only where it is asked for, stdout is a terminal that knows colour, and NO_COLOR is not set.
[[nodiscard]] Colour colour_of_terminal(Colour asked);

[[nodiscard]] bool stderr_is_terminal();

/// Writes all of it to stdout. Throws std::system_error where the stream does not take it.
void print(const std::string& text);

} // namespace mkba

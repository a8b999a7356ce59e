// A scenario given as text, read as a user's file would be.
#pragma once

#include <string>

#include "mkba/scenario/description.hpp"

namespace mkba::reference {

/// Reads a whole scenario; throws std::runtime_error with every finding and the text where it is
/// refused.
[[nodiscard]] Description described(const std::string& yaml);

} // namespace mkba::reference

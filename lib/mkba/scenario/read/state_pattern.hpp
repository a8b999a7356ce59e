// Patterns over the names of states: vulnerable.*, *.unseen.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace mkba {

[[nodiscard]] bool is_pattern(std::string_view text);

/// What the star of a pattern stands for in a state that it matches (empty for a name in full).
[[nodiscard]] std::optional<std::string> matched(std::string_view pattern, std::string_view state);

/// The pattern with its star filled in; a name in full as it is.
[[nodiscard]] std::string filled(std::string_view pattern, std::string_view star);

} // namespace mkba

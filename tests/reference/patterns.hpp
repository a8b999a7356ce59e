// State patterns of the oracle: which names a pattern covers, and which target belongs to which
// source.
#pragma once

#include <string>
#include <vector>

namespace mkba::reference {

/// Whether `pattern` (a name, or a text with one `*`) covers the state.
[[nodiscard]] bool covers(const std::string& pattern, const std::string& state);

/// Whether one of the patterns covers the state.
[[nodiscard]] bool covers_any(const std::vector<std::string>& patterns, const std::string& state);

/// The target of `state` under "from -> to": what the star of `from` stands for replaces the star
/// of `to`. Empty where `from` does not cover the state.
[[nodiscard]] std::string target_of(const std::string& state, const std::string& from,
                                    const std::string& to);

} // namespace mkba::reference

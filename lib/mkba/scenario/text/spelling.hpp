// "Did you mean …?"
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mkba {

/// Insertions, deletions, replacements and swaps of neighbours that turn one word into the other.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b);

/// "did you mean 'x'?" for the nearest known word; empty where none is near.
[[nodiscard]] std::string did_you_mean(std::string_view word,
                                       const std::vector<std::string>& known);

/// "one of: a, b, c" for a handful of known words; empty where there are more.
[[nodiscard]] std::string one_of(const std::vector<std::string>& known);

/// The nearest word if there is one, else the whole list if it is short.
[[nodiscard]] std::string suggestion(std::string_view word, const std::vector<std::string>& known);

} // namespace mkba

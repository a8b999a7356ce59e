// How wide UTF-8 text stands on a terminal, and how to break it into lines.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace mkba {

/// Columns on a terminal: none for combining marks and soft hyphens, two for East Asian wide
/// characters.
[[nodiscard]] std::size_t display_width(std::string_view text);

/// Lines no wider than `width`, broken at spaces, after hyphens inside words, and at soft hyphens,
/// which show only there. A piece that is wider than the line stands alone on one.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, std::size_t width);

/// The widest piece that wrapped() cannot break, with the hyphen it would end in.
[[nodiscard]] std::size_t widest_piece(std::string_view text);

[[nodiscard]] std::string without_soft_hyphens(std::string_view text);

enum class Alignment { left, right };

/// Padded with spaces to `width` columns.
[[nodiscard]] std::string padded(std::string_view text, std::size_t width, Alignment alignment);

} // namespace mkba

// What makes a file no text file, and where.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "mkba/core/diagnostic.hpp"

namespace mkba {

/// The first byte that does not belong to a UTF-8 sequence.
[[nodiscard]] std::optional<std::size_t> first_not_utf8(std::string_view text);
/// Other than tabs and ends of lines. Printed, they would command the reader's terminal.
[[nodiscard]] std::optional<std::size_t> first_control_character(std::string_view text);

/// Where a file stops being text, and what to say of it.
struct NoText {
    std::size_t offset{};
    std::string_view message;
};

[[nodiscard]] std::optional<NoText> first_no_text(std::string_view text);

/// The line and column, in characters, of a byte of a text that begins at `start`.
[[nodiscard]] Place place_in(std::string_view text, std::size_t offset, Place start);

} // namespace mkba

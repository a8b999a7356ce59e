// How one table is laid out in columns of characters.
#pragma once

#include <string>

#include "mkba/report/formats/formats.hpp"

namespace mkba {

inline constexpr std::size_t text_width = 110;

/// The panels of a table with columns, without its title and notes.
[[nodiscard]] std::string laid_out(const ReportTable& table, Language language, Colour colour);

/// A bold line on a terminal with colour, else as it is.
[[nodiscard]] std::string strong(const std::string& line, Colour colour);

} // namespace mkba

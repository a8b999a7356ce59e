// Figures as people read them: 1.234,5 in Dutch, 1,234.5 in English.
#pragma once

#include <string>

#include "mkba/report/table.hpp"
#include "mkba/report/text/language.hpp"

namespace mkba {

/// `value` rounded to a multiple of `step` (a power of ten), half away from zero, with thousands
/// separated. Never "-0". Infinity and not-a-number have no digits: "∞", "?".
[[nodiscard]] std::string format_number(double value, double step, Language language);

/// A figure in its unit and with the digits it deserves: "1.230", "34%", "<1%", "-1.200 tot 300".
[[nodiscard]] std::string format_figure(const Figure& figure, Language language);

/// What one cell of a table says; a dash where there is nothing.
[[nodiscard]] std::string format_cell(const TableCell& cell, Language language);

/// One value of a figure's statistics, rounded as the figure is, in both languages: for use in
/// sentences.
[[nodiscard]] Label in_words(const Figure& figure, double value);

/// An amount in euros for a sentence, rounded as `figure` (in euros) deserves: "€ 1,2 mln", "€
/// 340.000".
[[nodiscard]] Label amount_in_words(const Figure& figure, double euros);

/// "1 year", "30 years".
[[nodiscard]] Label years_in_words(int years);

} // namespace mkba

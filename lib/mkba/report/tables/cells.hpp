// Small makers of cells and columns that the tables share.
#pragma once

#include <string>

#include "mkba/report/table.hpp"
#include "mkba/report/text/phrases.hpp"

namespace mkba {

[[nodiscard]] TableCell money(const Statistics& statistics, Show show = Show::mean);

/// A derived amount without statistics of its own, printed with the digits of `relative`.
[[nodiscard]] TableCell money_like(double euros, const Statistics& relative);

/// An amount of which only the mean is known.
[[nodiscard]] TableCell money_mean(double euros);

[[nodiscard]] TableCell counted(const Statistics& statistics, Show show = Show::mean);

/// A share of a whole, or a dash where there is no whole to speak of.
[[nodiscard]] TableCell share_of(double part, double whole);
[[nodiscard]] TableCell share(double value);

/// Rates near a threshold of a percent need their tenths.
[[nodiscard]] TableCell rate(double value);

/// The share of draws above 0; a dash without draws.
[[nodiscard]] TableCell chance_positive(const Statistics& statistics);
[[nodiscard]] TableCell chance(double value);

/// The median alone.
[[nodiscard]] TableCell median_of(const Statistics& statistics);

[[nodiscard]] TableColumn column(std::string id, Phrase heading);
[[nodiscard]] TableColumn machine_column(std::string id);

[[nodiscard]] TableRow heading_row(std::string id, Label label);

} // namespace mkba

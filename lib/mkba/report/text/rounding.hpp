// How many digits a figure deserves: what its band and its Monte Carlo error support, never more.
#pragma once

#include "mkba/report/table.hpp"

namespace mkba {

/// The scale in which a unit is printed: 0.001 for thousands of euros, 100 for shares.
[[nodiscard]] double printed_scale(Unit unit);

/// The printed step of a figure, in printed units: the smallest power of ten that
/// - leaves at most two significant digits of the P5-P95 width (three of the value itself where
/// there is no width),
/// - is not below the Monte Carlo standard error, so that another seed rarely prints another
/// figure,
/// - is not below what the unit allows (1 for thousands of euros and percentages, 0.01 for counts
/// and ratios).
[[nodiscard]] double rounding_step(const Figure& figure);

/// The precision of a figure: its own, or that of its spread, or none.
[[nodiscard]] std::optional<Precision> precision_of(const Figure& figure);

/// The precision that a figure derived from others borrows: its relative's.
[[nodiscard]] std::optional<Precision> precision_of(const Statistics& statistics);

/// One precision for figures that are read under one another: that of the one with the fewest
/// digits.
[[nodiscard]] Precision common_precision(const std::vector<Statistics>& figures);

} // namespace mkba

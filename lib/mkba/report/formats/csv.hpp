// Tidy CSV: one figure a row, exact.
#pragma once

#include "mkba/report/formats/formats.hpp"

namespace mkba {

/// Columns table, row, party, year, statistic, value, unit, alternative, text. `value` holds
/// numbers only, in the shortest form that reads back the same; words stand in `text`. Statistics
/// of a column are <column>.mean, .sd, .p5, .p20, .p50, .p95, .mcse and .positive. Provenance comes
/// as the rows of a table of that name. RFC 4180.
[[nodiscard]] std::string as_csv(const Report& report);

} // namespace mkba

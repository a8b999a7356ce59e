// Table 8: structural choices side by side, never averaged into a band.
#pragma once

#include "mkba/report/table.hpp"

namespace mkba {

/// The rows are Results::variants, which the run fills where this table is asked for.
[[nodiscard]] ReportTable variants_table(const Description& description, const Results& results);

} // namespace mkba

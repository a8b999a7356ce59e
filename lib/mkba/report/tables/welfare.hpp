// Table 1: posts against alternatives, in money, natural units and what has no price.
#pragma once

#include "mkba/report/table.hpp"

namespace mkba {

/// One pair of columns (expected value, P5 to P95) for every comparison with the baseline. All
/// three perspectives; only the broad one is called welfare and has a benefit-cost ratio, which is
/// not printed bare when its interval spans 1. Memorandum lines stand apart and are in no sum.
[[nodiscard]] ReportTable welfare_table(const Description& description, const Results& results);

} // namespace mkba

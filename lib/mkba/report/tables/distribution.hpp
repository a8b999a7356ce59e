// Table 2: who invests, who saves, what is not cash, and who ends up with what.
#pragma once

#include "mkba/report/table.hpp"

namespace mkba {

/// Parties of the scenario's own comparison and their total, present values in the followed view,
/// narrow perspective. A party without flows shows dashes; contract transfers sum to 0.
[[nodiscard]] ReportTable distribution_table(const Description& description,
                                             const Results& results);

} // namespace mkba

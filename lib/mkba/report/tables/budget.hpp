// Table 7: what the programme costs each party in the first years, and who is asked for it.
#pragma once

#include "mkba/report/table.hpp"

namespace mkba {

/// The start year and the next three, in euros of the price year and, where a price index reaches
/// that far, in current prices. Own contribution: what parties pay that also save. Requested: what
/// grant parties pay, and parties without a saving of their own.
[[nodiscard]] ReportTable budget_table(const Description& description, const Results& results);

} // namespace mkba

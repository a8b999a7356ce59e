// Table 4 in short: what a shared-savings agreement pays, how often, and how often for nothing.
#pragma once

#include "mkba/report/table.hpp"

namespace mkba {

/// One row a performance year, then what each party pays or receives. Without a contract only a
/// note says so.
[[nodiscard]] ReportTable contract_table(const Description& description, const Results& results);

} // namespace mkba

// Table 4 in short: what a shared-savings agreement pays, how often, and how often for nothing.
#pragma once

#include "mkba/report/table.hpp"

namespace mkba {

/// One row a performance year, then what each party pays or receives. Without a contract only a
/// note says so.
[[nodiscard]] ReportTable contract_table(const Description& description, const Results& results);

/// Each party before and after, its odds and its deepest cash need; then what settling costs and
/// how much of the effects the term sees.
[[nodiscard]] ReportTable contract_parties_table(const Description& description,
                                                 const Results& results);

/// What each party pays or receives in each year.
[[nodiscard]] ReportTable contract_years_table(const Description& description,
                                               const Results& results);

} // namespace mkba

// Table 3: what each party pays and saves from year to year, and the budget view of the first
// decades.
#pragma once

#include "mkba/report/table.hpp"

namespace mkba {

/// Years against parties: the result of the year in real euros, not discounted, the cumulative
/// total, and the year in which the cumulative result is lowest. Machines get every flow.
[[nodiscard]] ReportTable time_table(const Description& description, const Results& results);

/// The calendar view: present values of what is paid in the first 10, 20 and 30 years while the
/// programme goes on, and what comes after each cut. Never with a ratio.
[[nodiscard]] ReportTable calendar_table(const Description& description, const Results& results);

} // namespace mkba

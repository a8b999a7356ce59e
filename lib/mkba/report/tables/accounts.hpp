// What a party spends according to its books, and the share of it that is modelled.
#pragma once

#include "mkba/report/table.hpp"

namespace mkba {

[[nodiscard]] ReportTable accounts_table(const Description& description, const Results& results);

} // namespace mkba

// What table 1 shows beside money: natural units, what has no price, and memorandum lines.
#pragma once

#include "mkba/report/table.hpp"

namespace mkba {

void add_natural_units(ReportTable& table, const Description& description, const Results& results);
void add_unpriced(ReportTable& table, const Description& description, const Results& results);
void add_memorandum(ReportTable& table, const Description& description, const Results& results);

} // namespace mkba

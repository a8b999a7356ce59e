// Value of information of a plain table of draws, as tables and figures.
#pragma once

#include "mkba/analysis/information/draws_information.hpp"
#include "mkba/report/formats/printout.hpp"

namespace mkba {

/// `file` is the table that was read.
[[nodiscard]] Printout draws_information_printout(const DrawsInformation& information,
                                                  const InputFile& file);

} // namespace mkba

// The weakly sourced parameters that weigh most in the result.
#pragma once

#include "mkba/report/table.hpp"

namespace mkba {

/// Needs a run with draws.
[[nodiscard]] ReportTable weakest_table(const Description& description, const Results& results);

/// "two thirds of the spread rests on assumptions …"; empty where nothing can be said.
[[nodiscard]] std::vector<Label> spread_sentence(const Description& description,
                                                 const EvidenceResults& evidence);

} // namespace mkba

// Sensitivity of any method, as tables, text bars and figures.
#pragma once

#include "mkba/analysis/sensitivity/sensitivity.hpp"
#include "mkba/report/tables/analysis_frame.hpp"

namespace mkba {

/// The table of `output`, most influential input first, for people; machines get every output. A
/// one-way analysis is also drawn as a tornado of text bars.
[[nodiscard]] Printout sensitivity_printout(const AnalysisFrame& frame,
                                            const SensitivityResult& result,
                                            const std::string& output);

} // namespace mkba

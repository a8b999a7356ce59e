// Value of information of a scenario, as sentences, tables and figures.
#pragma once

#include "mkba/analysis/information/scenario_information.hpp"
#include "mkba/report/tables/analysis_frame.hpp"

namespace mkba {

/// What to measure first, the answer in words, and every party's EVPI; the nested check where it
/// was asked for. Below a 1 % chance of another decision the words are that research does not
/// change the answer.
[[nodiscard]] Printout scenario_information_printout(const AnalysisFrame& frame,
                                                     const ScenarioInformation& information,
                                                     const NestedSize& nested);

} // namespace mkba

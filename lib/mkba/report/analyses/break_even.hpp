// Break-even values as sentences, tables and figures.
#pragma once

#include "mkba/analysis/break_even/break_even.hpp"
#include "mkba/analysis/break_even/break_even_budget.hpp"
#include "mkba/report/tables/analysis_frame.hpp"

namespace mkba {

[[nodiscard]] Printout break_even_printout(const AnalysisFrame& frame, const BreakEven& found,
                                           const std::string& output);
[[nodiscard]] Printout break_even_line_printout(const AnalysisFrame& frame,
                                                const BreakEvenLine& line,
                                                const std::string& output);
[[nodiscard]] Printout break_even_budget_printout(const AnalysisFrame& frame,
                                                  const BreakEvenBudget& budget,
                                                  const std::string& output);

} // namespace mkba

// What to measure first: which studies can turn a decision, for whom, and what they may cost.
#pragma once

#include <optional>

#include "mkba/analysis/information/scenario_information.hpp"
#include "mkba/report/tables/analysis_frame.hpp"

namespace mkba {

/// Whether it prints as anything: at least half a euro.
[[nodiscard]] bool worth_something(const Estimate& estimate);

/// Euros with the digits that the standard error supports; what is worth something has at least
/// one digit, however large its error.
[[nodiscard]] Figure worth(const Estimate& estimate);

/// The same with the digits of another, beside which it stands.
[[nodiscard]] Figure worth(const Estimate& estimate, const Figure& like);

/// The group that is worth most; nothing where none is worth anything.
[[nodiscard]] std::optional<std::size_t> most_valuable(const InformationValue& value);

/// Groups by what knowing them is worth to welfare, the total, in cash and each party. People see
/// rows and columns that hold something, and a sentence where there are none.
[[nodiscard]] ReportTable measure_first_table(const AnalysisFrame& frame,
                                              const ScenarioInformation& information);

} // namespace mkba

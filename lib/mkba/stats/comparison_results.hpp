// The results of one alternative against the baseline.
#pragma once

#include "mkba/stats/build_results.hpp"
#include "mkba/stats/figure_layout.hpp"

namespace mkba {

[[nodiscard]] ComparisonResults comparison_results(const Plan& plan, const RunData& data,
                                                   std::size_t comparison, std::size_t alternative);

/// Grades of the parameters that a line rests on: amount, rates, effects, reach, shares; the worst
/// of them.
[[nodiscard]] Grade worst_grade(const Description& description, const Line& line);

/// A parameter's central value in euros of the scenario's price year (as it is when it is no
/// price).
[[nodiscard]] std::optional<double> central_value(const Description& description,
                                                  const std::string& name);

} // namespace mkba

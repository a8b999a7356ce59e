// The figures that a sweep may ask for, by name.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "mkba/plan/plan.hpp"
#include "mkba/scenario/sweep_terms.hpp"

namespace mkba {

/// Columns of FigureLayout by the names of the JSON results: parties.<id>.<figure>, total.<figure>,
/// perspectives.<id>.<figure>, calendar.<years>.…, posts.<id>[.<figure>], lines.<id>,
/// units.<id>[.<level>], groups.<id>.<figure>. A year of payback may be missing (NaN) or never
/// (infinity) in a draw.
[[nodiscard]] std::map<std::string, std::size_t> output_columns(const Plan& plan);

/// The columns of outputs at a point; "result", "saving", "investment" are those of `perspective`
/// (of the narrow one where that is empty). Throws InputError for a name that there is not.
[[nodiscard]] std::vector<std::size_t> columns_of(const Plan& plan,
                                                  const std::vector<SweepOutput>& outputs,
                                                  const std::string& perspective);

} // namespace mkba

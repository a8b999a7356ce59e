// The results of a sweep as tidy CSV.
#pragma once

#include <string>

#include "mkba/analysis/sweep/sweep_database.hpp"

namespace mkba {

/// One row for each point: point, variant, status, message, the value on every axis.
[[nodiscard]] std::string points_csv(const SweepResults& results);

/// One row for each point and output: point, variant, the value on every axis, output, statistics.
/// Empty where there is no figure.
[[nodiscard]] std::string statistics_csv(const SweepResults& results);

} // namespace mkba

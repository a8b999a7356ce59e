// What a quality gate leaves of the share.
#pragma once

#include <utility>
#include <vector>

namespace mkba {

enum class Passing { at_least, above };

/// 1 where the indicator passes, else 0.
[[nodiscard]] double passed(double indicator, Passing passing, double limit);

/// The factor at an indicator: linear between points (indicator, factor), flat outside.
[[nodiscard]] double scaled(double indicator, const std::vector<std::pair<double, double>>& points);

} // namespace mkba

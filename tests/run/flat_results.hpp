// Results as one list of named figures, so that two runs can be compared to the last bit.
#pragma once

#include <string>
#include <vector>

#include "mkba/stats/results.hpp"

namespace mkba::test {

/// "parties.municipality.saving.spread.p5" and its figure. Absent figures are not in the list.
struct Figure {
    std::string path;
    double value{};
};
using Figures = std::vector<Figure>;

/// Every figure of every part, in a fixed order.
[[nodiscard]] Figures flat(const Results& results);
[[nodiscard]] Figures flat(const ComparisonResults& comparison);
[[nodiscard]] Figures flat(const AlternativeResults& alternative);

/// Those whose path does not contain any of the texts.
[[nodiscard]] Figures without(const Figures& figures, const std::vector<std::string>& texts);

/// The first difference in path or bits, as a readable line; empty where there is none.
[[nodiscard]] std::string first_difference(const Figures& left, const Figures& right);

} // namespace mkba::test

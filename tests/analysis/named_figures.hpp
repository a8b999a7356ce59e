// The figures of a run under the names that its JSON gives them.
#pragma once

#include <string>
#include <vector>

#include "mkba/run/engine.hpp"

namespace mkba::test {

struct NamedFigure {
    std::string name; // "parties.municipality.saving.mean", "years[3].total.result.mean"
    double value{};
};

/// Every number in the JSON of these results, in its order.
[[nodiscard]] std::vector<NamedFigure> named_figures(const Description& description,
                                                     const Results& results);

} // namespace mkba::test

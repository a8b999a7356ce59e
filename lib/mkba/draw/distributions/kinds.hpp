// What the files of single kinds share: the declarations of their table rows, and short specs for
// their examples.
#pragma once

#include <map>

#include "mkba/draw/distribution_table.hpp"
#include "mkba/draw/marginal.hpp"

namespace mkba {

/// A spec of numbers alone.
[[nodiscard]] inline DistributionSpec numbers(const std::string& kind,
                                              const std::map<std::string, double>& figures)
{
    DistributionSpec spec;
    spec.kind = kind;
    spec.numbers = figures;
    return spec;
}

} // namespace mkba

// The variants that a scenario names, each run like the scenario itself.
#pragma once

#include <atomic>
#include <vector>

#include "mkba/stats/results.hpp"

#include "cli/requests.hpp"

namespace mkba {

/// The scenario as it stands first, then every variant with the same draws. Throws InputError where
/// a variant cannot be read.
[[nodiscard]] std::vector<VariantResults> run_variants(const RunRequest& request,
                                                       const Description& description,
                                                       const Results& as_it_stands,
                                                       const std::atomic<bool>& stop);

} // namespace mkba

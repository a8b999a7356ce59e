// From a sweep file to its terms.
#pragma once

#include <string>

#include "mkba/scenario/sweep_terms.hpp"

namespace mkba {

/// Reads SWEEP.yaml and its CSV files; the scenario itself is not read. Throws InputError with
/// everything that is wrong.
[[nodiscard]] SweepTerms read_sweep(const std::string& path);

} // namespace mkba

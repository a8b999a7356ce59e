// The numbered points of a sweep.
#pragma once

#include <atomic>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "mkba/scenario/sweep_terms.hpp"

namespace mkba {

/// What is set, and to what: as --set says it.
using Setting = std::pair<std::string, std::string>;

struct SweepPoint {
    std::uint64_t number{}; // from 0, before filters: a filter renumbers nothing
    std::string variant;
    std::vector<std::string> axis_values; // by axis; those of a CSV file joined by blanks
    std::vector<Setting> settings;        // of simulate, variant and axes; later ones win
    std::string perspective;              // empty: as the outputs say
};

/// Every point that passes the filters. On a grid the last axis turns fastest and variants slowest;
/// a Latin hypercube or Sobol sequence spreads over ranges and picks from lists. Throws InputError
/// where a filter asks for a value that is no number, or leaves no point, or for too many points to
/// list; Interrupted.
[[nodiscard]] std::vector<SweepPoint> sweep_points(const SweepTerms& terms,
                                                   const std::atomic<bool>* stop = nullptr);

} // namespace mkba

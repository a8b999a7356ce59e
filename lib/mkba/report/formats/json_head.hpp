// What a result carries before its figures: where it comes from and how it was counted.
#pragma once

#include <nlohmann/json.hpp>

#include "mkba/scenario/description.hpp"
#include "mkba/stats/results.hpp"

namespace mkba {

/// Version, scenario with the hashes of its inputs, seed, draws, sampling, time and money.
[[nodiscard]] nlohmann::ordered_json head_of(const Description& description,
                                             const Results& results);

} // namespace mkba

// From how large a saving on it counts.
#pragma once

#include <optional>
#include <vector>

#include "mkba/scenario/settlement_rules.hpp"

namespace mkba {

/// Share of the benchmark for a number of persons: linear within a class, and between the end of
/// one and the begin of the next. Empty below the first class and above a closed last one; no
/// number for persons that are none.
[[nodiscard]] std::optional<double> class_threshold(const std::vector<ThresholdClass>& classes,
                                                    double persons);

/// The rate that luck alone exceeds with probability 1 - confidence: z x sigma, sigma the standard
/// deviation of the measured rate.
[[nodiscard]] double confidence_threshold(double confidence, double sigma);

} // namespace mkba

// From the key `threshold` to its terms.
#pragma once

#include "mkba/scenario/read/reader.hpp"
#include "mkba/scenario/settlement_rules.hpp"

namespace mkba {

/// A number or formula, or a mapping with value, when, classes, confidence. Classes that leave a
/// gap or overlap are findings.
[[nodiscard]] ThresholdTerms read_threshold(const YamlNode& node, const Reader& reader);

} // namespace mkba

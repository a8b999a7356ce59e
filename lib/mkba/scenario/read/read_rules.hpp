// From the keys of a contract to the rules of a settlement.
#pragma once

#include "mkba/scenario/read/reader.hpp"
#include "mkba/scenario/settlement_rules.hpp"

namespace mkba {

/// Reads threshold, counts, share, gates, factor, cap, loss, sampling_error and rounding. Formulas
/// may use the names that the reader knows.
[[nodiscard]] SettlementRules read_rules(Mapping& contract, const Reader& reader);

/// What has no meaning without a number of persons: classes and confidence.
[[nodiscard]] bool needs_persons(const SettlementRules& rules);

} // namespace mkba

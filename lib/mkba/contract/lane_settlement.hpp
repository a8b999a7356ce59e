// All years of a contract in one draw.
#pragma once

#include "mkba/contract/measured_years.hpp"
#include "mkba/contract/settlement.hpp"

namespace mkba {

/// Lanes beyond the draws of a block are settled too, and left out of the sums.
enum class LaneCounts { in_sums, not_at_all };

/// Adds one lane to the transfers and sums.
void settle_lane(const LaneView& at, const Ledger& baseline, const Ledger& with,
                 const RowBlock& noise, LaneCounts counts, Settlement& settlement);

} // namespace mkba

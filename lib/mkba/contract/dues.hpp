// What the key of a contract fixes for every player, paid in equal amounts over its term.
#pragma once

#include <span>
#include <vector>

#include "mkba/contract/settlement.hpp"
#include "mkba/plan/contract_plan.hpp"

namespace mkba {

/// Rounds amounts that sum to 0 but for rounding to whole grains, some 1e-14 of the largest, of
/// which every sum is exact: they sum to exactly 0 in whatever order. The last takes what is left.
void balance(std::span<double> amounts);

/// `dues` holds a row for each player of the game: the present value of what it gets, or below 0
/// pays. The first `lanes` lanes are booked among the transfers and count in the sums.
void book_dues(const Plan& plan, const CoalitionGame& game, const RowBlock& dues, std::size_t lanes,
               Settlement& settlement);

} // namespace mkba

// Money of a contract that moves whatever is measured: loans, and payments for the work itself.
#pragma once

#include <cstdint>

#include "mkba/contract/funding.hpp"
#include "mkba/contract/settlement.hpp"

namespace mkba {

/// The transfers of one year in one lane.
[[nodiscard]] TransferYear transfers_in(const LaneView& at, std::uint32_t t,
                                        Settlement& settlement);

/// Remembers that something changed hands in this lane.
void note_transfer(const LaneView& at, double amount, Settlement& settlement);

void book_loans(const LaneView& at, Settlement& settlement);

/// Books what the contract's transfer lines come to in one of its years, which it returns.
double book_process(const LaneView& at, const Ledger& baseline, const Ledger& with,
                    std::uint32_t year, Settlement& settlement);

} // namespace mkba

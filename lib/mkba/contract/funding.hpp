// Who pays what a settlement comes to, and who receives it.
#pragma once

#include <vector>

#include "mkba/contract/measured_years.hpp"

namespace mkba {

/// Books money in the transfers of one lane and year: what one party gives another gets.
class TransferYear {
public:
    TransferYear(RowBlock& transfers, std::size_t first_row, std::size_t lane)
        : transfers_{transfers}, first_row_{first_row}, lane_{lane}
    {
    }
    void add(std::uint32_t party, double amount)
    {
        transfers_.row(first_row_ + party)[lane_] += amount;
    }

private:
    RowBlock& transfers_;
    std::size_t first_row_;
    std::size_t lane_;
};

/// Payers fund a payment in proportion to the positive part of their own saving and never above it;
/// a part may return to the programme, the rest goes to the receivers of the key by `shares`. What
/// was paid.
double pay_out(const LaneView& at, const std::vector<double>& own,
               const std::vector<double>& shares, double amount, TransferYear transfers);

/// The receivers of the key repay a loss, to the payers in proportion to what each lost; where none
/// lost by itself, in equal parts.
void repay(const LaneView& at, const std::vector<double>& own, const std::vector<double>& shares,
           double amount, TransferYear transfers);

} // namespace mkba

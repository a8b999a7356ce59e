#include "mkba/contract/beside_settlement.hpp"

namespace mkba {

TransferYear transfers_in(const LaneView& at, std::uint32_t t, Settlement& settlement)
{
    const auto parties = at.plan.description->parties.size();
    return {settlement.transfers, (t - at.contract.paid_first) * parties, at.lane};
}

void note_transfer(const LaneView& at, double amount, Settlement& settlement)
{
    if (amount != 0) {
        settlement.any_transfer.row(0)[at.lane] = 1;
    }
}

void book_loans(const LaneView& at, Settlement& settlement)
{
    for (const auto& loan : at.contract.loans) {
        const double amount = at(loan.amount);
        transfers_in(at, loan.t, settlement).add(loan.from, -amount);
        transfers_in(at, loan.t, settlement).add(loan.to, amount);
        note_transfer(at, amount, settlement);
    }
}

double book_process(const LaneView& at, const Ledger& baseline, const Ledger& with,
                    std::uint32_t year, Settlement& settlement)
{
    const auto t = at.contract.first + year;
    double sum = 0;
    for (const auto l : at.contract.process_lines) {
        const auto& line = at.plan.lines[l];
        const auto row = with.layout.line_year(l, t);
        const double amount = with.amounts.row(row)[at.lane] - baseline.amounts.row(row)[at.lane];
        for (const auto& giver : line.parties) {
            transfers_in(at, t, settlement).add(giver.party, -amount * at(giver.share));
        }
        for (const auto& taker : line.receivers) {
            transfers_in(at, t, settlement).add(taker.party, amount * at(taker.share));
        }
        note_transfer(at, amount, settlement);
        sum += amount;
    }
    return sum;
}

} // namespace mkba

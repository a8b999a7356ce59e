#include "mkba/contract/funding.hpp"

#include <algorithm>

namespace mkba {

namespace {

/// Splits by the key; the last takes what is left, so that nothing is made or lost.
void by_key(const LaneView& at, double amount, const std::vector<double>& shares,
            TransferYear transfers)
{
    const auto& key = at.contract.key;
    double left = amount;
    for (std::size_t r = 0; r < key.size(); ++r) {
        const double part = r + 1 == key.size() ? left : amount * shares[r];
        transfers.add(key[r].party, part);
        left -= part;
    }
}

} // namespace

double pay_out(const LaneView& at, const std::vector<double>& own,
               const std::vector<double>& shares, double amount, TransferYear transfers)
{
    double positive = 0;
    for (const double saving : own) {
        positive += std::max(saving, 0.0);
    }
    const double paid = std::min(amount, positive);
    if (!(paid > 0)) {
        return 0;
    }
    double funded = 0;
    for (std::size_t p = 0; p < own.size(); ++p) {
        const double part = paid * (std::max(own[p], 0.0) / positive);
        transfers.add(at.contract.payers[p].party, -part);
        funded += part;
    }
    double to_share = funded;
    if (at.contract.returned) {
        const double back = funded * at(at.contract.returned->share);
        transfers.add(at.contract.returned->party, back);
        to_share -= back;
    }
    by_key(at, to_share, shares, transfers);
    return funded;
}

void repay(const LaneView& at, const std::vector<double>& own, const std::vector<double>& shares,
           double amount, TransferYear transfers)
{
    double lost = 0;
    for (const double saving : own) {
        lost += std::max(-saving, 0.0);
    }
    double given = 0;
    for (std::size_t p = 0; p < own.size(); ++p) {
        const double share =
            lost > 0 ? std::max(-own[p], 0.0) / lost : 1 / static_cast<double>(own.size());
        transfers.add(at.contract.payers[p].party, amount * share);
        given += amount * share;
    }
    by_key(at, -given, shares, transfers);
}

} // namespace mkba

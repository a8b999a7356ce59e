#include "mkba/contract/dues.hpp"

#include <algorithm>
#include <cmath>

namespace mkba {

namespace {

constexpr int grain_bits = 44; // leaves room for sums of many parties within 53

/// Of a euro in every year of the term.
double worth_of_term(const Plan& plan)
{
    double worth = 0;
    for (std::uint32_t year = 0; year < plan.contract->years; ++year) {
        worth += plan.time.discount_factors[0][plan.contract->first + year];
    }
    return worth;
}

} // namespace

void balance(std::span<double> amounts)
{
    double largest = 0;
    for (const double amount : amounts) {
        largest = std::max(largest, std::abs(amount));
    }
    if (amounts.empty() || !(largest > 0)) {
        return;
    }
    const double grain = std::ldexp(1.0, std::ilogb(largest) - grain_bits);
    double left = 0;
    for (double& amount : amounts.first(amounts.size() - 1)) {
        amount = std::nearbyint(amount / grain) * grain;
        left -= amount;
    }
    amounts.back() = left;
}

void book_dues(const Plan& plan, const CoalitionGame& game, const RowBlock& dues, std::size_t lanes,
               Settlement& settlement)
{
    const auto& contract = *plan.contract;
    const auto parties = plan.description->parties.size();
    const double worth = worth_of_term(plan);
    std::vector<double> yearly(game.players.size());
    for (std::size_t lane = 0; lane < lanes; ++lane) {
        double paid = 0;
        for (std::size_t p = 0; p < yearly.size(); ++p) {
            yearly[p] = dues.row(p)[lane] / worth;
        }
        balance(yearly);
        for (std::uint32_t year = 0; year < contract.years; ++year) {
            const auto first_row = (contract.first + year - contract.paid_first) * parties;
            for (std::size_t p = 0; p < yearly.size(); ++p) {
                settlement.transfers.row(first_row + game.players[p])[lane] += yearly[p];
            }
        }
        for (const double amount : yearly) {
            paid += std::max(amount, 0.0);
        }
        if (paid > 0) {
            settlement.any_payment.row(0)[lane] = 1;
            settlement.any_transfer.row(0)[lane] = 1;
        }
        for (auto& sums : settlement.years) {
            sums.pays += paid > 0 ? 1 : 0;
            sums.payment += paid;
        }
    }
}

} // namespace mkba

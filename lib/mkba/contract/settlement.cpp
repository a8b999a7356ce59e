#include "mkba/contract/settlement.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "mkba/contract/lane_settlement.hpp"
#include "mkba/core/normal_lanes.hpp"
#include "mkba/draw/philox.hpp"

namespace mkba {

Settlement::Settlement(const Plan& plan, std::size_t width)
    : transfers{plan.contract ? plan.contract->paid_years * plan.description->parties.size() : 0,
                width},
      any_payment{1, width}, any_repayment{1, width}, any_transfer{1, width}, ended{1, width},
      settled{plan.contract ? plan.contract->years * settled_figures : 0, width},
      years(plan.contract ? plan.contract->years : 0),
      failed_gates(years.size() * (plan.contract ? plan.contract->gates() : 0))
{
}

void fill_contract_noise(const Plan& plan, std::uint64_t seed, DrawIndex first, std::size_t count,
                         RowBlock& noise)
{
    const auto& contract = *plan.contract;
    for (std::uint32_t year = 0; year <= contract.years; ++year) {
        const auto name =
            year < contract.years
                ? fmt::format("contract.sampling_error.{}",
                              plan.time.start + static_cast<int>(contract.first + year))
                : std::string{"contract.benchmark_error"};
        const Lanes row{noise.row(year), count};
        uniforms(seed, stream_id(name), first, row);
        for (auto& score : row) {
            score = normal_quantile_lane(score);
        }
        std::fill(noise.row(year) + count, noise.row(year) + noise.width(), 0.0);
    }
}

void settle(const Plan& plan, const RowBlock& values, const Ledger& baseline, const Ledger& with,
            const RowBlock& noise, std::size_t lanes, Settlement& settlement)
{
    settle(plan, *plan.contract, values, baseline, with, noise, lanes, settlement);
}

void settle(const Plan& plan, const ContractPlan& contract, const RowBlock& values,
            const Ledger& baseline, const Ledger& with, const RowBlock& noise, std::size_t lanes,
            Settlement& settlement)
{
    settlement.transfers.clear();
    settlement.any_payment.clear();
    settlement.any_repayment.clear();
    settlement.any_transfer.clear();
    settlement.ended.clear();
    settlement.settled.clear();
    settlement.outside.reset();
    std::fill(settlement.years.begin(), settlement.years.end(), ContractSums{});
    std::fill(settlement.failed_gates.begin(), settlement.failed_gates.end(), 0.0);
    for (std::size_t lane = 0; lane < values.width(); ++lane) {
        const auto counts = lane < lanes ? LaneCounts::in_sums : LaneCounts::not_at_all;
        settle_lane({plan, contract, values, lane}, baseline, with, noise, counts, settlement);
    }
}

} // namespace mkba

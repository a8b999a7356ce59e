// The years of a contract in one draw: what was expected, what was spent, who saved it, and how far
// chance may have moved it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "mkba/plan/contract_plan.hpp"
#include "mkba/project/ledger.hpp"

namespace mkba {

/// One lane of a block.
struct LaneView {
    const Plan& plan;
    const ContractPlan& contract;
    const RowBlock& values;
    std::size_t lane;

    [[nodiscard]] double operator()(Slot slot) const { return values.row(slot.index)[lane]; }
};

/// Euros of the price year; by payer what it is expected to spend and saves itself, as far as it
/// keeps that.
struct MeasuredYear {
    double persons{};
    double benchmark{};
    double spent{};
    double saving{};       // as the contract counts it
    double gross_saving{}; // against the benchmark
    double net_saving{};   // less the programme cost of the year
    double variance{};     // of the measured spending and benchmark, by chance
    std::vector<double> own_benchmark;
    std::vector<double> own_saving;
};

/// What a line of the pool, by its place there, costs in one alternative and year: its cash part,
/// or all of it; of those whom the pool counts.
[[nodiscard]] double pool_cost(const LaneView& at, const Ledger& ledger, std::size_t member,
                               std::uint32_t t);

/// The true figures of one year of the contract, before rebasing and measurement errors.
[[nodiscard]] MeasuredYear measured_year(const LaneView& at, const Ledger& baseline,
                                         const Ledger& with, std::uint32_t year);

} // namespace mkba

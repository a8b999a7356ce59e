// A shared-savings agreement inside every draw: what is measured, what is paid, by whom and to
// whom.
#pragma once

#include <cstdint>
#include <vector>

#include "mkba/plan/plan.hpp"
#include "mkba/project/ledger.hpp"

namespace mkba {

/// What one performance year came to over the draws of a block: sums over its lanes.
struct ContractSums {
    double persons{};
    double benchmark{};
    double true_rate{};
    double threshold{};
    double noise_variance{};
    double pays{};
    double payment{};
    double pays_without_saving{};
};

/// Transfers are row (year x parties + party); in every lane of every year they sum to 0 over the
/// parties.
struct Settlement {
    Settlement(const Plan& plan, std::size_t width);

    RowBlock transfers;
    RowBlock any_payment; // one row: 1 where some year paid
    std::vector<ContractSums> years;
};

/// Standard normal scores of a block: row y for the sampling error of performance year y, the last
/// row for the benchmark error of the whole contract.
void fill_contract_noise(const Plan& plan, std::uint64_t seed, DrawIndex first, std::size_t count,
                         RowBlock& noise);

/// Settles in real euros of the price year, unrounded (model.md §10).
void settle(const Plan& plan, const RowBlock& values, const Ledger& baseline, const Ledger& with,
            const RowBlock& noise, std::size_t lanes, Settlement& settlement);

} // namespace mkba

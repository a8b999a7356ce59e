// A shared-savings agreement inside every draw: what is measured, what is paid, by whom and to
// whom.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "mkba/plan/plan.hpp"
#include "mkba/project/ledger.hpp"

namespace mkba {

/// What one performance year came to over the draws of a block: sums over its lanes. The by_ sums
/// count the draws in which something held a payment back.
struct ContractSums {
    double persons{};
    double benchmark{};
    double true_rate{};
    double net_rate{};
    double threshold{};
    double noise_variance{};
    double pays{};
    double payment{};
    double pays_without_saving{};
    double repays{};
    double repayment{};
    double process{};
    double by_threshold{};
    double by_gate{};
    double by_cap{};
    double by_loss_limit{};
    double by_relief{};
    double by_own_saving{};
};

/// A draw whose number of persons lies outside the threshold table.
struct OutsideTable {
    std::size_t lane{};
    std::uint32_t t{};
    double persons{};
};

/// Transfers are row (paid year x parties + party), from the first year in which money may change
/// hands; in every lane of every year they sum to 0 over the parties.
struct Settlement {
    Settlement(const Plan& plan, std::size_t width);

    RowBlock transfers;
    RowBlock any_payment; // one row each: 1 where some year has it
    RowBlock any_repayment;
    RowBlock any_transfer;
    std::vector<ContractSums> years;
    std::optional<OutsideTable> outside; // the lowest lane
};

/// Standard normal scores of a block: row y for the sampling error of performance year y, the last
/// row for the benchmark error of the whole contract.
void fill_contract_noise(const Plan& plan, std::uint64_t seed, DrawIndex first, std::size_t count,
                         RowBlock& noise);

/// Settles in real euros of the price year, unrounded (model.md §10).
void settle(const Plan& plan, const RowBlock& values, const Ledger& baseline, const Ledger& with,
            const RowBlock& noise, std::size_t lanes, Settlement& settlement);

} // namespace mkba

// A shared-savings agreement inside every draw: what is measured, what is paid, by whom and to
// whom.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "mkba/plan/plan.hpp"
#include "mkba/project/ledger.hpp"

namespace mkba {

/// What one performance year came to over the draws of a block: sums over its lanes; the threshold
/// over those in which it is settled. The by_ sums count the draws in which something held a
/// payment back.
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
    double settled{}; // draws in which anything was settled
    double by_threshold{};
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

/// What a settlement rests on, in euros but for persons and shares. From `threshold` on only in the
/// year in which it is settled.
enum class SettledFigure : std::size_t {
    persons,
    benchmark,
    saving,    // true, as the contract counts it
    measured,  // the same with the errors of measurement
    variance,  // of the measured saving, by chance, in euros squared
    counted,   // 1 where a settlement counts the year, 0 after an exit
    threshold, // share of the benchmark
    part,      // of a saving that is paid: share and factor, after the gates
    cap,
    owed, // by the rules; below 0: to be repaid
    paid  // the same within what the payers save themselves
};
inline constexpr std::size_t settled_figures = 11;

/// Transfers are row (paid year x parties + party), from the first year in which money may change
/// hands; in every lane of every year they sum to 0 over the parties.
struct Settlement {
    Settlement(const Plan& plan, std::size_t width);

    [[nodiscard]] const double* row_of(std::size_t year, SettledFigure figure) const
    {
        return settled.row(year * settled_figures + static_cast<std::size_t>(figure));
    }
    void keep(std::size_t year, SettledFigure figure, std::size_t lane, double value)
    {
        settled.row(year * settled_figures + static_cast<std::size_t>(figure))[lane] = value;
    }
    /// Draws in which a gate of the rules, by its place, was not passed.
    [[nodiscard]] double failed(std::size_t year, std::size_t gate) const
    {
        return failed_gates[year * gates() + gate];
    }
    void count_failed(std::size_t year, std::size_t gate)
    {
        failed_gates[year * gates() + gate] += 1;
    }
    [[nodiscard]] std::size_t gates() const
    {
        return years.empty() ? 0 : failed_gates.size() / years.size();
    }

    RowBlock transfers;
    RowBlock any_payment; // one row each: 1 where some year has it
    RowBlock any_repayment;
    RowBlock any_transfer;
    RowBlock ended;   // after its review
    RowBlock settled; // row year x settled_figures + figure
    std::vector<ContractSums> years;
    std::vector<double> failed_gates;    // year x gates + gate
    std::optional<OutsideTable> outside; // the lowest lane
};

/// Standard normal scores of a block: row y for the sampling error of performance year y, the last
/// row for the benchmark error of the whole contract.
void fill_contract_noise(const Plan& plan, std::uint64_t seed, DrawIndex first, std::size_t count,
                         RowBlock& noise);

/// Settles in real euros of the price year, unrounded (model.md §10). `contract` is that of the
/// plan, or one with other rules, whose slots are rows of `values`.
void settle(const Plan& plan, const ContractPlan& contract, const RowBlock& values,
            const Ledger& baseline, const Ledger& with, const RowBlock& noise, std::size_t lanes,
            Settlement& settlement);
void settle(const Plan& plan, const RowBlock& values, const Ledger& baseline, const Ledger& with,
            const RowBlock& noise, std::size_t lanes, Settlement& settlement);

} // namespace mkba

#include "mkba/contract/settlement.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "mkba/core/normal_lanes.hpp"
#include "mkba/draw/philox.hpp"
#include "mkba/plan/contract_plan.hpp"

namespace mkba {

namespace {

/// One lane of one performance year.
struct LaneYear {
    const Plan& plan;
    const ContractPlan& contract;
    const RowBlock& values;
    std::size_t lane;
    std::size_t t;

    [[nodiscard]] double value(Slot slot) const { return values.row(slot.index)[lane]; }

    /// The pool's cost of one line: its cash part, or all of it.
    [[nodiscard]] double cost(const Ledger& ledger, std::uint32_t line) const
    {
        const auto& booked = plan.lines[line];
        const auto row = ledger.layout.line_year(line, t);
        if (contract.basis == PoolBasis::economic || booked.cash_is_all) {
            return ledger.amounts.row(row)[lane];
        }
        // A stream that is never paid has neither kind of share, and nothing in the ledger.
        const double cash = booked.cash.empty()
                                ? ledger.cash.row(row)[lane]
                                : ledger.amounts.row(row)[lane] * value(booked.cash[t]);
        return booked.cash_divisor ? cash / value(*booked.cash_divisor) : cash;
    }
};

struct Payment {
    double amount{};
    double threshold{};
    double noise_variance{};
};

/// Measured rate = true rate + sampling error + benchmark error; payment follows the measured rate.
Payment measured_payment(const LaneYear& at, double benchmark, double saving, double variance,
                         double persons, double sampling, double bench)
{
    const auto& contract = at.contract;
    Payment payment;
    if (!(benchmark > 0)) {
        return payment;
    }
    payment.noise_variance = variance / (benchmark * benchmark);
    if (contract.sampling_error) {
        const double sigma = at.value(*contract.sampling_error);
        payment.noise_variance = persons > 0 ? sigma * sigma / persons : 0;
    }
    const double sigma = std::sqrt(payment.noise_variance);
    double rate = saving / benchmark + sigma * sampling;
    if (contract.benchmark_error) {
        rate += at.value(*contract.benchmark_error) * bench;
    }
    payment.threshold = contract.threshold ? at.value(*contract.threshold)
                        : contract.confidence
                            ? normal_quantile_lane(at.value(*contract.confidence)) * sigma
                            : 0;
    if (rate < payment.threshold || rate <= 0) {
        return payment;
    }
    const double measured = rate * benchmark;
    const double counted = contract.counts == SharedPart::first_euro
                               ? measured
                               : measured - payment.threshold * benchmark;
    payment.amount = at.value(contract.share) * counted;
    if (contract.cap) {
        payment.amount = std::min(payment.amount, at.value(*contract.cap) * benchmark);
    }
    return payment;
}

/// Payers fund in proportion to their own positive saving and never above it; the key says who
/// receives.
double pay_out(const LaneYear& at, const std::vector<double>& own_savings, double amount,
               RowBlock& transfers, std::size_t first_row)
{
    double positive = 0;
    for (const auto payer : at.contract.payers) {
        positive += std::max(own_savings[payer], 0.0);
    }
    const double paid = std::min(amount, positive);
    if (!(paid > 0)) {
        return 0;
    }
    double funded = 0;
    for (const auto payer : at.contract.payers) {
        const double part = paid * (std::max(own_savings[payer], 0.0) / positive);
        transfers.row(first_row + payer)[at.lane] -= part;
        funded += part;
    }
    // The last receiver takes what is left, so that nothing is made or lost.
    double left = funded;
    for (std::size_t r = 0; r < at.contract.key.size(); ++r) {
        const auto& receiver = at.contract.key[r];
        const double part =
            r + 1 == at.contract.key.size() ? left : funded * at.value(receiver.share);
        transfers.row(first_row + receiver.party)[at.lane] += part;
        left -= part;
    }
    return funded;
}

void settle_lane(const LaneYear& at, std::size_t year, const Ledger& baseline, const Ledger& with,
                 const RowBlock& noise, bool counts, Settlement& settlement)
{
    double benchmark = 0;
    double saving = 0;
    const auto parties = at.plan.description->parties.size();
    std::vector<double> own(parties, 0.0);
    for (const auto line : at.contract.pool) {
        const double before = at.cost(baseline, line);
        const double after = at.cost(with, line);
        benchmark += before;
        saving += before - after;
        for (const auto& party : at.plan.lines[line].parties) {
            own[party.party] += (before - after) * at.value(party.share);
        }
    }
    const double persons = baseline.persons.row(year)[at.lane];
    const auto payment =
        measured_payment(at, benchmark, saving, baseline.variance.row(year)[at.lane], persons,
                         noise.row(year)[at.lane], noise.row(at.contract.years)[at.lane]);
    const double paid = pay_out(at, own, payment.amount, settlement.transfers, year * parties);
    if (paid > 0) {
        settlement.any_payment.row(0)[at.lane] = 1;
    }
    if (!counts) {
        return;
    }
    auto& sums = settlement.years[year];
    sums.persons += persons;
    sums.benchmark += benchmark;
    sums.true_rate += benchmark > 0 ? saving / benchmark : 0;
    sums.threshold += payment.threshold;
    sums.noise_variance += payment.noise_variance;
    sums.pays += paid > 0 ? 1 : 0;
    sums.payment += paid;
    sums.pays_without_saving += paid > 0 && saving <= 0 ? 1 : 0;
}

} // namespace

Settlement::Settlement(const Plan& plan, std::size_t width)
    : transfers{plan.contract ? plan.contract->years * plan.description->parties.size() : 0, width},
      any_payment{1, width}, years(plan.contract ? plan.contract->years : 0)
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
    const auto& contract = *plan.contract;
    settlement.transfers.clear();
    settlement.any_payment.clear();
    std::fill(settlement.years.begin(), settlement.years.end(), ContractSums{});
    for (std::size_t year = 0; year < contract.years; ++year) {
        for (std::size_t lane = 0; lane < values.width(); ++lane) {
            settle_lane({plan, contract, values, lane, contract.first + year}, year, baseline, with,
                        noise, lane < lanes, settlement);
        }
    }
}

} // namespace mkba

#include "mkba/contract/measured_years.hpp"

#include "mkba/contract/benchmark.hpp"

namespace mkba {

namespace {

/// Programme cost of the year, with less baseline, over all parties.
double programme_cost(const LaneView& at, const Ledger& baseline, const Ledger& with,
                      std::uint32_t t)
{
    double cost = 0;
    for (const auto line : at.contract.programme_lines) {
        const auto row = with.layout.line_year(line, t);
        const double sign = at.plan.lines[line].kind == LineKind::benefit ? -1 : 1;
        cost += sign * (with.amounts.row(row)[at.lane] - baseline.amounts.row(row)[at.lane]);
    }
    return cost;
}

/// Variance of the spending of one observed year, in euros squared.
double spending_variance(const LaneView& at, const Ledger& baseline, const MeasuredYear& made,
                         std::uint32_t year)
{
    const auto& given = at.contract.rules[year].sampling_error;
    if (!given) {
        const auto row = at.contract.first + year - at.contract.observed_first;
        return baseline.variance.row(row)[at.lane];
    }
    // Nobody may be left while payments run on.
    const double sigma = at(*given) * made.benchmark;
    return made.persons > 0 ? sigma * sigma / made.persons : 0;
}

/// Adds the part of a line that each payer bears and keeps.
void add_own(const LaneView& at, std::uint32_t year, const PoolLine& member, double expected,
             double spent, MeasuredYear& made)
{
    for (const auto& bearer : at.plan.lines[member.line].parties) {
        for (std::size_t p = 0; p < at.contract.payers.size(); ++p) {
            const auto& payer = at.contract.payers[p];
            if (payer.party == bearer.party) {
                const double part =
                    at(bearer.share) * (payer.kept[year] ? at(*payer.kept[year]) : 1);
                made.own_benchmark[p] += part * expected;
                made.own_saving[p] += part * (expected - spent);
            }
        }
    }
}

} // namespace

double pool_cost(const LaneView& at, const Ledger& ledger, std::size_t member, std::uint32_t t)
{
    const auto& contract = at.contract;
    const auto& pooled = contract.pool[member];
    const auto& booked = at.plan.lines[pooled.line];
    const bool entered = contract.only_entered();
    const auto row = entered ? ledger.layout.pool_year(member, t - contract.observed_first)
                             : ledger.layout.line_year(pooled.line, t);
    const auto& amounts = entered ? ledger.pool_amounts : ledger.amounts;
    const double sign = booked.kind == LineKind::benefit ? -1 : 1;
    if (pooled.basis == PoolBasis::economic) {
        return sign * amounts.row(row)[at.lane];
    }
    const auto by_effect = [&] {
        return entered ? ledger.pool_cash.row(row)[at.lane]
                       : ledger.cash.row(ledger.layout.cash_year(pooled.line, t))[at.lane];
    };
    // A stream that is never paid has neither kind of share, and nothing in the ledger.
    const double cash = booked.cash_is_all    ? amounts.row(row)[at.lane]
                        : booked.cash.empty() ? by_effect()
                                              : amounts.row(row)[at.lane] * at(booked.cash[t]);
    return sign * (booked.cash_divisor ? cash / at(*booked.cash_divisor) : cash);
}

MeasuredYear measured_year(const LaneView& at, const Ledger& baseline, const Ledger& with,
                           std::uint32_t year)
{
    const auto& contract = at.contract;
    const auto t = contract.first + year;
    MeasuredYear made;
    made.own_benchmark.assign(contract.payers.size(), 0.0);
    made.own_saving.assign(contract.payers.size(), 0.0);
    made.persons = baseline.persons.row(t - contract.observed_first)[at.lane];
    const auto benchmark = benchmark_of(at, baseline, with, made.persons, year);
    for (std::size_t m = 0; m < contract.pool.size(); ++m) {
        const double spent = pool_cost(at, with, m, t);
        made.benchmark += benchmark.euros[m];
        made.spent += spent;
        made.gross_saving += benchmark.euros[m] - spent; // line by line: nothing saved is exactly 0
        add_own(at, year, contract.pool[m], benchmark.euros[m], spent, made);
    }
    made.net_saving = made.gross_saving - programme_cost(at, baseline, with, t);
    made.saving = contract.saving == SavingCounts::gross ? made.gross_saving : made.net_saving;
    made.variance = spending_variance(at, baseline, made, year);
    const bool given = contract.rules[year].sampling_error.has_value();
    if (benchmark.group_persons > 0) {
        const double by_mix = given ? 1 : benchmark.mix * benchmark.mix; // given: of the benchmark
        made.variance += by_mix * made.variance * made.persons / benchmark.group_persons;
    }
    made.variance += given ? 0 : benchmark.variance;
    return made;
}

} // namespace mkba

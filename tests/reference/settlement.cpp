// The agreement on shared savings, year by year or once over all years, for one draw and given
// errors.
#include <algorithm>
#include <cmath>

#include "tests/reference/payment.hpp"

namespace mkba::reference {
namespace {

/// What goes from year to year: the benchmark as rebased, and what was measured until now.
struct History {
    double rebased{1.0}; // factor on the benchmark
    double benchmark_since{};
    double saving_since{};
    double benchmark{};
    double saving{};
    bool ended{}; // measured all the same
};

/// Every so many years the benchmark moves by a share towards what was measured since.
void rebase(const Pool& pool, History& history)
{
    const auto& terms = pool.terms.rebasing;
    const int done = pool.year - pool.terms.first_year;
    if (!terms || done == 0 || done % terms->every != 0 || history.benchmark_since <= 0.0) {
        return;
    }
    history.rebased *=
        1.0 - pool.worth(terms->share) * history.saving_since / history.benchmark_since;
    history.benchmark_since = 0.0;
    history.saving_since = 0.0;
}

/// What is measured in a year.
ReferenceSettlement measure(const Pool& pool, const ReferenceNoise& noise, History& history)
{
    ReferenceSettlement year;
    year.persons = pool.persons();
    year.benchmark = pool.benchmark() * history.rebased;
    if (year.benchmark > 0.0) {
        const bool net = pool.terms.saving == SavingCounts::net_of_programme;
        year.true_rate =
            (year.benchmark - pool.cost(pool.with) - (net ? pool.programme_cost() : 0.0)) /
            year.benchmark;
        year.sigma = std::sqrt(pool.variance()) / year.benchmark;
        year.measured_rate = year.true_rate + year.sigma * in_year(noise.sampling, pool.year) +
                             pool.worth(pool.terms.benchmark_error) * noise.benchmark;
        const double saving = year.measured_rate * year.benchmark;
        history.saving_since += saving;
        history.saving += saving;
    }
    history.benchmark_since += year.benchmark;
    history.benchmark += year.benchmark;
    return year;
}

/// After the year of the review nothing is settled where too little was measured until then.
void review(const Pool& pool, History& history)
{
    const auto& exit = pool.terms.exit;
    if (exit && exit->review == pool.year && history.benchmark > 0.0 &&
        history.saving / history.benchmark < pool.worth(exit->below)) {
        history.ended = true;
    }
}

/// Payments for the work itself, which the lines of the agreement have come to.
void pay_for_work(const Pool& pool, ByName& transfer)
{
    for (const Line& line : pool.description.lines) {
        if (!line.by_contract || line.kind != LineKind::transfer) {
            continue;
        }
        const ReferenceLine& with = pool.with.lines.at(line.name);
        for (const auto& [party, flow] : with.booked) {
            transfer[party] -= in_year(flow, pool.year);
        }
        for (const auto& [party, flow] : with.received) {
            transfer[party] += in_year(flow, pool.year);
        }
    }
}

std::map<std::string, double> own_savings(const Pool& pool, double rebased)
{
    std::map<std::string, double> own;
    for (const std::string& payer : pool.terms.payers) {
        own[payer] = pool.own_saving(payer, rebased);
    }
    return own;
}

/// By what the receivers put in or gained in the years so far; as agreed where that is nothing.
std::map<std::string, double> shares_after(const std::vector<Pool>& pools)
{
    const ContractTerms& terms = pools.back().terms;
    std::map<std::string, double> agreed;
    std::map<std::string, double> measured;
    double all = 0.0;
    for (const PartyShare& receiver : terms.key) {
        agreed[receiver.party] = pools.back().worth(receiver.share);
        double sum = 0.0;
        for (const Pool& pool : pools) {
            sum += terms.key_rule == KeyRule::by_investment ? pool.put_in_by(receiver.party)
                                                            : pool.gained_by(receiver.party);
        }
        measured[receiver.party] = std::max(0.0, sum);
        all += std::max(0.0, sum);
    }
    if (terms.key_rule == KeyRule::fixed || all <= 0.0) {
        return agreed;
    }
    for (auto& [party, share] : measured) {
        share /= all;
    }
    return measured;
}

using Settlements = std::map<int, ReferenceSettlement>;

/// Money advanced, and repaid in equal amounts that are worth it at the interest.
void lend(const Pool& pool, Settlements& settlements)
{
    for (const PrefinanceTerms& loan : pool.terms.prefinance) {
        const double amount = pool.worth(loan.amount);
        settlements[loan.year].transfer[loan.from] -= amount;
        settlements[loan.year].transfer[loan.to] += amount;
        double worth = 0.0; // of a euro in each year of repayment
        for (int k = 0; k < loan.repay_count; ++k) {
            worth += std::pow(1.0 + pool.worth(loan.interest), loan.year - loan.repay_first - k);
        }
        for (int k = 0; k < loan.repay_count; ++k) {
            settlements[loan.repay_first + k].transfer[loan.to] -= amount / worth;
            settlements[loan.repay_first + k].transfer[loan.from] += amount / worth;
        }
    }
}

/// Once, over the sums of all years that count, by the rules of the last year of the agreement.
void settle_together(const std::vector<Pool>& pools, const Pool& last,
                     const std::map<std::string, double>& own, Settlements& settlements)
{
    ReferenceSettlement all;
    double saved = 0.0;
    double measured = 0.0;
    double variance = 0.0;
    for (const Pool& pool : pools) {
        const ReferenceSettlement& year = settlements.at(pool.year);
        all.persons += year.persons / static_cast<double>(pools.size());
        all.benchmark += year.benchmark;
        saved += year.true_rate * year.benchmark;
        measured += year.measured_rate * year.benchmark;
        variance += year.sigma * year.benchmark * year.sigma * year.benchmark;
    }
    if (all.benchmark > 0.0) {
        all.true_rate = saved / all.benchmark;
        all.measured_rate = measured / all.benchmark;
        all.sigma = std::sqrt(variance) / all.benchmark;
    }
    change_hands(
        {last, own, shares_after(pools), all, settlements[last.year + last.terms.lag].transfer});
    settlements.at(last.year).payment = all.payment;
    settlements.at(last.year).threshold = all.threshold;
}

} // namespace

Settlements settle(const Description& description, const Values& values,
                   const ReferenceAlternative& baseline, const ReferenceAlternative& with,
                   const ReferenceNoise& noise)
{
    Settlements settlements;
    if (!description.contract) {
        return settlements;
    }
    const ContractTerms& terms = *description.contract;
    std::vector<Pool> pools;
    std::map<std::string, double> own; // over the years so far
    History history;
    for (int year = terms.first_year; year < terms.first_year + terms.years; ++year) {
        const Pool pool{description, terms, values, baseline, with, year};
        pay_for_work(pool, settlements[year].transfer); // after an exit too
        rebase(pool, history);
        // Earlier settlements may be paid in this year already.
        const ByName before = settlements[year].transfer;
        settlements[year] = measure(pool, noise, history);
        settlements[year].transfer = before;
        if (history.ended) {
            continue;
        }
        pools.push_back(pool);
        // A benchmark that bad luck has raised lets nobody pay more than it saved.
        const auto own_now = own_savings(pool, std::min(history.rebased, 1.0));
        for (const auto& [payer, saving] : own_now) {
            own[payer] += saving;
        }
        if (terms.settle == SettleHow::annual) {
            change_hands({pool, own_now, shares_after(pools), settlements[year],
                          settlements[year + terms.lag].transfer});
        }
        review(pool, history);
    }
    const auto in_the_year = [&](int year) {
        return Pool{description, terms, values, baseline, with, year};
    };
    if (terms.settle == SettleHow::cumulative) {
        settle_together(pools, in_the_year(terms.first_year + terms.years - 1), own, settlements);
    }
    lend(in_the_year(terms.first_year), settlements);
    return settlements;
}

} // namespace mkba::reference

// The agreement on shared savings, year by year or once over all years, for one draw and given
// errors.
#include <algorithm>
#include <cmath>

#include "tests/reference/coverage.hpp"
#include "tests/reference/pool.hpp"

namespace mkba::reference {
namespace {

/// The quantile of the standard normal distribution, by bisection: slow and sure.
double normal_quantile(double probability)
{
    double low = -40.0;
    double high = 40.0;
    for (int step = 0; step < 200; ++step) {
        const double middle = (low + high) / 2;
        (std::erfc(-middle / std::sqrt(2.0)) / 2 < probability ? low : high) = middle;
    }
    return (low + high) / 2;
}

/// What is settled at once: one year, or all of them by the rules of the last.
struct Settled {
    const Pool& pool;                     // of the year whose rules hold
    std::map<std::string, double> own;    // by payer
    std::map<std::string, double> shares; // by receiver
    ReferenceSettlement& figures;
    ByName& transfer; // of the year in which it is paid
};

/// The share after its gates, each passed or not.
double share_left(const Pool& pool)
{
    double share = pool.worth(pool.terms.rules.share);
    for (const GateTerms& gate : pool.terms.rules.gates) {
        if (pool.worth(gate.indicator) < pool.worth(gate.at_least)) {
            share = 0.0;
        }
    }
    return share;
}

/// Gains and losses of one year as they follow from the measured rate; below 0 is a repayment.
double owed(const Pool& pool, const ReferenceSettlement& year)
{
    const SettlementRules& rules = pool.terms.rules;
    const double saved = year.measured_rate * year.benchmark;
    const double deductible =
        rules.counts == SharedPart::first_euro ? 0.0 : year.threshold * year.benchmark;
    const double share = share_left(pool);
    if (saved > 0.0 && year.measured_rate >= year.threshold) {
        double gain = share * (saved - deductible);
        gain *= rules.factor ? pool.worth(rules.factor) : 1.0;
        for (const LimitTerms& cap : rules.caps) {
            gain = std::min(gain, pool.worth(cap.rate) * year.benchmark);
        }
        return gain;
    }
    if (!rules.loss || saved >= 0.0 || -year.measured_rate < year.threshold) {
        return 0.0;
    }
    double rate = pool.worth(rules.loss->rate);
    if (!rules.loss->rate) {
        rate = std::min(std::max(1.0 - share, pool.worth(rules.loss->linked_low)),
                        pool.worth(rules.loss->linked_high));
    }
    double asked = rate * (-saved - deductible);
    for (const LimitTerms& limit : rules.loss->limits) {
        asked = std::min(asked, pool.worth(limit.rate) * year.benchmark);
    }
    return -std::max(0.0, asked - pool.worth(rules.loss->relief));
}

void pay_out(const Settled& settled, double payment)
{
    const Pool& pool = settled.pool;
    double carried = 0.0;
    for (const auto& [payer, own] : settled.own) {
        carried += std::max(0.0, own);
    }
    const double paid = std::max(0.0, std::min(payment, carried));
    settled.figures.payment = paid;
    if (paid <= 0.0) {
        return;
    }
    for (const auto& [payer, own] : settled.own) {
        settled.transfer[payer] -= paid * std::max(0.0, own) / carried;
    }
    double back = 0.0;
    if (pool.terms.returned) {
        back = paid * pool.worth(pool.terms.returned->share);
        settled.transfer[pool.terms.returned->party] += back;
    }
    for (const auto& [receiver, share] : settled.shares) {
        settled.transfer[receiver] += (paid - back) * share;
    }
}

/// Receivers repay by the key; payers get it by what each lost, or in equal parts.
void pay_back(const Settled& settled, double repayment)
{
    double lost = 0.0;
    for (const auto& [payer, own] : settled.own) {
        lost += std::max(0.0, -own);
    }
    for (const auto& [payer, own] : settled.own) {
        const double share =
            lost > 0.0 ? std::max(0.0, -own) / lost : 1.0 / static_cast<double>(settled.own.size());
        settled.transfer[payer] += repayment * share;
    }
    for (const auto& [receiver, share] : settled.shares) {
        settled.transfer[receiver] -= repayment * share;
    }
    settled.figures.payment = -repayment;
}

double threshold_of(const Pool& pool, double sigma)
{
    const auto& threshold = pool.terms.rules.threshold;
    if (!threshold) {
        return 0.0;
    }
    return threshold->confidence ? normal_quantile(pool.worth(threshold->confidence)) * sigma
                                 : pool.worth(threshold->value);
}

/// What is measured in a year.
ReferenceSettlement measure(const Pool& pool, const ReferenceNoise& noise)
{
    ReferenceSettlement year;
    year.persons = pool.persons();
    year.benchmark = pool.cost(pool.baseline);
    if (year.benchmark > 0.0) {
        year.true_rate = (year.benchmark - pool.cost(pool.with)) / year.benchmark;
        year.sigma = std::sqrt(pool.variance()) / year.benchmark;
        year.measured_rate = year.true_rate + year.sigma * in_year(noise.sampling, pool.year) +
                             pool.worth(pool.terms.benchmark_error) * noise.benchmark;
    }
    return year;
}

void change_hands(const Settled& settled)
{
    ReferenceSettlement& figures = settled.figures;
    if (figures.benchmark <= 0.0) {
        return;
    }
    figures.threshold = threshold_of(settled.pool, figures.sigma);
    const double payment = owed(settled.pool, figures);
    if (payment > 0.0) {
        pay_out(settled, payment);
    } else if (payment < 0.0) {
        pay_back(settled, -payment);
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

std::map<std::string, double> own_savings(const Pool& pool)
{
    std::map<std::string, double> own;
    for (const std::string& payer : pool.terms.payers) {
        own[payer] = pool.saving_of(payer);
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

/// Once, over the sums of all years.
void settle_together(const std::vector<Pool>& pools, Settlements& settlements)
{
    const Pool& last = pools.back();
    ReferenceSettlement all;
    double saved = 0.0;
    double measured = 0.0;
    double variance = 0.0;
    std::map<std::string, double> own;
    for (const Pool& pool : pools) {
        const ReferenceSettlement& year = settlements.at(pool.year);
        all.persons += year.persons;
        all.benchmark += year.benchmark;
        saved += year.true_rate * year.benchmark;
        measured += year.measured_rate * year.benchmark;
        variance += year.sigma * year.benchmark * year.sigma * year.benchmark;
        for (const auto& [payer, saving] : own_savings(pool)) {
            own[payer] += saving;
        }
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
    for (int year = terms.first_year; year < terms.first_year + terms.years; ++year) {
        pools.push_back({description, terms, values, baseline, with, year});
        // Earlier settlements may be paid in this year already.
        const ByName before = settlements[year].transfer;
        settlements[year] = measure(pools.back(), noise);
        settlements[year].transfer = before;
        pay_for_work(pools.back(), settlements[year].transfer);
        if (terms.settle == SettleHow::annual) {
            change_hands({pools.back(), own_savings(pools.back()), shares_after(pools),
                          settlements[year], settlements[year + terms.lag].transfer});
        }
    }
    if (terms.settle == SettleHow::cumulative) {
        settle_together(pools, settlements);
    }
    return settlements;
}

} // namespace mkba::reference

#include "tests/reference/payment.hpp"

#include <algorithm>
#include <cmath>

namespace mkba::reference {
namespace {

constexpr double hair = 1e-12; // of the benchmark

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
    // What is met but for rounding is met.
    if (year.measured_rate > hair && year.measured_rate + hair >= year.threshold) {
        double gain = share * std::max(0.0, saved - deductible);
        gain *= rules.factor ? pool.worth(rules.factor) : 1.0;
        for (const LimitTerms& cap : rules.caps) {
            gain = std::min(gain, pool.worth(cap.rate) * year.benchmark);
        }
        return gain;
    }
    if (!rules.loss || year.measured_rate >= -hair || -year.measured_rate + hair < year.threshold) {
        return 0.0;
    }
    double rate = pool.worth(rules.loss->rate);
    if (!rules.loss->rate) {
        rate = std::min(std::max(1.0 - share, pool.worth(rules.loss->linked_low)),
                        pool.worth(rules.loss->linked_high));
    }
    double asked = rate * std::max(0.0, -saved - deductible);
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

/// The line through the ends of the class, or through the end of one and the begin of the next.
double by_classes(const std::vector<ThresholdClass>& classes, double persons)
{
    double x = classes.front().from;
    double y = classes.front().first;
    std::vector<std::pair<double, double>> corners;
    for (const ThresholdClass& one : classes) {
        corners.emplace_back(one.from, one.first);
        if (one.to) {
            corners.emplace_back(*one.to, one.last);
        }
    }
    for (const auto& [end, level] : corners) {
        if (persons <= end) {
            return end > x ? y + (persons - x) / (end - x) * (level - y) : level;
        }
        x = end;
        y = level;
    }
    return y; // the last class is open
}

double threshold_of(const Pool& pool, const ReferenceSettlement& year)
{
    const auto& threshold = pool.terms.rules.threshold;
    if (!threshold) {
        return 0.0;
    }
    if (!threshold->classes.empty()) {
        return by_classes(threshold->classes, year.persons);
    }
    return threshold->confidence ? normal_quantile(pool.worth(threshold->confidence)) * year.sigma
                                 : pool.worth(threshold->value);
}

} // namespace

void change_hands(const Settled& settled)
{
    ReferenceSettlement& figures = settled.figures;
    if (figures.benchmark <= 0.0) {
        return;
    }
    figures.threshold = threshold_of(settled.pool, figures);
    const double payment = owed(settled.pool, figures);
    if (payment > 0.0) {
        pay_out(settled, payment);
    } else if (payment < 0.0) {
        pay_back(settled, -payment);
    }
}

} // namespace mkba::reference

// The agreement on shared savings, year by year, for one draw and given errors.
#include <algorithm>
#include <cmath>

#include "mkba/scenario/contract_terms.hpp"

#include "tests/reference/appraisal.hpp"
#include "tests/reference/coverage.hpp"

namespace mkba::reference {
namespace {

double in_year(const ByYear& flow, int year)
{
    const auto found = flow.find(year);
    return found == flow.end() ? 0.0 : found->second;
}

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

/// The pool in one year of performance.
struct Pool {
    const Description& description;
    const ContractTerms& terms;
    const Values& values;
    const ReferenceAlternative& baseline;
    const ReferenceAlternative& with;
    int year;

    [[nodiscard]] double worth(const std::optional<Expression>& expression) const
    {
        return values.of(expression, {std::nullopt, year}, 0.0);
    }

    [[nodiscard]] double sign(const std::string& line) const
    {
        return by_name(description.lines, line).kind == LineKind::benefit ? -1.0 : 1.0;
    }

    [[nodiscard]] double cost(const ReferenceAlternative& alternative) const
    {
        double sum = 0.0;
        for (const PoolPart& part : terms.pool) {
            for (const std::string& name : part.lines) {
                const ReferenceLine& line = alternative.lines.at(name);
                const bool cash = part.basis == PoolBasis::cashable;
                sum += sign(name) * in_year(cash ? line.cash : line.amount, year);
            }
        }
        return sum;
    }

    [[nodiscard]] double borne(const ReferenceAlternative& alternative, const PoolPart& part,
                               const std::string& name, const std::string& party) const
    {
        const ReferenceLine& line = alternative.lines.at(name);
        const auto& flows = part.basis == PoolBasis::cashable ? line.booked_cash : line.booked;
        const auto found = flows.find(party);
        return found == flows.end() ? 0.0 : in_year(found->second, year);
    }

    [[nodiscard]] double saving_of(const std::string& party) const
    {
        double sum = 0.0;
        for (const PoolPart& part : terms.pool) {
            for (const std::string& name : part.lines) {
                sum += sign(name) *
                       (borne(baseline, part, name, party) - borne(with, part, name, party));
            }
        }
        return sum;
    }

    [[nodiscard]] double persons() const
    {
        double sum = 0.0;
        for (const auto& [population, states] : baseline.persons) {
            for (const auto& [state, years] : states) {
                sum += in_year(years, year);
            }
        }
        return sum;
    }

    /// Standard deviation of the measured rate from chance in this year's cases.
    [[nodiscard]] double sigma(double benchmark) const
    {
        const auto& given = terms.rules.sampling_error;
        if (given && persons() <= 0.0) {
            return 0.0; // nobody is left, only payments that run on
        }
        if (given) {
            return worth(given) / std::sqrt(persons());
        }
        double variance = 0.0;
        for (const PoolPart& part : terms.pool) {
            for (const std::string& name : part.lines) {
                const ReferenceLine& line = baseline.lines.at(name);
                const bool cash = part.basis == PoolBasis::cashable;
                variance += in_year(cash ? line.cash_variance : line.variance, year);
            }
        }
        return std::sqrt(variance) / benchmark;
    }
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

void pay_out(const Pool& pool, double payment, ReferenceSettlement& year)
{
    const ContractTerms& terms = pool.terms;
    double carried = 0.0;
    for (const std::string& payer : terms.payers) {
        carried += std::max(0.0, pool.saving_of(payer));
    }
    year.payment = std::min(payment, carried);
    if (year.payment <= 0.0) {
        year.payment = 0.0;
        return;
    }
    for (const std::string& payer : terms.payers) {
        const double own = std::max(0.0, pool.saving_of(payer));
        year.transfer[payer] -= year.payment * own / carried;
    }
    for (const PartyShare& receiver : terms.key) {
        year.transfer[receiver.party] += year.payment * pool.worth(receiver.share);
    }
}

/// Receivers repay by the key; payers get it by what each lost, or in equal parts.
void pay_back(const Pool& pool, double repayment, ReferenceSettlement& year)
{
    const ContractTerms& terms = pool.terms;
    double lost = 0.0;
    for (const std::string& payer : terms.payers) {
        lost += std::max(0.0, -pool.saving_of(payer));
    }
    for (const std::string& payer : terms.payers) {
        const double share = lost > 0.0 ? std::max(0.0, -pool.saving_of(payer)) / lost
                                        : 1.0 / static_cast<double>(terms.payers.size());
        year.transfer[payer] += repayment * share;
    }
    for (const PartyShare& receiver : terms.key) {
        year.transfer[receiver.party] -= repayment * pool.worth(receiver.share);
    }
    year.payment = -repayment;
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

ReferenceSettlement settle_year(const Pool& pool, const ReferenceNoise& noise)
{
    ReferenceSettlement year;
    year.persons = pool.persons();
    year.benchmark = pool.cost(pool.baseline);
    if (year.benchmark <= 0.0) {
        return year;
    }
    year.true_rate = (year.benchmark - pool.cost(pool.with)) / year.benchmark;
    year.sigma = pool.sigma(year.benchmark);
    year.measured_rate = year.true_rate + year.sigma * in_year(noise.sampling, pool.year) +
                         pool.worth(pool.terms.benchmark_error) * noise.benchmark;
    year.threshold = threshold_of(pool, year.sigma);
    const double payment = owed(pool, year);
    if (payment > 0.0) {
        pay_out(pool, payment, year);
    } else if (payment < 0.0) {
        pay_back(pool, -payment, year);
    }
    return year;
}

} // namespace

std::map<int, ReferenceSettlement> settle(const Description& description, const Values& values,
                                          const ReferenceAlternative& baseline,
                                          const ReferenceAlternative& with,
                                          const ReferenceNoise& noise)
{
    std::map<int, ReferenceSettlement> settlements;
    if (!description.contract) {
        return settlements;
    }
    const ContractTerms& terms = *description.contract;
    for (int year = terms.first_year; year < terms.first_year + terms.years; ++year) {
        settlements[year] = settle_year({description, terms, values, baseline, with, year}, noise);
    }
    return settlements;
}

} // namespace mkba::reference

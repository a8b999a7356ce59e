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
        for (const std::string& name : terms.pool) {
            const ReferenceLine& line = alternative.lines.at(name);
            const bool cash = terms.basis == PoolBasis::cashable;
            sum += sign(name) * in_year(cash ? line.cash : line.amount, year);
        }
        return sum;
    }

    [[nodiscard]] double saving_of(const std::string& party) const
    {
        double sum = 0.0;
        for (const std::string& name : terms.pool) {
            const auto borne = [&](const ReferenceAlternative& alternative) {
                const ReferenceLine& line = alternative.lines.at(name);
                const auto& flows =
                    terms.basis == PoolBasis::cashable ? line.booked_cash : line.booked;
                const auto found = flows.find(party);
                return found == flows.end() ? 0.0 : in_year(found->second, year);
            };
            sum += sign(name) * (borne(baseline) - borne(with));
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
        if (terms.sampling_error && persons() <= 0.0) {
            return 0.0; // nobody is left, only payments that run on
        }
        if (terms.sampling_error) {
            return worth(terms.sampling_error) / std::sqrt(persons());
        }
        double variance = 0.0;
        for (const std::string& name : terms.pool) {
            const ReferenceLine& line = baseline.lines.at(name);
            const bool cash = terms.basis == PoolBasis::cashable;
            variance += in_year(cash ? line.cash_variance : line.variance, year);
        }
        return std::sqrt(variance) / benchmark;
    }
};

void pay_out(const Pool& pool, ReferenceSettlement& year)
{
    const ContractTerms& terms = pool.terms;
    const double saved = year.measured_rate * year.benchmark;
    if (year.measured_rate < year.threshold || saved <= 0.0) {
        return;
    }
    const double counted =
        terms.counts == SharedPart::first_euro ? saved : saved - year.threshold * year.benchmark;
    double payment = pool.worth(terms.share) * counted;
    if (terms.cap) {
        payment = std::min(payment, pool.worth(terms.cap) * year.benchmark);
    }
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
    year.threshold = pool.terms.confidence
                         ? normal_quantile(pool.worth(pool.terms.confidence)) * year.sigma
                         : pool.worth(pool.terms.threshold);
    pay_out(pool, year);
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

#include "tests/reference/pool.hpp"

#include "tests/reference/coverage.hpp"

namespace mkba::reference {
namespace {

const ReferenceLine& line_in(const Pool& pool, const ReferenceAlternative& alternative,
                             const std::string& name)
{
    return only_entered_since_signing(pool.terms) ? alternative.entered_lines.at(name)
                                                  : alternative.lines.at(name);
}

double sign_of(const Pool& pool, const std::string& line)
{
    return by_name(pool.description.lines, line).kind == LineKind::benefit ? -1.0 : 1.0;
}

double borne(const Pool& pool, const ReferenceAlternative& alternative, const PoolPart& part,
             const std::string& name, const std::string& party)
{
    const ReferenceLine& line = line_in(pool, alternative, name);
    const auto& flows = part.basis == PoolBasis::cashable ? line.booked_cash : line.booked;
    const auto found = flows.find(party);
    return found == flows.end() ? 0.0 : in_year(found->second, pool.year);
}

/// With the programme, less without.
double more(const Pool& pool, const Line& line, const std::string& party,
            std::map<std::string, ByYear> ReferenceLine::*flows)
{
    const auto of = [&](const ReferenceAlternative& alternative) {
        const auto& by_party = alternative.lines.at(line.name).*flows;
        const auto found = by_party.find(party);
        return found == by_party.end() ? 0.0 : in_year(found->second, pool.year);
    };
    return of(pool.with) - of(pool.baseline);
}

} // namespace

double in_year(const ByYear& flow, int year)
{
    const auto found = flow.find(year);
    return found == flow.end() ? 0.0 : found->second;
}

double Pool::worth(const std::optional<Expression>& expression) const
{
    return values.of(expression, {std::nullopt, year}, 0.0);
}

double Pool::cost(const ReferenceAlternative& alternative) const
{
    double sum = 0.0;
    for (const PoolPart& part : terms.pool) {
        for (const std::string& name : part.lines) {
            const ReferenceLine& line = line_in(*this, alternative, name);
            const bool cash = part.basis == PoolBasis::cashable;
            sum += sign_of(*this, name) * in_year(cash ? line.cash : line.amount, year);
        }
    }
    return sum;
}

double Pool::saving_of(const std::string& party) const
{
    double sum = 0.0;
    for (const PoolPart& part : terms.pool) {
        for (const std::string& name : part.lines) {
            sum += sign_of(*this, name) * (borne(*this, baseline, part, name, party) -
                                           borne(*this, with, part, name, party));
        }
    }
    return sum;
}

double Pool::put_in_by(const std::string& party) const
{
    double sum = 0.0;
    for (const Line& line : description.lines) {
        const bool counts = line.in_total && line.perspective != Perspective::broad;
        if (counts && line.role == Role::programme && line.kind != LineKind::transfer) {
            sum += sign_of(*this, line.name) * more(*this, line, party, &ReferenceLine::booked);
        }
    }
    return sum;
}

double Pool::gained_by(const std::string& party) const
{
    double sum = 0.0;
    for (const Line& line : description.lines) {
        if (!line.in_total || line.perspective == Perspective::broad) {
            continue;
        }
        const double borne = more(*this, line, party, &ReferenceLine::booked);
        if (line.kind == LineKind::transfer && !line.by_contract) {
            sum += more(*this, line, party, &ReferenceLine::received) - borne;
        } else if (line.kind != LineKind::transfer && line.role == Role::effect) {
            sum -= sign_of(*this, line.name) * borne;
        }
    }
    return sum;
}

double Pool::persons() const
{
    if (only_entered_since_signing(terms)) {
        return in_year(baseline.entered_persons, year);
    }
    double sum = 0.0;
    for (const auto& [population, states] : baseline.persons) {
        for (const auto& [state, years] : states) {
            sum += in_year(years, year);
        }
    }
    return sum;
}

double Pool::variance() const
{
    double sum = 0.0;
    if (terms.rules.sampling_error) {
        // Nobody may be left while payments run on.
        const double sigma = worth(terms.rules.sampling_error) * cost(baseline);
        sum = persons() > 0.0 ? sigma * sigma / persons() : 0.0;
    } else {
        for (const PoolPart& part : terms.pool) {
            for (const std::string& name : part.lines) {
                const ReferenceLine& line = line_in(*this, baseline, name);
                const bool cash = part.basis == PoolBasis::cashable;
                sum += in_year(cash ? line.cash_variance : line.variance, year);
            }
        }
    }
    // A comparison group is as unlucky as its size lets it be.
    return terms.benchmark.kind == BenchmarkKind::comparison
               ? sum * (1.0 + persons() / worth(terms.benchmark.group))
               : sum;
}

} // namespace mkba::reference

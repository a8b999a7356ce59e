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

double Pool::line_cost(const ReferenceAlternative& alternative, const PoolPart& part,
                       const std::string& name) const
{
    const ReferenceLine& line = line_in(*this, alternative, name);
    const bool cash = part.basis == PoolBasis::cashable;
    return sign_of(*this, name) * in_year(cash ? line.cash : line.amount, year);
}

double Pool::cost(const ReferenceAlternative& alternative) const
{
    double sum = 0.0;
    for (const PoolPart& part : terms.pool) {
        for (const std::string& name : part.lines) {
            sum += line_cost(alternative, part, name);
        }
    }
    return sum;
}

double Pool::mix() const
{
    return terms.benchmark.mix ? worth(terms.benchmark.mix) : 1.0;
}

Pool Pool::in_base(int base) const
{
    return {description, terms, values, baseline, with, base};
}

double Pool::persons_in(const BaseYearTerms& base) const
{
    const Pool then = in_base(base.year);
    return base.persons ? then.worth(base.persons) : base.spent ? persons() : then.persons_of(with);
}

double Pool::brought(const BaseYearTerms& base) const
{
    double factor = base.weight;
    if (terms.benchmark.trend) {
        factor *= worth(terms.benchmark.trend) / in_base(base.year).worth(terms.benchmark.trend);
    }
    const double then = persons_in(base);
    return terms.benchmark.per_person && then > 0.0 ? factor * persons() / then : factor;
}

double Pool::part_of_baseline(double euros) const
{
    std::size_t lines = 0;
    for (const PoolPart& one : terms.pool) {
        lines += one.lines.size();
    }
    const double all = cost(baseline);
    return all > 0.0 ? euros / all : 1.0 / static_cast<double>(lines);
}

double Pool::benchmark_of(const PoolPart& part, const std::string& name) const
{
    double euros = line_cost(baseline, part, name);
    if (terms.benchmark.kind == BenchmarkKind::historical) {
        const double part_of_all = part_of_baseline(euros);
        euros = 0.0;
        for (const BaseYearTerms& then : terms.benchmark.base_years) {
            const Pool base = in_base(then.year);
            euros += brought(then) * (then.spent ? base.worth(then.spent) * part_of_all
                                                 : base.line_cost(with, part, name));
        }
    } else if (terms.benchmark.kind == BenchmarkKind::given) {
        euros = worth(terms.benchmark.given) * part_of_baseline(euros);
    }
    return euros * mix();
}

double Pool::benchmark() const
{
    double sum = 0.0;
    for (const PoolPart& part : terms.pool) {
        for (const std::string& name : part.lines) {
            sum += benchmark_of(part, name);
        }
    }
    return sum;
}

double Pool::kept_by(const std::string& payer) const
{
    double kept = 1.0;
    for (const LeakageTerms& leakage : terms.leakage) {
        if (leakage.party != payer) {
            continue;
        }
        kept *= leakage.market_share ? worth(leakage.market_share) : 1.0;
        for (int since = terms.first_year; since < year; ++since) {
            kept *= 1.0 - worth(leakage.switching); // of this year, in every year since signing
        }
        kept *= leakage.retained ? worth(leakage.retained) : 1.0;
        kept *= 1.0 - worth(leakage.clawback);
    }
    return kept;
}

double Pool::own_saving(const std::string& payer, double rebased) const
{
    double sum = 0.0;
    for (const PoolPart& part : terms.pool) {
        for (const std::string& name : part.lines) {
            // Line by line, so that nothing saved is exactly 0.
            const double saved = rebased * benchmark_of(part, name) - line_cost(with, part, name);
            for (const PartyShare& bearer : by_name(description.lines, name).parties) {
                sum += bearer.party == payer ? worth(bearer.share) * saved : 0.0;
            }
        }
    }
    return kept_by(payer) * sum;
}

double Pool::programme_cost() const
{
    double sum = 0.0;
    for (const Line& line : description.lines) {
        if (line.in_total && line.role == Role::programme && line.kind != LineKind::transfer) {
            sum += sign_of(*this, line.name) * (in_year(with.lines.at(line.name).amount, year) -
                                                in_year(baseline.lines.at(line.name).amount, year));
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

double Pool::persons_of(const ReferenceAlternative& alternative) const
{
    if (only_entered_since_signing(terms)) {
        return in_year(alternative.entered_persons, year);
    }
    double sum = 0.0;
    for (const auto& [population, states] : alternative.persons) {
        for (const auto& [state, years] : states) {
            sum += in_year(years, year);
        }
    }
    return sum;
}

double Pool::chance_in(const ReferenceAlternative& alternative) const
{
    double sum = 0.0;
    for (const PoolPart& part : terms.pool) {
        for (const std::string& name : part.lines) {
            const ReferenceLine& line = line_in(*this, alternative, name);
            const bool cash = part.basis == PoolBasis::cashable;
            sum += in_year(cash ? line.cash_variance : line.variance, year);
        }
    }
    return sum;
}

double Pool::variance() const
{
    const bool given = terms.rules.sampling_error.has_value();
    double sum = given ? 0.0 : chance_in(baseline);
    if (given && persons() > 0.0) { // nobody may be left while payments run on
        const double sigma = worth(terms.rules.sampling_error) * benchmark();
        sum = sigma * sigma / persons();
    }
    // A benchmark is as unlucky as the group or the years behind it let it be.
    if (terms.benchmark.kind == BenchmarkKind::comparison) {
        const double by_mix = given ? 1.0 : mix() * mix(); // a given error is one of the benchmark
        return sum * (1.0 + by_mix * persons() / worth(terms.benchmark.group));
    }
    if (terms.benchmark.kind == BenchmarkKind::historical && !given) {
        for (const BaseYearTerms& base : terms.benchmark.base_years) {
            const double factor = brought(base) * mix();
            // Of known figures: what as many persons of this year would have shown.
            const double then = !base.spent ? in_base(base.year).chance_in(with)
                                : persons() > 0.0
                                    ? chance_in(baseline) * persons_in(base) / persons()
                                    : 0.0;
            sum += factor * factor * then;
        }
    }
    return sum;
}

} // namespace mkba::reference

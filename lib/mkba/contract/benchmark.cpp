#include "mkba/contract/benchmark.hpp"

#include <numeric>

namespace mkba {

namespace {

Benchmark of_baseline(const LaneView& at, const Ledger& baseline, std::uint32_t year)
{
    Benchmark made;
    for (std::size_t m = 0; m < at.contract.pool.size(); ++m) {
        made.euros.push_back(pool_cost(at, baseline, m, at.contract.first + year));
    }
    return made;
}

void spread(double given, std::vector<double>& euros)
{
    const double all = std::accumulate(euros.begin(), euros.end(), 0.0);
    for (auto& part : euros) {
        part = all > 0 ? given * (part / all) : given / static_cast<double>(euros.size());
    }
}

/// By what the euros of a base year are brought to this one: weight, index and persons.
double brought(const LaneView& at, const BaseYear& base, double persons, double then,
               std::uint32_t year)
{
    const auto& plan = at.contract.benchmark;
    double factor = base.trend ? at(*plan.trend[year]) / at(*base.trend) : 1;
    factor *= plan.per_person && then > 0 ? persons / then : 1;
    return factor * base.weight;
}

/// Adds a base year that the run holds.
void add_observed(const LaneView& at, const Ledger& with, const BaseYear& base, double persons,
                  std::uint32_t year, Benchmark& made)
{
    const auto row = base.t - at.contract.observed_first;
    const double factor = brought(at, base, persons, with.persons.row(row)[at.lane], year);
    for (std::size_t m = 0; m < at.contract.pool.size(); ++m) {
        made.euros[m] += factor * pool_cost(at, with, m, base.t);
    }
    made.variance += factor * factor * with.variance.row(row)[at.lane];
}

/// Adds a base year of known figures, split over the lines as the baseline is; a person's luck then
/// was that of this year's baseline.
void add_given(const LaneView& at, const Ledger& baseline, const BaseYear& base, double persons,
               std::uint32_t year, Benchmark& made)
{
    const double then = base.persons ? at(*base.persons) : persons;
    const double factor = brought(at, base, persons, then, year);
    auto euros = of_baseline(at, baseline, year).euros;
    spread(factor * at(*base.spent), euros);
    for (std::size_t m = 0; m < euros.size(); ++m) {
        made.euros[m] += euros[m];
    }
    const auto row = at.contract.first + year - at.contract.observed_first;
    const double variance = baseline.variance.row(row)[at.lane];
    made.variance += persons > 0 ? factor * factor * variance * then / persons : 0;
}

/// The weighted mean of base years, each brought to the year by the index and the persons.
Benchmark historical(const LaneView& at, const Ledger& baseline, const Ledger& with, double persons,
                     std::uint32_t year)
{
    Benchmark made{std::vector<double>(at.contract.pool.size(), 0.0), 0, 0};
    for (const auto& base : at.contract.benchmark.base_years) {
        if (base.spent) {
            add_given(at, baseline, base, persons, year, made);
        } else {
            add_observed(at, with, base, persons, year, made);
        }
    }
    return made;
}

} // namespace

Benchmark benchmark_of(const LaneView& at, const Ledger& baseline, const Ledger& with,
                       double persons, std::uint32_t year)
{
    const auto& plan = at.contract.benchmark;
    Benchmark made = plan.kind == BenchmarkKind::historical
                         ? historical(at, baseline, with, persons, year)
                         : of_baseline(at, baseline, year);
    if (plan.kind == BenchmarkKind::given) {
        spread(at(*plan.given[year]), made.euros);
    } else if (plan.kind == BenchmarkKind::comparison) {
        made.group_persons = at(*plan.group[year]);
    }
    if (plan.mix[year]) {
        made.mix = at(*plan.mix[year]);
        made.variance *= made.mix * made.mix;
        for (auto& part : made.euros) {
            part *= made.mix;
        }
    }
    return made;
}

} // namespace mkba

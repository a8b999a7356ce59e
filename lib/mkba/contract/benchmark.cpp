#include "mkba/contract/benchmark.hpp"

#include <numeric>

namespace mkba {

namespace {

/// The weighted mean of base years, each brought to the year by the index and the persons.
Benchmark historical(const LaneView& at, const Ledger& with, double persons, std::uint32_t year)
{
    const auto& contract = at.contract;
    const auto& plan = contract.benchmark;
    Benchmark made{std::vector<double>(contract.pool.size(), 0.0), 0, 0};
    for (const auto& base : plan.base_years) {
        const auto row = base.t - contract.observed_first;
        const double then = with.persons.row(row)[at.lane];
        double factor = base.trend ? at(*plan.trend[year]) / at(*base.trend) : 1;
        factor *= plan.per_person && then > 0 ? persons / then : 1;
        factor *= base.weight;
        for (std::size_t m = 0; m < contract.pool.size(); ++m) {
            made.euros[m] += factor * pool_cost(at, with, m, base.t);
        }
        made.variance += factor * factor * with.variance.row(row)[at.lane];
    }
    return made;
}

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

} // namespace

Benchmark benchmark_of(const LaneView& at, const Ledger& baseline, const Ledger& with,
                       double persons, std::uint32_t year)
{
    const auto& plan = at.contract.benchmark;
    Benchmark made = plan.kind == BenchmarkKind::historical ? historical(at, with, persons, year)
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

#include "mkba/analysis/signing/settled_draws.hpp"

#include <algorithm>

#include "mkba/plan/contract_plan.hpp"
#include "mkba/run/given_draws.hpp"
#include "mkba/run/sampling.hpp"
#include "mkba/stats/reading.hpp"

namespace mkba {

namespace {

void take(const Plan& plan, const BlockOfDraws& block, const BlockRunner& runner,
          SettledDraws& settled)
{
    const auto store = [&](std::size_t column, const double* row) {
        std::copy_n(row, block.count, settled.table.column(column).data() + block.first);
    };
    const auto& rows = runner.settlement().settled;
    for (std::size_t r = 0; r < rows.rows(); ++r) {
        store(r, rows.row(r));
    }
    if (plan.contract->benchmark_error) {
        store(rows.rows(), runner.values().row(plan.contract->benchmark_error->index));
    }
}

void sum_up(const std::vector<double>& column, std::span<const double> more,
            std::vector<double>& sum)
{
    std::transform(column.begin(), column.end(), more.begin(), sum.begin(), std::plus<>{});
}

/// The years times their weight, 0 or 1, in each draw.
template <class Weight>
SettledWindow summed(const SettledDraws& settled, std::size_t first, std::size_t last,
                     const Weight& weight)
{
    const std::vector<double> none(settled.draws(), 0.0);
    SettledWindow made{none, none, none, none, none};
    std::vector<double> years(none);
    for (std::size_t year = first; year <= last; ++year) {
        const auto add = [&](SettledFigure which, std::vector<double>& sum) {
            const auto figures = settled.figure(year, which);
            for (std::size_t d = 0; d < sum.size(); ++d) {
                sum[d] += weight(year, d) * figures[d];
            }
        };
        add(SettledFigure::persons, made.persons);
        add(SettledFigure::benchmark, made.benchmark);
        add(SettledFigure::saving, made.saving);
        add(SettledFigure::measured, made.measured);
        add(SettledFigure::variance, made.variance);
        for (std::size_t d = 0; d < years.size(); ++d) {
            years[d] += weight(year, d);
        }
    }
    for (std::size_t d = 0; d < years.size(); ++d) {
        made.persons[d] /= std::max(years[d], 1.0);
    }
    return made;
}

double programme_cost(const ComparisonReading& reading, std::size_t t)
{
    double cost = 0;
    for (std::size_t p = 0; p < reading.layout.parties; ++p) {
        cost += reading.mean(reading.sums.party_year(0, p, SumLayout::Flow::investment, t));
    }
    return cost;
}

} // namespace

std::shared_ptr<const Description>
own_comparison(const std::shared_ptr<const Description>& description)
{
    auto made = std::make_shared<Description>(*description);
    const auto& compare = description->compare;
    std::erase_if(made->alternatives, [&](const Alternative& one) {
        return one.name != compare.baseline && one.name != compare.with;
    });
    return made;
}

SettledDraws settled_draws(const Plan& plan, const RunOptions& options)
{
    const auto draws = plan.description->simulation.draws;
    const auto sampler = draws > 0 ? make_sampler(plan) : nullptr;
    const auto source = draws > 0 ? source_of(sampler.get()) : central_source(plan);
    SettledDraws settled;
    settled.years = plan.contract->years;
    settled.table =
        zero_table(settled.years * settled_figures + 1, std::max<std::uint64_t>(draws, 1));
    RunData data;
    data.draws = draws;
    data.sums = run_blocks({plan, source, options}, {settled.table.draws},
                           [&](const BlockOfDraws& block, const BlockRunner& runner) {
                               take(plan, block, runner, settled);
                           });
    const ComparisonReading reading{plan,
                                    data,
                                    0,
                                    compared_alternatives(*plan.description).front(),
                                    FigureLayout{plan},
                                    SumLayout{plan}};
    settled.effects_inside = effects_inside(reading);
    if (plan.contract->review) {
        settled.ended = reading.mean(reading.sums.odds(0, ContractOdds::ended));
    }
    for (std::uint32_t year = 0; year < settled.years; ++year) {
        settled.thresholds.push_back(threshold_of(reading, year));
        settled.programme_cost.push_back(programme_cost(reading, plan.contract->first + year));
    }
    return settled;
}

SettledWindow window_of(const SettledDraws& settled, std::size_t first, std::size_t last)
{
    return summed(settled, first, last, [](std::size_t, std::size_t) { return 1.0; });
}

SettledWindow counted_window(const SettledDraws& settled, std::size_t first, std::size_t last)
{
    return summed(settled, first, last, [&](std::size_t year, std::size_t draw) {
        return settled.figure(year, SettledFigure::counted)[draw];
    });
}

void add(const SettledWindow& more, SettledWindow& to)
{
    sum_up(to.persons, more.persons, to.persons);
    sum_up(to.benchmark, more.benchmark, to.benchmark);
    sum_up(to.saving, more.saving, to.saving);
    sum_up(to.measured, more.measured, to.measured);
    sum_up(to.variance, more.variance, to.variance);
}

} // namespace mkba

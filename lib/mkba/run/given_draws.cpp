#include "mkba/run/given_draws.hpp"

#include <algorithm>

#include "mkba/run/sampling.hpp"

namespace mkba {

namespace {

void store(const BlockOfDraws& block, const double* row, std::span<double> column)
{
    std::copy_n(row, block.count, column.data() + block.first);
}

} // namespace

GivenDraws run_given(const Job& job, std::uint64_t draws, const std::vector<WantedColumn>& wanted,
                     KeepParameters keep)
{
    GivenDraws made;
    made.figures = zero_table(wanted.size(), draws);
    made.parameters = zero_table(keep == KeepParameters::yes ? job.plan.drawn.size() : 0, draws);
    (void)run_blocks(job, {draws}, [&](const BlockOfDraws& block, const BlockRunner& runner) {
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            store(block, runner.figures(wanted[i].comparison).row(wanted[i].column),
                  made.figures.column(i));
        }
        for (std::size_t p = 0; p < made.parameters.columns; ++p) {
            store(block, runner.values().row(p), made.parameters.column(p));
        }
    });
    return made;
}

GivenDraws run_own_draws(const Plan& plan, const RunOptions& options,
                         const std::vector<WantedColumn>& wanted, KeepParameters keep)
{
    const auto draws = plan.description->simulation.draws;
    if (draws == 0) {
        const auto source = central_source(plan);
        return run_given({plan, source, options}, 1, wanted, keep);
    }
    const auto sampler = make_sampler(plan);
    const auto source = source_of(sampler.get());
    auto made = run_given({plan, source, options}, draws, wanted, keep);
    made.replicates = sampler ? replicate_ranges(*sampler) : ReplicateRanges{};
    return made;
}

std::vector<double> central_values(const Plan& plan)
{
    std::vector<double> values;
    for (const auto& name : plan.drawn) {
        const auto& parameters = plan.description->parameters;
        values.push_back(
            *std::find_if(parameters.begin(), parameters.end(), [&](const Parameter& parameter) {
                 return parameter.name == name;
             })->value);
    }
    return values;
}

DrawSource central_source(const Plan& plan)
{
    return {[values = central_values(plan)](DrawIndex /*first*/, std::size_t /*count*/,
                                            std::span<const Lanes> rows) {
                for (std::size_t p = 0; p < rows.size(); ++p) {
                    std::fill(rows[p].begin(), rows[p].end(), values[p]);
                }
            },
            [](DrawIndex /*first*/) -> std::optional<DrawIndex> { return std::nullopt; }};
}

} // namespace mkba

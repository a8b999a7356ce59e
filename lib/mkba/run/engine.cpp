#include "mkba/run/engine.hpp"

#include <algorithm>
#include <deque>

#include "mkba/run/block_queue.hpp"
#include "mkba/run/kept_draws.hpp"
#include "mkba/run/sampling.hpp"
#include "mkba/run/sign_contract.hpp"
#include "mkba/stats/build_results.hpp"
#include "mkba/stats/two_passes.hpp"

namespace mkba {

namespace {

constexpr std::uint64_t pilot_draws = 4096; // also those of the regression

/// What the figures of all draws would take.
std::uint64_t figure_bytes(const Plan& plan)
{
    return compared_alternatives(*plan.description).size() * FigureLayout{plan}.columns() *
           plan.description->simulation.draws * sizeof(double);
}

RunData run_central(const Plan& plan, const RunOptions& options)
{
    BlockRunner runner{plan, {}, options.width};
    if (auto refused = runner.run_central()) {
        throw ModelRefusal{refused->text};
    }
    RunData data;
    const FigureLayout layout{plan};
    const auto kinds = column_kinds(layout);
    for (std::size_t c = 0; c < compared_alternatives(*plan.description).size(); ++c) {
        FigureTable table{layout.columns(), 1, {}};
        for (std::size_t column = 0; column < table.columns; ++column) {
            table.values.push_back(runner.figures(c).row(column)[0]);
        }
        data.columns.push_back(summaries_of(table, kinds, {}, 1));
    }
    data.sums = runner.sums();
    return data;
}

RunData run_kept(const Job& job, const ReplicateRanges& replicates)
{
    const auto draws = job.plan.description->simulation.draws;
    auto kept = keep_draws(job, {draws}, std::min(draws, pilot_draws));
    const auto kinds = column_kinds(FigureLayout{job.plan});
    RunData data{
        draws, {}, std::move(kept.parameters), std::move(kept.broad_result), std::move(kept.sums)};
    for (const auto& table : kept.figures) {
        data.columns.push_back(summaries_of(table, kinds, replicates, thread_count(job.options)));
    }
    return data;
}

/// The columns of every comparison, ready for the first pass.
std::deque<TwoPasses> prepare(const Job& job, const KeptDraws& pilot, const DrawDesign& design)
{
    const auto kinds = column_kinds(FigureLayout{job.plan});
    std::deque<TwoPasses> made;
    for (const auto& table : pilot.figures) {
        made.emplace_back(table, kinds, design);
    }
    return made;
}

using Step = void (TwoPasses::*)(std::uint64_t first, std::size_t lanes, const RowBlock& figures);

/// Shows every block to every comparison; returns the merged sums.
std::vector<double> show(const Job& job, const Pass& pass, std::deque<TwoPasses>& comparisons,
                         Step step)
{
    return run_blocks(job, pass, [&](const BlockOfDraws& block, const BlockRunner& runner) {
        for (std::size_t c = 0; c < comparisons.size(); ++c) {
            (comparisons[c].*step)(block.first, block.count, runner.figures(c));
        }
    });
}

/// A block is a pure function of the seed, so what does not fit in memory is computed twice.
RunData run_twice(const Job& job, const ReplicateRanges& replicates)
{
    const auto draws = job.plan.description->simulation.draws;
    const auto first = std::min(draws, pilot_draws);
    auto pilot = keep_draws(job, {first, 0, 0}, first);
    auto comparisons = prepare(job, pilot, {draws, kernels(job.options.width).width, replicates});
    pilot.figures.clear();
    RunData data{draws, {}, std::move(pilot.parameters), std::move(pilot.broad_result), {}};
    data.sums = show(job, {draws, 0, 0.5}, comparisons, &TwoPasses::count);
    bool again = false;
    for (auto& comparison : comparisons) {
        again = comparison.choose() || again;
    }
    if (again) {
        static_cast<void>(show(job, {draws, 0.5, 1}, comparisons, &TwoPasses::collect));
    }
    for (auto& comparison : comparisons) {
        data.columns.push_back(comparison.summaries());
    }
    return data;
}

} // namespace

Results run(const Plan& plan, const RunOptions& options)
{
    if (plan.description->simulation.draws == 0) {
        return build_results(plan, run_central(plan, options));
    }
    const auto sampler = make_sampler(plan);
    const auto replicates = sampler ? replicate_ranges(*sampler) : ReplicateRanges{};
    const auto source = source_of(sampler.get());
    const Job job{plan, source, options};
    return build_results(plan, figure_bytes(plan) > options.kept_bytes ? run_twice(job, replicates)
                                                                       : run_kept(job, replicates));
}

std::shared_ptr<const Plan> plan_of_run(const std::shared_ptr<const Description>& description,
                                        const RunOptions& options)
{
    return with_games(compile(description, {options.view, options.effect_multiplier}), options);
}

Results run(const std::shared_ptr<const Description>& description, const RunOptions& options)
{
    return run(*plan_of_run(description, options), options);
}

} // namespace mkba

#include "mkba/analysis/signing/allocation.hpp"

#include <algorithm>

#include "mkba/analysis/signing/allocation_columns.hpp"
#include "mkba/contract/core.hpp"
#include "mkba/run/block_queue.hpp"
#include "mkba/run/given_draws.hpp"
#include "mkba/run/sampling.hpp"
#include "mkba/stats/build_results.hpp"
#include "mkba/stats/spread.hpp"

namespace mkba {

namespace {

/// The columns of a run, summed up.
struct Summaries {
    std::vector<ColumnSummary> all;
    std::vector<ColumnSummary> sample;
};

/// The replicates of the run's own sampler.
ReplicateRanges run_draws(const CoalitionPlan& coalitions, const RunOptions& options,
                          AllocationColumns& columns)
{
    const auto& plan = *coalitions.plan;
    const auto draws = plan.description->simulation.draws;
    const auto sampler = draws > 0 ? make_sampler(plan) : nullptr;
    const auto source = draws > 0 ? source_of(sampler.get()) : central_source(plan);
    const auto width = kernels(options.width).width;
    (void)run_blocks({plan, source, options}, {std::max<std::uint64_t>(draws, 1)},
                     [&](const BlockOfDraws& block, const BlockRunner& runner) {
                         columns.take(block.first / width, block, runner);
                     });
    return sampler ? replicate_ranges(*sampler) : ReplicateRanges{};
}

std::vector<ColumnSummary> summed_up(const FigureTable& table, const ReplicateRanges& replicates,
                                     unsigned threads)
{
    return summaries_of(table, std::vector<ColumnKind>(table.columns, ColumnKind::figure),
                        replicates, threads);
}

std::vector<PlayerFigures> player_figures(const CoalitionPlan& coalitions,
                                          const AllocationColumns& columns,
                                          const Summaries& summaries, const Game& expected)
{
    std::vector<PlayerFigures> made;
    for (std::size_t p = 0; p < coalitions.players.size(); ++p) {
        const auto& player = coalitions.players[p];
        const auto column = [&](PlayerColumn which) {
            return summaries.all[columns.player(p, which)].statistics;
        };
        made.push_back({player.name, player.label, player.is_grant, player.role,
                        column(PlayerColumn::investment), column(PlayerColumn::own_saving),
                        column(PlayerColumn::result), expected.worth[Coalition{1} << p]});
    }
    return made;
}

double quantile(const FigureTable& table, std::size_t column, double probability)
{
    const auto values = table.column(column);
    std::vector<double> sorted(values.begin(), values.end());
    std::sort(sorted.begin(), sorted.end());
    return sorted_quantile(sorted, probability);
}

/// What a key does on the expected game.
void expect(KeyFigures& made, const AllocationKey& key, const Game& expected,
            const CoalitionPlan& coalitions, const std::vector<PlayerFigures>& players)
{
    std::vector<double> investments;
    std::vector<double> savings;
    for (const auto& player : players) {
        investments.push_back(player.investment.mean);
        savings.push_back(player.own_saving.mean);
    }
    const auto parts = key.divide({expected, coalitions.agreed_shares, investments, savings});
    if (parts) {
        made.expected = *parts;
        made.holds_in_expectation = in_core(expected, *parts);
        made.side_payment_in_expectation = side_payment(expected, *parts);
    }
}

KeyFigures key_figures(std::size_t number, const AllocationColumns& columns,
                       const Summaries& summaries, std::size_t players, double certainty)
{
    const auto& key = *allocation_keys()[number];
    KeyFigures made;
    made.name = key.name;
    made.label = {std::string{key.dutch}, std::string{key.english}};
    made.from_sample = key.effort == KeyEffort::sample;
    const auto& from = made.from_sample ? summaries.sample : summaries.all;
    const auto at = made.from_sample ? columns.in_sample(number) : columns.in_all(number);
    for (std::size_t p = 0; p < players; ++p) {
        if (from[at.part(p)].finite()) {
            made.parts.push_back(from[at.part(p)].statistics);
            made.stays.push_back(from[at.stays(p)].statistics.mean);
        }
    }
    const auto judged = columns.in_sample(number);
    if (summaries.sample[judged.holds()].finite()) {
        made.holds = summaries.sample[judged.holds()].statistics.mean;
        made.side_payment = quantile(columns.sample(), judged.payment(), certainty);
    }
    return made;
}

/// By a positive factor.
Statistics scaled(Statistics statistics, double factor)
{
    statistics.mean *= factor;
    if (statistics.spread) {
        auto& spread = *statistics.spread;
        for (double* figure : {&spread.sd, &spread.p5, &spread.p20, &spread.p50, &spread.p95}) {
            *figure *= factor;
        }
        for (auto* error :
             {&spread.error_mean, &spread.error_p5, &spread.error_p50, &spread.error_p95}) {
            if (*error) {
                *error = **error * factor;
            }
        }
    }
    return statistics;
}

CostDivision cost_division(const AllocationResults& results, const Statistics& gap, double factors)
{
    CostDivision made;
    for (const auto& player : results.players) {
        made.programme_cost += player.investment.mean;
        made.grants_now += player.is_grant ? player.investment.mean : 0;
    }
    made.gap = gap;
    made.gap_a_year = scaled(made.gap, 1 / factors);
    made.years_of_factor = factors;
    return made;
}

std::vector<FundedIntervention> funded(const CoalitionPlan& coalitions)
{
    std::vector<FundedIntervention> made;
    for (const auto& funding : coalitions.funding) {
        made.push_back({funding.intervention, {}});
        for (std::size_t p = 0; p < coalitions.players.size(); ++p) {
            if (takes_part(funding.funders, p)) {
                made.back().funders.push_back(coalitions.players[p].name);
            }
        }
    }
    return made;
}

} // namespace

AllocationResults allocate(const std::shared_ptr<const Description>& description,
                           const AllocationOptions& options)
{
    const auto coalitions = plan_coalitions(
        description, {options.run.view, options.run.effect_multiplier}, options.players);
    const auto draws = std::max<std::uint64_t>(coalitions.plan->description->simulation.draws, 1);
    const auto width = kernels(options.run.width).width;
    AllocationColumns columns{coalitions, draws, std::min(draws, options.sample),
                              (draws + width - 1) / width};
    const auto replicates = run_draws(coalitions, options.run, columns);
    const auto threads = thread_count(options.run);
    const Summaries summed{summed_up(columns.all(), replicates, threads),
                           summed_up(columns.sample(), {}, threads)};
    const auto expected =
        game_of(coalitions.comparison, coalitions.players.size(), columns.mean_results());
    AllocationResults results;
    results.frame = results_frame(*coalitions.plan);
    results.sample = columns.sample().draws;
    results.sets = coalitions.sets;
    results.certainty = options.certainty;
    results.players = player_figures(coalitions, columns, summed, expected);
    results.not_seated = coalitions.not_seated;
    results.funding = funded(coalitions);
    for (std::size_t k = 0; k < allocation_keys().size(); ++k) {
        results.keys.push_back(
            key_figures(k, columns, summed, coalitions.players.size(), options.certainty));
        expect(results.keys.back(), *allocation_keys()[k], expected, coalitions, results.players);
    }
    results.joint = summed.all[columns.joint()].statistics;
    results.core_in_expectation = has_core(expected);
    results.core = summed.sample[columns.core()].statistics.mean;
    results.best_side_payment =
        quantile(columns.sample(), columns.best_side_payment(), options.certainty);
    if (!(results.joint.mean > 0)) {
        results.costs = cost_division(results, summed.all[columns.gap()].statistics,
                                      recruiting_discount_factors(*coalitions.plan));
    }
    return results;
}

} // namespace mkba

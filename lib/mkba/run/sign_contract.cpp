#include "mkba/run/sign_contract.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include <fmt/format.h>

#include "mkba/contract/allocation_key.hpp"
#include "mkba/plan/contract_plan.hpp"
#include "mkba/project/lane_sum.hpp"
#include "mkba/run/block_queue.hpp"
#include "mkba/run/coalitions.hpp"
#include "mkba/run/given_draws.hpp"
#include "mkba/run/sampling.hpp"
#include "mkba/stats/run_data.hpp"

namespace mkba {

namespace {

constexpr double solver_room = 1e-11; // of the largest worth: what linear programs leave behind

/// Of the expected game of the run's own draws.
std::vector<double> dues_beforehand(const CoalitionGame& game, const AllocationKey& key,
                                    const RunOptions& options)
{
    const auto& plan = *game.plan;
    const auto& simulation = plan.description->simulation;
    const auto draws = std::max<std::uint64_t>(simulation.draws, 1);
    const auto sampler = simulation.draws > 0 ? make_sampler(plan) : nullptr;
    const auto source = simulation.draws > 0 ? source_of(sampler.get()) : central_source(plan);
    const auto comparisons = compared_alternatives(*plan.description).size();
    const auto width = kernels(options.width).width;
    const FigureLayout layout{plan};
    auto silent = options;
    silent.progress = {};
    PairwiseMerge merge{(draws + width - 1) / width};
    (void)run_blocks(
        {plan, source, silent}, {draws}, [&](const BlockOfDraws& block, const BlockRunner& runner) {
            std::vector<double> sums;
            for (std::size_t c = 0; c < comparisons; ++c) {
                for (const auto party : game.players) {
                    sums.push_back(
                        lane_sum(runner.figures(c).row(layout.party(0, party, PartyFigure::result)),
                                 block.count));
                }
            }
            merge.add(block.first / width, std::move(sums));
        });
    auto results = merge.take();
    for (double& result : results) {
        result /= static_cast<double>(draws);
    }
    const auto expected = game_of(game.comparison, game.players.size(), results);
    auto dues = dues_of(key, expected, results);
    for (double& due : dues) {
        due = std::abs(due) > solver_room * scale_of(expected) ? due : 0;
    }
    return dues;
}

/// What coalitions draw must be drawn in the run itself: its values are theirs.
void check_drawn(const Plan& plan, const CoalitionGame& game, const Place& place)
{
    for (const auto& name : game.plan->drawn) {
        if (std::find(plan.drawn.begin(), plan.drawn.end(), name) == plan.drawn.end()) {
            refuse(place,
                   fmt::format("'{}' matters only where some players are missing, and this run "
                               "does not draw it",
                               name),
                   "mkba contract shows what the key comes to; write those shares as a fixed key");
        }
    }
}

CoalitionGame game_against(const std::shared_ptr<const Description>& description,
                           const std::string& with, const CompileOptions& how)
{
    auto compared = std::make_shared<Description>(*description);
    compared->compare.with = with;
    auto coalitions = plan_coalitions(compared, how, {});
    CoalitionGame game{std::move(coalitions.plan), {}, std::move(coalitions.comparison), {}};
    for (const auto& player : coalitions.players) {
        game.players.push_back(player.parties.front());
    }
    return game;
}

} // namespace

std::shared_ptr<const Plan> with_games(const std::shared_ptr<const Plan>& plan,
                                       const RunOptions& options)
{
    if (!plan->contract || !divides_result(plan->contract->key_rule)) {
        return plan;
    }
    const auto& description = plan->description;
    const auto& place = description->contract->place;
    const auto word = word_of(plan->contract->key_rule);
    if (!plan->own_chains.empty()) {
        refuse(place, fmt::format("'{}' needs the runs of coalitions, which a region whose parts "
                                  "have rates of their own does not have",
                                  word));
    }
    const auto& key = *find_key(word);
    auto contract = std::make_shared<ContractPlan>(*plan->contract);
    try {
        for (const auto alternative : compared_alternatives(*description)) {
            auto game = game_against(description, description->alternatives[alternative].name,
                                     {options.view, options.effect_multiplier});
            if (key.effort == KeyEffort::sample) {
                game.signed_dues = dues_beforehand(game, key, options);
            } else {
                check_drawn(*plan, game, place);
            }
            contract->games.push_back(std::move(game));
        }
    } catch (const std::invalid_argument& problem) {
        refuse(place, problem.what());
    }
    auto made = std::make_shared<Plan>(*plan);
    made->contract = std::move(contract);
    return made;
}

} // namespace mkba

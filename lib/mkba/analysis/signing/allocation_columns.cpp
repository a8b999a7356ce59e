#include "mkba/analysis/signing/allocation_columns.hpp"

#include <algorithm>
#include <limits>

#include "mkba/contract/core.hpp"
#include "mkba/project/lane_sum.hpp"

namespace mkba {

namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();
constexpr double rounding_room = 1e-9; // of the largest worth

FigureTable empty_table(std::size_t columns, std::uint64_t draws)
{
    return {columns, draws, std::vector<double, ZeroPages<double>>(columns * draws, nothing)};
}

void write_parts(FigureTable& table, const KeyColumns& columns, std::uint64_t draw,
                 const Game& game, const std::vector<double>& parts)
{
    const double room = rounding_room * scale_of(game);
    for (std::size_t p = 0; p < parts.size(); ++p) {
        table.column(columns.part(p))[draw] = parts[p];
        table.column(columns.stays(p))[draw] =
            parts[p] >= game.worth[Coalition{1} << p] - room ? 1 : 0;
    }
}

} // namespace

AllocationColumns::AllocationColumns(const CoalitionPlan& plan, std::uint64_t draws,
                                     std::uint64_t sample, std::uint64_t blocks)
    : plan_{plan}, layout_{*plan.plan}, players_{plan.players.size()},
      comparisons_{compared_alternatives(*plan.plan->description).size()}, merge_{blocks}
{
    const auto keys = allocation_keys().size();
    all_ = empty_table(in_all(keys).first, draws);
    sample_ = empty_table(best_side_payment() + 1, sample);
}

KeyColumns AllocationColumns::in_all(std::size_t key) const
{
    return {gap() + 1 + key * 2 * players_, players_};
}

KeyColumns AllocationColumns::in_sample(std::size_t key) const
{
    return {key * (2 * players_ + 2), players_};
}

std::size_t AllocationColumns::core() const
{
    return in_sample(allocation_keys().size()).first;
}

std::size_t AllocationColumns::best_side_payment() const
{
    return core() + 1;
}

std::vector<double> AllocationColumns::sum(const BlockRunner& runner, std::size_t comparison,
                                           std::size_t player, PartyFigure figure,
                                           std::size_t lanes) const
{
    std::vector<double> sums(lanes, 0.0);
    for (const auto party : plan_.players[player].parties) {
        const double* row = runner.figures(comparison).row(layout_.party(0, party, figure));
        for (std::size_t i = 0; i < lanes; ++i) {
            sums[i] += row[i];
        }
    }
    return sums;
}

AllocationColumns::BlockFigures AllocationColumns::read(const BlockOfDraws& draws,
                                                        const BlockRunner& runner) const
{
    BlockFigures figures;
    for (std::size_t c = 0; c < comparisons_; ++c) {
        for (std::size_t p = 0; p < players_; ++p) {
            figures.results.push_back(sum(runner, c, p, PartyFigure::result, draws.count));
        }
    }
    // Comparison 0 is the scenario's own: everything that everybody runs.
    for (std::size_t p = 0; p < players_; ++p) {
        figures.investments.push_back(sum(runner, 0, p, PartyFigure::investment, draws.count));
        figures.savings.push_back(sum(runner, 0, p, PartyFigure::saving, draws.count));
        figures.transfers.push_back(sum(runner, 0, p, PartyFigure::line_transfer, draws.count));
    }
    return figures;
}

void AllocationColumns::take(std::uint64_t block, const BlockOfDraws& draws,
                             const BlockRunner& runner)
{
    const auto figures = read(draws, runner);
    std::vector<double> sums;
    for (const auto& row : figures.results) {
        sums.push_back(lane_sum(row.data(), draws.count));
    }
    merge_.add(block, std::move(sums));
    for (std::size_t lane = 0; lane < draws.count; ++lane) {
        divide(draws.first + lane, figures, lane);
    }
}

void AllocationColumns::divide(std::uint64_t draw, const BlockFigures& figures, std::size_t lane)
{
    std::vector<double> results;
    for (const auto& row : figures.results) {
        results.push_back(row[lane]);
    }
    const auto game = game_of(plan_.comparison, players_, results);
    std::vector<double> investments;
    std::vector<double> savings;
    for (std::size_t p = 0; p < players_; ++p) {
        investments.push_back(figures.investments[p][lane]);
        savings.push_back(figures.savings[p][lane] + figures.transfers[p][lane]);
        all_.column(player(p, PlayerColumn::investment))[draw] = investments.back();
        all_.column(player(p, PlayerColumn::own_saving))[draw] = savings.back();
        all_.column(player(p, PlayerColumn::result))[draw] = figures.results[p][lane];
    }
    all_.column(joint())[draw] = game.worth.back();
    all_.column(gap())[draw] = -game.worth.back();
    const AllocationProblem problem{game, plan_.agreed_shares, investments, savings};
    for (std::size_t k = 0; k < allocation_keys().size(); ++k) {
        const auto& key = *allocation_keys()[k];
        if (key.effort != KeyEffort::every_draw) {
            continue;
        }
        if (const auto parts = key.divide(problem)) {
            write_parts(all_, in_all(k), draw, game, *parts);
        }
    }
    if (draw < sample_.draws) {
        judge(draw, game, problem);
    }
}

void AllocationColumns::judge(std::uint64_t draw, const Game& game,
                              const AllocationProblem& problem)
{
    for (std::size_t k = 0; k < allocation_keys().size(); ++k) {
        const auto parts = allocation_keys()[k]->divide(problem);
        if (!parts) {
            continue;
        }
        const auto columns = in_sample(k);
        write_parts(sample_, columns, draw, game, *parts);
        sample_.column(columns.holds())[draw] = in_core(game, *parts) ? 1 : 0;
        sample_.column(columns.payment())[draw] = side_payment(game, *parts);
    }
    const double needed = cost_of_stability(game);
    sample_.column(core())[draw] = needed == 0 ? 1 : 0;
    sample_.column(best_side_payment())[draw] = needed;
}

std::vector<double> AllocationColumns::mean_results()
{
    auto means = merge_.take();
    for (double& mean : means) {
        mean /= static_cast<double>(all_.draws);
    }
    return means;
}

} // namespace mkba

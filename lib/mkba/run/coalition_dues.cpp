#include "mkba/run/coalition_dues.hpp"

#include <algorithm>

#include "mkba/contract/allocation_key.hpp"
#include "mkba/contract/dues.hpp"
#include "mkba/run/coalitions.hpp"

namespace mkba {

CoalitionDues::CoalitionDues(const Plan& plan, const CoalitionGame& game, Width width)
    : plan_{plan}, game_{game}, key_{*find_key(word_of(plan.contract->key_rule))},
      comparisons_{compared_alternatives(*game.plan->description).size()}, own_{*game.plan},
      dues_{game.players.size(), kernels(width).width}
{
    for (std::size_t p = 0; p < game.signed_dues.size(); ++p) {
        std::fill_n(dues_.row(p), dues_.width(), game.signed_dues[p]);
    }
    if (!game.signed_dues.empty()) {
        return;
    }
    for (const auto& name : game.plan->drawn) {
        const auto found = std::find(plan.drawn.begin(), plan.drawn.end(), name);
        rows_.push_back(static_cast<std::size_t>(found - plan.drawn.begin()));
    }
    runner_ = std::make_unique<BlockRunner>(own_, values_of_plan(), width);
}

DrawSource CoalitionDues::values_of_plan() const
{
    return {[this](DrawIndex /*first*/, std::size_t count, std::span<const Lanes> rows) {
                for (std::size_t p = 0; p < rows.size(); ++p) {
                    std::copy_n(values_->row(rows_[p]), count, rows[p].begin());
                }
            },
            {}};
}

std::optional<Refusal> CoalitionDues::find(const BlockOfDraws& block, const RowBlock& values)
{
    if (!runner_) {
        return std::nullopt;
    }
    values_ = &values;
    own_.time.discount_factors = plan_.time.discount_factors;
    if (auto refused = runner_->run(block)) {
        return refused;
    }
    for (std::size_t lane = 0; lane < block.count; ++lane) {
        divide(lane);
    }
    return std::nullopt;
}

void CoalitionDues::divide(std::size_t lane)
{
    const FigureLayout layout{*game_.plan};
    std::vector<double> results;
    for (std::size_t c = 0; c < comparisons_; ++c) {
        for (const auto party : game_.players) {
            results.push_back(
                runner_->figures(c).row(layout.party(0, party, PartyFigure::result))[lane]);
        }
    }
    const auto game = game_of(game_.comparison, game_.players.size(), results);
    const auto dues = dues_of(key_, game, results);
    for (std::size_t p = 0; p < dues.size(); ++p) {
        dues_.row(p)[lane] = dues[p];
    }
}

void CoalitionDues::book(std::size_t lanes, Settlement& settlement) const
{
    book_dues(plan_, game_, dues_, lanes, settlement);
}

} // namespace mkba

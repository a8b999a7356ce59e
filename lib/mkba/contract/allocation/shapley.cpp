// The average of what a player adds, over all orders in which players can join (Shapley 1953).
#include <array>
#include <bit>

#include "mkba/contract/allocation_key.hpp"

namespace mkba {

namespace {

/// weights[s] = s! (n - s - 1)! / n!: how often a player joins exactly s given others.
std::array<double, most_players> joining_weights(std::size_t players)
{
    std::array<double, most_players> weights{};
    weights[0] = 1 / static_cast<double>(players);
    for (std::size_t s = 1; s < players; ++s) {
        weights[s] = weights[s - 1] * static_cast<double>(s) / static_cast<double>(players - s);
    }
    return weights;
}

std::optional<std::vector<double>> divide(const AllocationProblem& problem)
{
    const auto& game = problem.game;
    const auto weights = joining_weights(game.players);
    std::vector<double> parts(game.players, 0.0);
    for (Coalition others = 0; others < game.everybody(); ++others) {
        const double weight = weights[static_cast<std::size_t>(std::popcount(others))];
        for (std::size_t p = 0; p < game.players; ++p) {
            if (!takes_part(others, p)) {
                parts[p] += weight * (game.worth[others | Coalition{1} << p] - game.worth[others]);
            }
        }
    }
    return parts;
}

} // namespace

extern const AllocationKey shapley_key;
const AllocationKey shapley_key{"shapley",
                                "Shapley",
                                "Shapley",
                                "what each adds, averaged over all orders of joining",
                                KeyEffort::every_draw,
                                divide};

} // namespace mkba

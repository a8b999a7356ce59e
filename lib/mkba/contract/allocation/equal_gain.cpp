// Everybody gains the same over what it reaches alone.
#include "mkba/contract/allocation_key.hpp"

namespace mkba {

namespace {

std::optional<std::vector<double>> divide(const AllocationProblem& problem)
{
    const auto& game = problem.game;
    std::vector<double> parts;
    double left = game.worth.back();
    for (std::size_t p = 0; p < game.players; ++p) {
        parts.push_back(game.worth[Coalition{1} << p]);
        left -= parts.back();
    }
    for (double& part : parts) {
        part += left / static_cast<double>(game.players);
    }
    return parts;
}

} // namespace

extern const AllocationKey equal_gain_key;
const AllocationKey equal_gain_key{
    "equal_gain",          "gelijke winst",
    "equal gain",          "what each reaches alone, and the rest in equal parts",
    KeyEffort::every_draw, divide};

} // namespace mkba

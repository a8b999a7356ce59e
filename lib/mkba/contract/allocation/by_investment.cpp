// Whoever puts in twice as much gets twice as much.
#include "mkba/contract/allocation_key.hpp"

namespace mkba {

namespace {

std::optional<std::vector<double>> divide(const AllocationProblem& problem)
{
    return in_proportion(problem.game.worth.back(), problem.investments);
}

} // namespace

extern const AllocationKey by_investment_key;
const AllocationKey by_investment_key{
    "by_investment",       "naar inleg",
    "by investment",       "the joint result in proportion to what each invests",
    KeyEffort::every_draw, divide};

} // namespace mkba

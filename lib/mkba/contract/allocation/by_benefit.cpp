// Whoever saves twice as much gets, or bears, twice as much.
#include "mkba/contract/allocation_key.hpp"

namespace mkba {

namespace {

std::optional<std::vector<double>> divide(const AllocationProblem& problem)
{
    return in_proportion(problem.game.worth.back(), problem.benefits);
}

} // namespace

extern const AllocationKey by_benefit_key;
const AllocationKey by_benefit_key{
    "by_benefit",          "naar baat",
    "by benefit",          "the joint result in proportion to what each saves",
    KeyEffort::every_draw, divide};

} // namespace mkba

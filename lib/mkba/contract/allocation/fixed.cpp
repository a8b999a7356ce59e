// Shares that the parties agreed on beforehand.
#include "mkba/contract/allocation_key.hpp"

namespace mkba {

namespace {

std::optional<std::vector<double>> divide(const AllocationProblem& problem)
{
    return in_proportion(problem.game.worth.back(), problem.agreed_shares);
}

} // namespace

extern const AllocationKey fixed_key;
const AllocationKey fixed_key{"fixed",
                              "vaste aandelen",
                              "fixed shares",
                              "shares of the joint result agreed beforehand",
                              KeyEffort::every_draw,
                              divide};

} // namespace mkba

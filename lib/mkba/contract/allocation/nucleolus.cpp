// The least satisfied coalition as satisfied as can be, then the next (Schmeidler 1969).
#include "mkba/contract/allocation_key.hpp"
#include "mkba/contract/lexicographic_centre.hpp"

namespace mkba {

namespace {

std::optional<std::vector<double>> divide(const AllocationProblem& problem)
{
    return lexicographic_centre(problem.game, [](Coalition /*any*/) { return 1.0; });
}

} // namespace

extern const AllocationKey nucleolus_key;
const AllocationKey nucleolus_key{
    "nucleolus",       "nucleolus",
    "nucleolus",       "the coalition that gains least gains as much as it can",
    KeyEffort::sample, divide};

} // namespace mkba

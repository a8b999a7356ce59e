// As the nucleolus, by gain for each member of a coalition (Young, Okada and Hashimoto 1982).
#include <bit>

#include "mkba/contract/allocation_key.hpp"
#include "mkba/contract/lexicographic_centre.hpp"

namespace mkba {

namespace {

std::optional<std::vector<double>> divide(const AllocationProblem& problem)
{
    return lexicographic_centre(problem.game, [](Coalition coalition) {
        return static_cast<double>(std::popcount(coalition));
    });
}

} // namespace

extern const AllocationKey per_capita_nucleolus_key;
const AllocationKey per_capita_nucleolus_key{
    "per_capita_nucleolus", "nucleolus per hoofd",
    "per-capita nucleolus", "the coalition that gains least a member gains as much as it can",
    KeyEffort::sample,      divide};

} // namespace mkba

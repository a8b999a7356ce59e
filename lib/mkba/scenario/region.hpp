// Several municipalities as one population: who counts, and what some of them have of their own.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "mkba/scenario/intervention.hpp"

namespace mkba {

/// In a chain of its own, the parameter `own` stands wherever the model says `common`.
struct OwnValue {
    std::string common;
    std::string own; // NAME_in_FILE of the first member
};

/// What a link of an intervention is in one alternative.
struct OwnLevers {
    std::string alternative;
    std::string intervention;
    std::vector<Lever> levers; // the other links are as in the common chain
    Place place;
};

/// Members with the same rules: one chain.
struct OwnRules {
    std::vector<std::string> members; // sorted
    Place place;
    std::vector<OwnValue> values;
    std::vector<OwnLevers> levers;
};

struct Region {
    std::vector<std::string> members; // in the order of the files
    std::vector<std::string> summed;  // parameters: the sum of NAME_in_FILE over the members
    std::vector<std::pair<std::string, Expression>> each; // what one member alone has
    std::vector<OwnRules> own;                            // by first member
};

} // namespace mkba

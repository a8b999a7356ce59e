// Value of information by brute force: a run within every run, as a check on the regression.
#pragma once

#include <string>
#include <vector>

#include "mkba/analysis/information/choice.hpp"
#include "mkba/analysis/information/value_of_information.hpp"

namespace mkba {

/// How many values of the group are tried, and how many draws of everything else for each.
struct NestedSize {
    std::uint64_t outer{512};
    std::uint64_t inner{128}; // a multiple of 64
};

/// EVPPI of learning `members` (names of drawn parameters) before the choice is made for
/// each output. The mean of the best of a finite inner run is too high by a term in 1/inner; the
/// two halves of every inner run show how much, and it is taken off (Giles and Goda 2019). Draws
/// are others than those of any run of the scenario. Throws QuestionError where the group holds
/// only some shares of a whole, ModelRefusal, Interrupted.
[[nodiscard]] std::vector<Estimate> nested_information(const Choice& choice,
                                                       const RunOptions& options,
                                                       const std::vector<std::string>& members,
                                                       const std::vector<Output>& outputs,
                                                       const NestedSize& size);

} // namespace mkba

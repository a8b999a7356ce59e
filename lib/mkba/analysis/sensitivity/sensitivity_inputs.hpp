// The independent inputs of a scenario: which dimensions of chance stand behind each.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "mkba/analysis/parameter_groups.hpp"
#include "mkba/analysis/question.hpp"
#include "mkba/analysis/sensitivity/sensitivity.hpp"
#include "mkba/draw/joint_distribution.hpp"

namespace mkba {

struct InputsQuestion {
    GroupBy by{GroupBy::parameter};
    std::vector<NamedGroup> groups{};
};

/// Inputs that are independent of one another; `dimensions` of the joint distribution belong to one
/// input each.
struct IndependentInputs {
    std::vector<SensitivityInput> inputs;
    std::vector<std::vector<std::size_t>> dimensions; // by input
    std::vector<std::string> merged;                  // names of groups made here
};

/// Groups as asked, every other parameter alone; what is correlated or shares a whole is then put
/// together, under the joined names. Throws QuestionError where a parameter is in two groups or a
/// name is unknown.
[[nodiscard]] IndependentInputs independent_inputs(const Plan& plan, const JointDistribution& joint,
                                                   const InputsQuestion& question);

} // namespace mkba

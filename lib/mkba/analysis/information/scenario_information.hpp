// Value of information of a scenario: what to measure first, for whom, and what that may cost.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "mkba/analysis/information/nested_information.hpp"
#include "mkba/analysis/parameter_groups.hpp"
#include "mkba/analysis/question.hpp"

namespace mkba {

struct InformationQuestion {
    Decision decision{Decision::fund};
    GroupBy by{GroupBy::parameter};
    std::vector<std::string> parameters{}; // empty: all that are uncertain
    std::vector<NamedGroup> groups{};
    std::optional<NestedSize> nested{};
};

struct LearntGroup {
    std::string name;
    std::vector<std::string> members;
    Grade worst{};
};

/// One party's or total's decision. Of its two decisions 0 is to leave things as they are.
struct OutputInformation {
    std::string output;
    InformationValue value;
};

/// The regression beside the nested simulation.
struct NestedCheck {
    std::size_t group{};
    std::vector<Estimate> by_output;
};

struct ScenarioInformation {
    Decision decision{};
    std::size_t draws{};
    std::vector<LearntGroup> groups;
    std::vector<OutputInformation> outputs; // those that vary
    std::vector<std::string> constant;      // outputs that are the same in every draw
    std::vector<NestedCheck> nested;        // of the most valuable groups
};

/// Throws QuestionError for names that are not there, without draws or uncertain parameters, and
/// for `sign` without a contract or `fund` in a scenario that looks back; ModelRefusal;
/// Interrupted.
[[nodiscard]] ScenarioInformation information_of_scenario(const Plan& plan,
                                                          const RunOptions& options,
                                                          const InformationQuestion& question);

} // namespace mkba

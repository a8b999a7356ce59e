// What the command line sets: a parameter, or a key of the scenario.
#pragma once

#include <string>
#include <vector>

#include "mkba/scenario/findings.hpp"
#include "mkba/scenario/node.hpp"
#include "mkba/scenario/sources.hpp"

namespace mkba {

/// `--set NAME=VALUE` for a parameter; places in it are the argument as a whole.
struct ParameterSetting {
    std::string name;
    const Node* value{};
};

/// Puts `--set a.b.c=VALUE` into the scenario's tree and returns the settings of parameters, which
/// have no dot and are no key of a scenario. `interventions` may be left out below an alternative.
[[nodiscard]] std::vector<ParameterSetting>
apply_scenario_settings(Node& scenario, const std::vector<std::string>& sets, Sources& sources,
                        Findings& findings);

} // namespace mkba

// What the command line sets: a parameter, or a key of the scenario.
#pragma once

#include <string>
#include <vector>

#include "mkba/scenario/text/findings.hpp"
#include "mkba/scenario/text/sources.hpp"
#include "mkba/scenario/text/yaml_node.hpp"

namespace mkba {

/// `--set NAME=VALUE` for a parameter; places in it are the argument as a whole.
struct ParameterSetting {
    std::string name;
    const YamlNode* value{};
};

/// Puts `--set a.b.c=VALUE` into the scenario's tree and returns the settings of parameters, which
/// have no dot and are no key of a scenario. `interventions` may be left out below an alternative.
[[nodiscard]] std::vector<ParameterSetting>
apply_scenario_settings(YamlNode& scenario, const std::vector<std::string>& sets, Sources& sources,
                        Findings& findings);

} // namespace mkba

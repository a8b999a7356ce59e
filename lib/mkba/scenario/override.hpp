// What a scenario and the command line change about a parameter, on top of what the files say.
#pragma once

#include <vector>

#include "mkba/scenario/definitions.hpp"
#include "mkba/scenario/findings.hpp"
#include "mkba/scenario/settings.hpp"
#include "mkba/scenario/sources.hpp"

namespace mkba {

/// The `override` section of a scenario: keys given replace those of the parameter, the rest stays.
/// A new value or formula drops the earlier source, year, grade and distribution.
void apply_overrides(const YamlNode& scenario, Definitions& definitions, Sources& sources,
                     Findings& findings);

/// Fixed values of the command line, grade d.
void apply_parameter_settings(const std::vector<ParameterSetting>& settings,
                              Definitions& definitions, Sources& sources, Findings& findings);

} // namespace mkba

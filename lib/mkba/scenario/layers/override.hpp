// What a scenario and the command line change about a parameter, on top of what the files say.
#pragma once

#include <string>
#include <vector>

#include "mkba/scenario/layers/definitions.hpp"
#include "mkba/scenario/layers/settings.hpp"
#include "mkba/scenario/text/findings.hpp"
#include "mkba/scenario/text/sources.hpp"

namespace mkba {

/// The `override` section of a scenario: keys given replace those of the parameter, the rest stays.
/// A new value or formula drops the earlier source, year, grade and distribution.
void apply_overrides(const YamlNode& scenario, Definitions& definitions, Sources& sources,
                     Findings& findings);

/// The same for one member of a population taken together: `own_name` is made of the parameter
/// where it is not there yet, and changed in its place.
void apply_own_override(const YamlEntry& entry, const std::string& own_name,
                        Definitions& definitions, Sources& sources, Findings& findings);

/// Fixed values of the command line, grade d.
void apply_parameter_settings(const std::vector<ParameterSetting>& settings,
                              Definitions& definitions, Sources& sources, Findings& findings);

} // namespace mkba

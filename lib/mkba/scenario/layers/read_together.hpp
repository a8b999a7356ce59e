// `population: {together, sum, own, only}`: which files count, and what is a member's own.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "mkba/scenario/layers/definitions.hpp"
#include "mkba/scenario/layers/together.hpp"
#include "mkba/scenario/text/findings.hpp"
#include "mkba/scenario/text/sources.hpp"

namespace mkba {

/// The tree of the data file that a node names; null, with a finding, where there is none.
using DataFile = std::function<const YamlNode*(const YamlNode& name)>;

/// Reads the files and collects what they come to.
[[nodiscard]] Together read_together(const YamlNode& population, const DataFile& data_file,
                                     Sources& sources, Definitions& definitions,
                                     Findings& findings);

/// What the scenario overrides for one member: a parameter NAME_in_FILE beside NAME.
void apply_own_overrides(Together& together, Definitions& definitions, Sources& sources,
                         Findings& findings);

} // namespace mkba

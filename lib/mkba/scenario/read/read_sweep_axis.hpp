// One axis of a sweep: a list, a range, or the rows of a CSV file.
#pragma once

#include <string>

#include "mkba/scenario/sweep_terms.hpp"
#include "mkba/scenario/text/findings.hpp"
#include "mkba/scenario/text/sources.hpp"
#include "mkba/scenario/text/yaml_node.hpp"

namespace mkba {

/// The axis under a key of `axes`; `sweep` is the file that it stands in.
[[nodiscard]] SweepAxis read_sweep_axis(const std::string& sweep, const std::string& name,
                                        const YamlNode& node, Sources& sources, Findings& findings);

} // namespace mkba

// Several population files taken together: their counts summed, everything else the same in all.
#pragma once

#include <string>
#include <vector>

#include "mkba/scenario/findings.hpp"
#include "mkba/scenario/yaml_node.hpp"

namespace mkba {

/// What a part of a population is called: "data/populations/borger-odoorn.yaml" → "borger_odoorn".
[[nodiscard]] std::string name_of_file(const std::string& path);

/// One data file in place of several. A parameter NAME under `summed` becomes the sum of
/// NAME_in_FILE over the files, each kept with its own source and grade; every other parameter must
/// be the same in all of them (value, distribution, formula), since one chain has one rate.
/// Only parameters and correlations can be taken together. What is wrong is in the findings.
[[nodiscard]] YamlNode taken_together(const std::vector<const YamlNode*>& files,
                                      const std::vector<const YamlNode*>& summed,
                                      Findings& findings);

} // namespace mkba

// Which files a scenario is made of, and what of them wins.
#pragma once

#include <string>
#include <vector>

#include "mkba/scenario/layers/definitions.hpp"
#include "mkba/scenario/layers/together.hpp"
#include "mkba/scenario/text/findings.hpp"
#include "mkba/scenario/text/sources.hpp"

namespace mkba {

/// A scenario with its files, all definitions gathered, none read.
struct Layers {
    const YamlNode* scenario{};
    const YamlNode* contract{}; // the mapping of the contract; null where there is none
    Definitions definitions;
    Together together;
    std::vector<std::string> price_sets;
    bool is_complete{true}; // false where a file is missing: what it defines is missed everywhere
};

/// Reads scenario, model with its includes, population files, price set and contract, then
/// overrides and settings. Whatever is wrong is in the findings; `scenario` is null where it cannot
/// be read.
[[nodiscard]] Layers read_layers(const std::string& path, const std::vector<std::string>& sets,
                                 Sources& sources, Findings& findings);

} // namespace mkba

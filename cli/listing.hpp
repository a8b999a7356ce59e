// Names with what they are, side by side.
#pragma once

#include <string>
#include <vector>

#include "mkba/scenario/description.hpp"

namespace mkba {

struct Listed {
    std::string name;
    std::string what;
};

using Listing = std::vector<Listed>;

struct LanguageList {
    const char* name;
    Listing (*make)();
};

struct ScenarioList {
    const char* name;
    Listing (*make)(const Description&);
};

/// What the program knows: tables, formats, distributions, functions, variables, keys, presets.
[[nodiscard]] const std::vector<LanguageList>& language_lists();

/// What a scenario holds: parameters, lines, parties, states and so on.
[[nodiscard]] const std::vector<ScenarioList>& scenario_lists();

/// "name  what it is", the second column aligned.
[[nodiscard]] std::string as_text(const Listing& listing);

} // namespace mkba

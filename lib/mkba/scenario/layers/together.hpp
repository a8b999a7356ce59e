// Several population files taken together: their counts summed, what one says otherwise kept as its
// own.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "mkba/scenario/text/findings.hpp"
#include "mkba/scenario/text/yaml_node.hpp"

namespace mkba {

/// One of the files, and what it is called: "data/populations/borger-odoorn.yaml" →
/// "borger_odoorn".
struct Member {
    std::string name;
    const YamlNode* file{};
};

/// What a member has of its own.
struct OwnDefinitions {
    std::string member;
    Place place;
    std::set<std::string> parameters;  // NAME, where NAME_in_MEMBER stands beside it
    const YamlNode* alternatives{};    // null: none
    std::set<std::string> by_scenario; // those of the parameters that the scenario gives
};

struct Together {
    const YamlNode* population{}; // the mapping in the scenario; null: nothing is taken together
    std::vector<std::string> members;
    std::vector<std::string> summed;
    std::vector<OwnDefinitions> own; // in the order of the members, of those that have any
};

[[nodiscard]] std::string name_of_file(const std::string& path);
/// What a parameter is called that only one member has.
[[nodiscard]] std::string name_in(const std::string& parameter, const std::string& member);

/// Whether two definitions of a parameter give the same number, wherever it comes from.
[[nodiscard]] bool same_number(const YamlNode& a, const YamlNode& b);

/// One data file in place of several, and the parameters that a file says otherwise than the first.
struct OneFile {
    YamlNode all;
    std::vector<OwnDefinitions> own;
};

/// A parameter NAME under `summed` becomes the sum of NAME_in_FILE over the files; one with another
/// value, distribution or formula than in the first file becomes NAME_in_FILE beside it. Each keeps
/// its own source and grade. Only parameters and correlations can be taken together.
[[nodiscard]] OneFile taken_together(const std::vector<Member>& files,
                                     const std::vector<const YamlNode*>& summed,
                                     Findings& findings);

} // namespace mkba

#include "mkba/scenario/text/unique_keys.hpp"

#include <map>
#include <string_view>

#include <fmt/format.h>

namespace mkba {

namespace {

void report_in_mapping(const YamlNode& node, Findings& findings)
{
    std::map<std::string_view, const YamlNode*> seen;
    for (const auto& [key, value] : node.entries) {
        if (key.kind != YamlKind::scalar) {
            findings.error(key, node, "a key is missing before ':'");
            continue;
        }
        if (key.text == "<<") {
            findings.error(key, node, "merge keys (<<) are not part of this language",
                           "write the keys out, or use 'include' and 'override'");
        }
        const auto [first, is_new] = seen.emplace(key.text, &key);
        if (!is_new) {
            findings.error(key, node,
                           fmt::format("the key '{}' is given twice, first in line {}, column {}",
                                       key.text, first->second->line, first->second->column),
                           "remove one of them");
        }
    }
}

} // namespace

void report_repeated_keys(const YamlNode& node, Findings& findings)
{
    report_in_mapping(node, findings);
    for (const auto& entry : node.entries) {
        report_repeated_keys(entry.value, findings);
    }
    for (const auto& item : node.items) {
        report_repeated_keys(item, findings);
    }
}

} // namespace mkba

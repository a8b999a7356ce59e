// A key stands once in a mapping, and is a word.
#pragma once

#include "mkba/scenario/text/findings.hpp"
#include "mkba/scenario/text/yaml_node.hpp"

namespace mkba {

/// Reports repeated keys (with both places), merge keys and keys that are no text, everywhere in a
/// tree.
void report_repeated_keys(const YamlNode& node, Findings& findings);

} // namespace mkba

// From the text of one file to its tree, refusing everything in YAML that the language does not
// have.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "mkba/scenario/text/findings.hpp"
#include "mkba/scenario/text/yaml_node.hpp"

namespace mkba {

/// Largest YAML file that is parsed, in bytes.
inline constexpr std::size_t largest_document = 2'000'000;
/// Deepest nesting of lists and mappings.
inline constexpr int deepest_nesting = 64;
/// Most keys, values and lists in one file: a file of one-letter keys is refused within a second.
inline constexpr std::size_t most_nodes = 200'000;

/// The one document in a text. Empty, with findings, where the text is binary, empty, no YAML, more
/// than one document, too large or nested too deeply, or uses anchors, aliases or tags. Duplicate
/// and merge keys are findings that leave the rest readable. `source` must outlive the tree.
[[nodiscard]] std::optional<YamlNode> parse_document(const SourceText& source, Findings& findings);

} // namespace mkba

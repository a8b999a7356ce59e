// The way from the root of a document to a place in it: lines.foster_care.parties.
#pragma once

#include <string>

#include "mkba/core/diagnostic.hpp"
#include "mkba/scenario/text/yaml_node.hpp"

namespace mkba {

/// The path of `subject`, or where that is not of this tree of what begins at `place`; empty for
/// the root and where nothing does.
[[nodiscard]] std::string document_path(const YamlNode& root, const YamlNode* subject,
                                        const Place& place);

} // namespace mkba

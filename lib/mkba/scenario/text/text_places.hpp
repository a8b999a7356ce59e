// From a position in the value of a YAML scalar back to its place in the file.
#pragma once

#include <cstddef>

#include "mkba/scenario/text/yaml_node.hpp"

namespace mkba {

/// The place of byte `position` of a scalar's text. Folded lines and quotes are followed; where
/// escapes hide the way, the place of the scalar.
[[nodiscard]] Place place_in(const YamlNode& scalar, std::size_t position);

} // namespace mkba

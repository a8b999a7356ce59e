// From the text of a formula to its tree.
#pragma once

#include <optional>

#include "mkba/scenario/expression.hpp"
#include "mkba/scenario/text/findings.hpp"
#include "mkba/scenario/text/yaml_node.hpp"

namespace mkba {

/// The formula or number in a scalar; empty, with a finding at the column, where it is none. Names
/// are not looked up. `^` binds to the right and before unary minus.
[[nodiscard]] std::optional<Expression> parse_expression(const YamlNode& scalar,
                                                         Findings& findings);

} // namespace mkba

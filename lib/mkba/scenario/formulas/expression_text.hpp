// A formula as a person would write it.
#pragma once

#include <string>

#include "mkba/scenario/expression.hpp"

namespace mkba {

/// Infix, with no more brackets than the order of operations needs.
[[nodiscard]] std::string to_text(const Expression& expression);

} // namespace mkba

// Inputs that differ, as people read them.
#pragma once

#include <string>

#include "mkba/report/text/language.hpp"
#include "mkba/scenario/description.hpp"

namespace mkba {

/// How an intervention runs on one side is told by its label; other inputs have their names.
[[nodiscard]] Label input_label(const Description& description, const std::string& name);

/// The value of an input difference with the separators and words of each language; years stay as
/// they are.
[[nodiscard]] Label input_value_label(const std::string& name, const std::string& value);

} // namespace mkba

// What people call the things that a scenario names.
#pragma once

#include <string>

#include "mkba/report/text/language.hpp"
#include "mkba/scenario/description.hpp"

namespace mkba {

[[nodiscard]] Label party_label(const Description& description, const std::string& name);
[[nodiscard]] Label group_label(const Description& description, const std::string& name);
[[nodiscard]] Label alternative_label(const Description& description, const std::string& name);
[[nodiscard]] Label intervention_label(const Description& description, const std::string& name);
[[nodiscard]] Label outcome_label(const Description& description, const std::string& name);
[[nodiscard]] Label unit_label(const Description& description, const std::string& name);

} // namespace mkba

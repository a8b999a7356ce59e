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
[[nodiscard]] Label line_label(const Description& description, const std::string& name);
[[nodiscard]] Label post_label(const Description& description, const std::string& name);
[[nodiscard]] Label population_label(const Description& description, const std::string& name);
[[nodiscard]] Label state_label(const Population& population, const std::string& name);

/// The name as it stands where the file gives no label: a reader may have to look for it.
[[nodiscard]] Label parameter_label(const Description& description, const std::string& name);

/// Of parameters that go together: "one+other".
[[nodiscard]] Label parameters_label(const Description& description, const std::string& names);

} // namespace mkba

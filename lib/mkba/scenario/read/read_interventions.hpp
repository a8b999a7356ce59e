// Interventions and the order in which they act.
#pragma once

#include <string>
#include <vector>

#include "mkba/scenario/intervention.hpp"
#include "mkba/scenario/read/reader.hpp"

namespace mkba {

[[nodiscard]] std::vector<Intervention> read_interventions(Reader& reader);
[[nodiscard]] std::vector<std::string> read_order(Reader& reader);

/// The effects of one intervention, with patterns of states unfolded.
[[nodiscard]] std::vector<Effect> read_effects(const YamlNode& node, const Eligible& eligible,
                                               Reader& reader);

} // namespace mkba

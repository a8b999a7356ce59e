// What a description says beside its numbers, as text: who there is, what happens to them, what is
// done for them, what it costs and whom.
#pragma once

#include <map>
#include <string>

#include "mkba/scenario/description.hpp"

namespace mkba {

/// By name: populations.NAME.stock (entrants, migration, states), moves.POPULATION.FROM to TO,
/// events.NAME, prevalences.NAME, interventions.NAME.LINK (eligible, effects), lines.NAME,
/// units.NAME. Two descriptions with the same texts follow the same rules.
[[nodiscard]] std::map<std::string, std::string> model_rules(const Description& description);

} // namespace mkba

// The rules of some members put in the place of the common ones.
#pragma once

#include "mkba/scenario/description.hpp"

namespace mkba {

/// Where an alternative runs the intervention, the links that are the members' own.
void put_own_levers(std::vector<Alternative>& alternatives, const OwnRules& rules);

/// A region of one member is one chain: its rules are those of the scenario.
void make_common(Description& description, const OwnRules& rules);

} // namespace mkba

// What each chain of a region runs on: the scenario with the counts of its members and their own
// rules.
#pragma once

#include <string>

#include "mkba/scenario/description.hpp"

namespace mkba {

/// Whether some members have rules of their own, so that the scenario is more than one chain.
[[nodiscard]] bool has_own_chains(const Description& description);

/// Throws InputError, by name, where it is: for what cannot work on several chains.
void require_one_chain(const Description& description);

/// The members without rules of their own; they may be none.
[[nodiscard]] Description common_chain(const Description& whole);
[[nodiscard]] Description own_chain(const Description& whole, const OwnRules& rules);

/// "emmen", "emmen, pekela".
[[nodiscard]] std::string names_of(const OwnRules& rules);

/// Throws InputError, by name, where counts would not add up over chains: persons who are not
/// proportional to the counts, or amounts and rates that are.
void check_counts_add_up(const Description& whole);

} // namespace mkba

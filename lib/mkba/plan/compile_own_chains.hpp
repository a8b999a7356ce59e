// The chains of a region beside the common one, on one graph of numbers.
#pragma once

#include <memory>

#include "mkba/plan/compilation.hpp"

namespace mkba {

/// Fills `common.own_chains`; the plan of `common` is made, its slots are still nodes of the graph.
/// Throws InputError, by name, for what one member cannot have of its own: shares of parties, what
/// is cash, the contract, the calendar, a fixed sum for all together.
void compile_own_chains(Compilation& common, const std::shared_ptr<const Description>& whole);

} // namespace mkba

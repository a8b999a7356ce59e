// A description with its lists in an order that does not depend on how the files were written.
#pragma once

#include "mkba/scenario/description.hpp"

namespace mkba {

/// The same model, every list sorted by name: the order of keys, files and parties then cannot
/// change the order of a sum. Kept as they are: `order`, effects within an intervention, phases,
/// and populations before those that derive entrants from them.
[[nodiscard]] Description canonical(const Description& description);

} // namespace mkba

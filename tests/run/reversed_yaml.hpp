// The same YAML text in another order, to show that order means nothing.
#pragma once

#include <string>

namespace mkba::test {

/// The text with the keys of every block mapping in reverse order (`mkba:` stays first), the items
/// of the lists `include`, `moves`, `correlations`, `stock` and `entrants` reversed, and the keys
/// of `parties: {…}`, `populations` and the like too. What may depend on order stays: flow mappings
/// other than parties, text over several lines, other lists.
[[nodiscard]] std::string reversed(const std::string& yaml);

} // namespace mkba::test

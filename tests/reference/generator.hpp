// Random models, valid by construction, that use every part of the language.
#pragma once

#include <cstdint>
#include <string>

namespace mkba::reference {

/// A whole scenario with its model, as YAML: one seed, one text. Probabilities stay in [0, 1] in
/// every draw.
[[nodiscard]] std::string random_scenario(std::uint64_t seed);

} // namespace mkba::reference

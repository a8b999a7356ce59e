// Holds the engine's figures of one scenario against the oracle's.
#pragma once

#include <string>
#include <vector>

#include "tests/reference/engine_draws.hpp"

namespace mkba::reference {

/// A figure on which they differ by more than 1e-12 of the gross flows behind it.
struct Difference {
    std::string what;
    double engine{};
    double oracle{};
};

/// The differences in all draws of a block: lines, outcomes, persons, units, persons reached,
/// present values by party, perspective, post, line and calendar cut, payments of the agreement.
/// `compared` counts figures.
struct Verdict {
    std::vector<Difference> differences;
    std::size_t compared{};
    double largest{}; // of |engine - oracle| / gross flow
};

[[nodiscard]] Verdict compare(EngineDraws& engine, View view);

[[nodiscard]] std::string text_of(const Difference& difference);

} // namespace mkba::reference

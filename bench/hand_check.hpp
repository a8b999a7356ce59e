// Whether the hand-written kernel says what the engine says.
#pragma once

#include "bench/hand/kernel.hpp"
#include "bench/shipped.hpp"

namespace mkba::bench {

/// The largest difference between the two over all lines, years, draws and alternatives, as a share
/// of the largest yearly amount of the line; outcomes by group likewise.
struct HandDifference {
    double euros{};
    double cases{};
};
[[nodiscard]] HandDifference hand_difference(const Plan& plan, const BareProjection& engine,
                                             const hand::Kernel& kernel);

} // namespace mkba::bench

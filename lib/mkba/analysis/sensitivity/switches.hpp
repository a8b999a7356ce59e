// Structural choices one by one: how people and years are counted, discounted, and switched.
#pragma once

#include <memory>

#include "mkba/analysis/sensitivity/sensitivity.hpp"

namespace mkba {

/// The scenario with every other counting rule, every other timing of payments, discount rates of
/// 1.5, 2.25, 3 and 4 %, and each parameter that is a switch (its unit begins with "switch")
/// turned. Statistics: result, difference with the scenario as it is; means over its draws. Never
/// averaged.
[[nodiscard]] SensitivityResult switches(const std::shared_ptr<const Description>& description,
                                         const RunOptions& options);

} // namespace mkba

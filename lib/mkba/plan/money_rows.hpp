// What of a plan must be computed again where only some drawn numbers change that no person follows
// from.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "mkba/plan/plan.hpp"

namespace mkba {

struct MoneyRows {
    std::vector<std::uint32_t> changed; // drawn rows
    Program program;                    // the instructions that they reach, and what these need
    std::vector<Check> checks;          // of numbers that they reach
    std::vector<std::uint32_t> lines;   // whose amounts they reach, by index
    bool pool{};                        // the sampling error of a contract is among what they reach
};

/// None where persons or natural units follow from one of the rows, or there are several chains.
[[nodiscard]] std::optional<MoneyRows> money_rows(const Plan& plan,
                                                  const std::vector<std::uint32_t>& changed);

} // namespace mkba

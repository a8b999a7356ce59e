// What of a plan must be computed again where only some drawn numbers change that no person follows
// from.
#pragma once

#include <cstdint>
#include <vector>

#include "mkba/plan/plan.hpp"

namespace mkba {

struct MoneyRows {
    std::vector<std::uint32_t> changed; // drawn rows
    Program program;                    // the instructions that they reach, and what these need
    std::vector<Check> checks; // of numbers that they reach, and those of the agreement alone
    std::vector<std::uint32_t> lines; // whose amounts they reach, by index
    bool worth{};                     // programme cost by group is among what they reach
    bool pool{};                      // the sampling error of a contract is among what they reach
};

/// Whether persons or natural units follow from a drawn row.
[[nodiscard]] bool moves_people(const Plan& plan, std::uint32_t row);

/// `changed` are rows from which no persons follow; the plan has one chain.
[[nodiscard]] MoneyRows money_rows(const Plan& plan, const std::vector<std::uint32_t>& changed);

} // namespace mkba

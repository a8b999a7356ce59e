// A contract in a plan: its rules and parties as slots.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "mkba/plan/plan.hpp"
#include "mkba/scenario/contract_terms.hpp"

namespace mkba {

struct ContractPlan {
    std::uint32_t first{}; // year index
    std::uint32_t years{};
    std::vector<std::uint32_t> pool;   // lines
    std::vector<std::uint32_t> payers; // parties
    std::vector<PartySlot> key;
    PoolBasis basis{};
    SharedPart counts{};
    Slot share{};
    std::optional<Slot> threshold;
    std::optional<Slot> confidence;
    std::optional<Slot> cap;
    std::optional<Slot> sampling_error;
    std::optional<Slot> benchmark_error;
};

} // namespace mkba

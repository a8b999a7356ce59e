// What an analyst should know of a contract that is not wrong.
#pragma once

#include <vector>

#include "mkba/scenario/description.hpp"

namespace mkba {

/// Warnings, in the order of the contract: payers that can never pay, since nothing of the pool is
/// booked to them, and payers that receive what they pay themselves.
[[nodiscard]] std::vector<Diagnostic> contract_remarks(const Description& description);

} // namespace mkba

// What a funding case is made of, in JSON: the budget, the agreement, what it is held against and
// what has no price.
#pragma once

#include "mkba/report/formats/json_values.hpp"
#include "mkba/scenario/description.hpp"

namespace mkba {

/// What the effects can carry, and the programme cost by year and party (constant prices).
[[nodiscard]] Json json_budget(const ComparisonResults& comparison);

/// Means over the draws by year, odds, and each party before the agreement.
[[nodiscard]] Json json_contract(const ContractResults& contract);

/// Amounts held against the model's first year.
[[nodiscard]] Json json_accounts(const Results& results);

/// Posts without a price.
[[nodiscard]] Json json_unpriced(const Description& description);

} // namespace mkba

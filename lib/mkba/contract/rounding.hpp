// Rounding of money, always by a named rule.
#pragma once

#include "mkba/scenario/settlement_rules.hpp"

namespace mkba {

/// To whole cents, halves away from zero: what holds where a contract names no rounding.
inline constexpr RoundingTerms to_cents{0.01, Ties::away_from_zero};

/// The nearest multiple of the unit. An amount within 1e-9 units of a half counts as a half.
[[nodiscard]] double rounded(double amount, const RoundingTerms& rounding);

} // namespace mkba

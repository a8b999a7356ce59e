// Causes to euros: one line of the ledger in one alternative.
#pragma once

#include "tests/reference/causes.hpp"
#include "tests/reference/reference_model.hpp"

namespace mkba::reference {

/// All payments of a line; empty where none of its interventions runs.
[[nodiscard]] ReferenceLine pay(const Lived& lived, const Line& line);

/// Those whose causes are persons who entered in or after `first_year`.
[[nodiscard]] ReferenceLine pay_for_entered(const Lived& lived, const Line& line, int first_year);

} // namespace mkba::reference

// Finds one expected figure in what the oracle found.
#pragma once

#include "tests/reference/hand_cases.hpp"
#include "tests/reference/reference_model.hpp"

namespace mkba::reference {

/// The figure, 0 where nothing was booked for that name or year.
[[nodiscard]] double figure_in(const ReferenceResult& result, const Expected& expected);

} // namespace mkba::reference

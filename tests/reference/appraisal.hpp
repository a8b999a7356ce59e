// Present values and the agreement: `with` against the baseline.
#pragma once

#include "tests/reference/reference_model.hpp"
#include "tests/reference/values.hpp"

namespace mkba::reference {

/// What an amount paid in `year` is worth in the base year, at a named rate (empty: euros).
[[nodiscard]] double discount_factor(const Description& description, const std::string& rate,
                                     int year);

/// The agreement of the description, year by year; empty where there is none.
[[nodiscard]] std::map<int, ReferenceSettlement>
settle(const Description& description, const Values& values, const ReferenceAlternative& baseline,
       const ReferenceAlternative& with, const ReferenceNoise& noise);

/// All figures of the comparison; `settlements` come from `settle`.
[[nodiscard]] ReferenceComparison appraise(const Description& description,
                                           const ReferenceAlternative& baseline,
                                           const ReferenceAlternative& with,
                                           const std::map<int, ReferenceSettlement>& settlements);

} // namespace mkba::reference

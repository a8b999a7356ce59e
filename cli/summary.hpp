// What a scenario holds, on one screen, for somebody who has to trust it.
#pragma once

#include <string>

#include "mkba/report/text/language.hpp"
#include "mkba/scenario/description.hpp"
#include "mkba/stats/results.hpp"

namespace mkba {

/// Files, people at the start, what the baseline costs in its first year, parameters by grade, what
/// rests on assumptions, and what later layers replaced. `central` is the run of the central
/// values.
[[nodiscard]] std::string summary(const Description& description, const Results& central,
                                  Language language);

} // namespace mkba

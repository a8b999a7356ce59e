// A payment weighted by credibility (Bühlmann) beside the rules of a contract.
#pragma once

#include "mkba/analysis/signing/before_signing.hpp"

namespace mkba {

/// One row a settlement, then all together. `start`: the year of the first one.
[[nodiscard]] std::vector<CredibilityYear> credibility_years(const SettledDraws& with_effect,
                                                             const SettledDraws& without,
                                                             bool settles_once, int start);

} // namespace mkba

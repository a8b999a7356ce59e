// What a euro of a later year is worth.
#pragma once

#include <cstdint>
#include <vector>

#include "mkba/scenario/description.hpp"

namespace mkba {

/// By rate and year, as TimePlan has them: the rate "euro" first, the others by name.
[[nodiscard]] std::vector<std::vector<double>> discount_factors(const MoneyFrame& money, int start,
                                                                std::uint32_t years);

} // namespace mkba

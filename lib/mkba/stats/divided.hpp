// Statistics in another unit.
#pragma once

#include "mkba/stats/results.hpp"

namespace mkba {

/// Every figure over the same number: euros by so many years, or families.
[[nodiscard]] Statistics divided(Statistics statistics, double by);

} // namespace mkba

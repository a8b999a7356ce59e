// mkba settle: a contract on given figures.
#pragma once

#include <atomic>

#include "cli/requests.hpp"

namespace mkba {

/// 0 where every row is decided, 3 where some are not.
[[nodiscard]] int settle_verb(const SettleRequest& request, const std::atomic<bool>& stop);

} // namespace mkba

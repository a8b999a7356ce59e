// mkba sweep and mkba merge: grids and designs of scenarios, resumable and in shards.
#pragma once

#include <atomic>

#include "cli/requests.hpp"

namespace mkba {

/// The exit code: 3 where points failed. Throws InputError, UsageError.
[[nodiscard]] int sweep_verb(const SweepRequest& request, const std::atomic<bool>& stop);

/// The exit code: 3 where points failed. Throws UsageError.
[[nodiscard]] int merge_verb(const MergeRequest& request);

} // namespace mkba

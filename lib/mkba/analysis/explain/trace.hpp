// mkba explain: one figure of the results unfolded into parts and factors.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "mkba/analysis/explain/explanation.hpp"
#include "mkba/plan/compile.hpp"

namespace mkba {

struct TraceRequest {
    std::string quantity;
    By by{By::line};
    std::optional<std::uint64_t> draw{}; // counted from 0; absent: the central values
    View view{View::followed};
};

/// Without a statistic, the central run or the draw asked for, with its factors; `.mean`: the means
/// of the parts over the scenario's draws; a percentile: the nearest draw (the lowest of equals).
/// Throws UnknownQuantity, InputError, ModelRefusal.
[[nodiscard]] Explanation explain(const std::shared_ptr<const Description>& description,
                                  const TraceRequest& request);

} // namespace mkba

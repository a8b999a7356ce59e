// What a balance may be said to be: the rule behind the sentences.
#pragma once

#include "mkba/stats/results.hpp"

namespace mkba {

enum class Verdict {
    smaller,
    unclear,
    about_equal,
    larger,
    central_smaller,
    central_larger,
    nothing_counted // neither costs nor savings
};

/// By P(result > 0): below 5 % smaller, above 95 % larger, between these unclear, or about equal
/// where both ends of the P5-P95 interval lie within a tenth of the larger of costs and savings.
/// Without draws only the sign is known.
[[nodiscard]] Verdict verdict(const PerspectiveFigures& figures);

} // namespace mkba

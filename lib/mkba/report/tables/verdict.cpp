#include "mkba/report/tables/verdict.hpp"

#include <algorithm>
#include <cmath>

namespace mkba {

Verdict verdict(const PerspectiveFigures& figures)
{
    constexpr double unlikely = 0.05;
    constexpr double small_part = 0.1;
    const auto& result = figures.result;
    const auto nothing = [](const Statistics& one) {
        return one.mean == 0 && (!one.spread || one.spread->sd == 0);
    };
    if (nothing(figures.investment) && nothing(figures.saving)) {
        return Verdict::nothing_counted;
    }
    if (!result.spread) {
        return result.mean > 0 ? Verdict::central_larger : Verdict::central_smaller;
    }
    if (result.spread->positive < unlikely) {
        return Verdict::smaller;
    }
    if (result.spread->positive > 1 - unlikely) {
        return Verdict::larger;
    }
    const double farthest = std::max(std::abs(result.spread->p5), std::abs(result.spread->p95));
    const double totals =
        std::max(std::abs(figures.investment.mean), std::abs(figures.saving.mean));
    return farthest < small_part * totals ? Verdict::about_equal : Verdict::unclear;
}

} // namespace mkba

#include "mkba/contract/gates.hpp"

#include <algorithm>

namespace mkba {

double passed(double indicator, Passing passing, double limit)
{
    return (passing == Passing::above ? indicator > limit : indicator >= limit) ? 1 : 0;
}

double scaled(double indicator, const std::vector<std::pair<double, double>>& points)
{
    const auto after =
        std::upper_bound(points.begin(), points.end(), indicator,
                         [](double x, const auto& point) { return x < point.first; });
    if (after == points.begin()) {
        return points.front().second;
    }
    const auto& low = *(after - 1);
    if (after == points.end()) {
        return low.second;
    }
    return low.second +
           (after->second - low.second) * ((indicator - low.first) / (after->first - low.first));
}

} // namespace mkba

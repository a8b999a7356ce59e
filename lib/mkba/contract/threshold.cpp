#include "mkba/contract/threshold.hpp"

#include <algorithm>
#include <cmath>

#include "mkba/core/normal_lanes.hpp"

namespace mkba {

namespace {

double between(double x, double x0, double y0, double x1, double y1)
{
    return y0 + (y1 - y0) * ((x - x0) / (x1 - x0));
}

} // namespace

std::optional<double> class_threshold(const std::vector<ThresholdClass>& classes, double persons)
{
    if (std::isnan(persons)) {
        return persons;
    }
    const auto after =
        std::upper_bound(classes.begin(), classes.end(), persons,
                         [](double n, const ThresholdClass& one) { return n < one.from; });
    if (after == classes.begin()) {
        return std::nullopt;
    }
    const auto& own = *(after - 1);
    if (!own.to) {
        return own.first;
    }
    if (persons <= *own.to) {
        return between(persons, own.from, own.first, *own.to, own.last);
    }
    return after == classes.end()
               ? std::nullopt
               : std::optional{between(persons, *own.to, own.last, after->from, after->first)};
}

double confidence_threshold(double confidence, double sigma)
{
    return normal_quantile_lane(confidence) * sigma;
}

} // namespace mkba

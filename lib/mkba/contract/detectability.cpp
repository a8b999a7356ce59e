#include "mkba/contract/detectability.hpp"

#include <cmath>

#include "mkba/contract/threshold.hpp"
#include "mkba/core/normal_lanes.hpp"

namespace mkba {

double MeasurementError::together() const
{
    return std::sqrt(sampling * sampling + benchmark * benchmark);
}

double smallest_seen(const MeasurementError& error, double confidence)
{
    return confidence_threshold(confidence, error.together());
}

double odds_of_missing(double effect, const MeasurementError& error, double confidence)
{
    const double sigma = error.together();
    const double short_of = smallest_seen(error, confidence) - effect;
    if (!(sigma > 0)) {
        return short_of > 0 ? 1 : 0;
    }
    return normal_cdf_lane(short_of / sigma);
}

std::optional<double> times_as_large(double effect, const MeasurementError& error,
                                     double confidence, double power)
{
    // (z + z') sqrt(sampling^2 / k + benchmark^2) = effect
    const double z = normal_quantile_lane(confidence) + normal_quantile_lane(power);
    const double left = effect * effect - z * z * error.benchmark * error.benchmark;
    if (!(effect > 0) || !(left > 0)) {
        return std::nullopt;
    }
    return z * z * error.sampling * error.sampling / left;
}

} // namespace mkba

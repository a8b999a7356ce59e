// What a pool of a given size can and cannot show, before anyone signs.
#pragma once

#include <optional>

namespace mkba {

/// How far a measured rate may be off: by sampling, which shrinks with the size of the pool, and by
/// a benchmark error, which does not. Both are standard deviations of the rate.
struct MeasurementError {
    double sampling{};
    double benchmark{};

    [[nodiscard]] double together() const;
};

/// The rate that these errors alone exceed with probability 1 - confidence.
[[nodiscard]] double smallest_seen(const MeasurementError& error, double confidence);

/// Odds that an effect stays below the smallest rate that can be seen.
[[nodiscard]] double odds_of_missing(double effect, const MeasurementError& error,
                                     double confidence);

/// How many times as large the pool must be for an effect to be seen, at this confidence, with
/// these odds (power); empty where no size is enough, since the benchmark error alone hides it.
[[nodiscard]] std::optional<double> times_as_large(double effect, const MeasurementError& error,
                                                   double confidence, double power);

} // namespace mkba

// Reading the figures of a distribution: which way of giving it is meant, and whether they make
// sense.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "mkba/draw/marginal.hpp"

namespace mkba {

/// Throws unless the figures given are exactly those of one way of the kind, and all are finite.
void require_known_way(const DistributionKind& kind, const DistributionSpec& spec);

[[nodiscard]] bool has(const DistributionSpec& spec, const std::string& key);

/// A figure that is known to be there.
[[nodiscard]] double figure(const DistributionSpec& spec, const std::string& key);

/// The same; throws unless it is above 0.
[[nodiscard]] double positive(const DistributionSpec& spec, const std::string& key);

/// Throws unless there are `count` weights (of `what`), all above 0.
void require_weights(const DistributionSpec& spec, std::size_t count, const std::string& what);

/// "a" or "an" and the kind: an empirical.
[[nodiscard]] std::string with_article(std::string_view kind);

/// The bounds between which the true value lies with 95 % probability: percentiles 2.5 and 97.5.
struct Interval {
    double low;
    double high;
    [[nodiscard]] double width() const { return high - low; }
};

/// Throws unless the interval rises and holds the centre (mean or median) that was given with it.
[[nodiscard]] Interval interval_around(const DistributionSpec& spec, const std::string& centre);

/// The interval that a distribution has.
[[nodiscard]] Interval interval_of(const Marginal& marginal);

/// Two figures fix the two parameters of a distribution, but a centre and an interval are three. We
/// keep the centre and the width (lognormal: the ratio) exactly, and refuse where an end is then
/// off by more than a tenth of the width: published intervals are rounded, but no more than that.
void require_interval(const DistributionSpec& spec, const Marginal& marginal);

/// The x > 0 at which a falling function passes through 0, to full precision, sought around
/// `start`. Throws std::invalid_argument with `refusal` where there is none.
[[nodiscard]] double falling_root(const std::function<double(double)>& function, double start,
                                  const std::string& refusal);

} // namespace mkba

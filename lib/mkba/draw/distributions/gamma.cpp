// A positive number skewed to the right: costs, rates.
#include <array>
#include <cmath>
#include <stdexcept>

#include <fmt/format.h>

#include "mkba/draw/distributions/gamma_shape.hpp"
#include "mkba/draw/distributions/kinds.hpp"
#include "mkba/draw/figures.hpp"

namespace mkba {

namespace {

constexpr std::array<std::string_view, 4> ways{"shape scale", "mean sd", "mean interval",
                                               "median interval"};

/// The shape at which the interval of a gamma of this mean or median is as wide as the one given.
double shape_of_interval(const DistributionSpec& spec, const std::string& centre)
{
    const double middle = positive(spec, centre);
    const double width = interval_around(spec, centre).width();
    const double relative = width / middle;
    const auto too_wide = [&](double shape) {
        const double unit = centre == "mean" ? shape : gamma_quantile(shape, {0.5, 0.5});
        const double found =
            gamma_quantile(shape, {0.975, 0.025}) - gamma_quantile(shape, {0.025, 0.975});
        return found / unit - relative;
    };
    const double guess = std::max(3.92 * 3.92 / (relative * relative), 0.5);
    return falling_root(
        too_wide, guess,
        fmt::format("no gamma of {} {} has a 95 % interval {} wide", centre, middle, width));
}

MarginalPointer make(const DistributionSpec& spec)
{
    if (has(spec, "shape")) {
        return gamma_marginal(positive(spec, "shape"), positive(spec, "scale"));
    }
    if (has(spec, "sd")) {
        const double mean = positive(spec, "mean");
        const double sd = positive(spec, "sd");
        return gamma_marginal(mean / sd * (mean / sd), sd / mean * sd);
    }
    const std::string centre = has(spec, "mean") ? "mean" : "median";
    const double shape = shape_of_interval(spec, centre);
    const double unit = centre == "mean" ? shape : gamma_quantile(shape, {0.5, 0.5});
    auto marginal = gamma_marginal(shape, figure(spec, centre) / unit);
    require_interval(spec, *marginal);
    return marginal;
}

std::vector<DistributionSpec> examples()
{
    return {numbers("gamma", {{"shape", 0.5}, {"scale", 2}}),
            numbers("gamma", {{"shape", 1}, {"scale", 3}}),
            numbers("gamma", {{"mean", 5.4}, {"sd", 0.54}}),
            numbers("gamma", {{"mean", 5.4}, {"interval_low", 4.4}, {"interval_high", 6.5}}),
            numbers("gamma", {{"median", 100}, {"interval_low", 40}, {"interval_high", 200}}),
            numbers("gamma", {{"shape", 1e6}, {"scale", 1e-3}})};
}

} // namespace

const DistributionKind gamma_kind{"gamma", "positive, skewed to the right", ways, make, examples};

} // namespace mkba

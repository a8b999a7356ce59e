// All values between two bounds equally likely.
#include <array>
#include <cmath>
#include <stdexcept>

#include <fmt/format.h>

#include "mkba/core/normal_lanes.hpp"
#include "mkba/draw/distributions/kinds.hpp"
#include "mkba/draw/figures.hpp"

namespace mkba {

namespace {

MKBA_LANE_LOOP void uniform_values(double low, double width, ConstLanes z, Lanes out)
{
    const double* const from = z.data();
    double* const to = out.data();
    const std::size_t count = out.size();
    for (std::size_t i = 0; i < count; ++i) {
        to[i] = low + width * normal_cdf_lane(from[i]);
    }
}

class Uniform : public Marginal {
public:
    Uniform(double low, double high) : low_{low}, high_{high}
    {
        if (!(low < high)) {
            throw std::invalid_argument{
                fmt::format("a uniform range must rise: {} < {}", low, high)};
        }
    }

    double quantile(Chance p) const override
    {
        return p.below < 0.5 ? low_ + p.below * (high_ - low_) : high_ - p.above * (high_ - low_);
    }
    Chance cdf(double x) const override
    {
        const double inside = std::fmin(std::fmax(x, low_), high_);
        return {(inside - low_) / (high_ - low_), (high_ - inside) / (high_ - low_)};
    }
    double mean() const override { return low_ + (high_ - low_) / 2; }
    double variance() const override { return (high_ - low_) * (high_ - low_) / 12; }
    Support support() const override { return {low_, high_}; }
    void values(ConstLanes z, Lanes out) const override
    {
        uniform_values(low_, high_ - low_, z, out);
    }

private:
    double low_;
    double high_;
};

constexpr std::array<std::string_view, 4> ways{"low high", "mean sd", "mean interval",
                                               "median interval"};

MarginalPointer make(const DistributionSpec& spec)
{
    if (has(spec, "low")) {
        return std::make_shared<Uniform>(figure(spec, "low"), figure(spec, "high"));
    }
    const std::string centre = has(spec, "mean") ? "mean" : "median";
    const double middle = figure(spec, centre);
    if (has(spec, "sd")) {
        const double half = std::sqrt(3.0) * positive(spec, "sd");
        return std::make_shared<Uniform>(middle - half, middle + half);
    }
    const double half = interval_around(spec, centre).width() / 0.95 / 2;
    const auto made = std::make_shared<Uniform>(middle - half, middle + half);
    require_interval(spec, *made);
    return made;
}

std::vector<DistributionSpec> examples()
{
    return {numbers("uniform", {{"low", 0}, {"high", 1}}),
            numbers("uniform", {{"low", -2}, {"high", 6}}),
            numbers("uniform", {{"mean", 3}, {"sd", 0.5}}),
            numbers("uniform", {{"median", 3}, {"interval_low", 2}, {"interval_high", 4}})};
}

} // namespace

const DistributionKind uniform_kind{"uniform", "all values between two bounds equally likely", ways,
                                    make, examples};

} // namespace mkba

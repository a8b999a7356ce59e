// A positive number whose logarithm is normal: relative risks, odds ratios, hazard ratios, skewed
// costs.
#include <array>
#include <cmath>
#include <limits>
#include <stdexcept>

#include "mkba/core/normal_lanes.hpp"
#include "mkba/draw/distributions/kinds.hpp"
#include "mkba/draw/figures.hpp"

namespace mkba {

namespace {

MKBA_LANE_LOOP void lognormal_values(double mu, double sigma, ConstLanes z, Lanes out)
{
    const double* const from = z.data();
    double* const to = out.data();
    const std::size_t count = out.size();
    for (std::size_t i = 0; i < count; ++i) {
        to[i] = exp_lane(mu + sigma * from[i]);
    }
}

class Lognormal : public Marginal {
public:
    Lognormal(double mu, double sigma) : mu_{mu}, sigma_{sigma} {}

    double quantile(Chance p) const override
    {
        const double z =
            p.below < 0.5 ? normal_quantile_lane(p.below) : -normal_quantile_lane(p.above);
        return std::exp(mu_ + sigma_ * z);
    }
    Chance cdf(double x) const override
    {
        if (!(x > 0)) {
            return {0, 1};
        }
        const double z = (std::log(x) - mu_) / sigma_;
        return {normal_cdf_lane(z), normal_cdf_lane(-z)};
    }
    double mean() const override { return std::exp(mu_ + sigma_ * sigma_ / 2); }
    double variance() const override { return mean() * mean() * std::expm1(sigma_ * sigma_); }
    Support support() const override { return {0, std::numeric_limits<double>::infinity()}; }
    void values(ConstLanes z, Lanes out) const override { lognormal_values(mu_, sigma_, z, out); }

private:
    double mu_;
    double sigma_;
};

constexpr std::array<std::string_view, 4> ways{"mu sigma", "mean sd", "mean interval",
                                               "median interval"};

MarginalPointer made(double mu, double sigma)
{
    return std::make_shared<Lognormal>(mu, sigma);
}

MarginalPointer make(const DistributionSpec& spec)
{
    if (has(spec, "mu")) {
        return made(figure(spec, "mu"), positive(spec, "sigma"));
    }
    const std::string centre = has(spec, "mean") ? "mean" : "median";
    const double log_centre = std::log(positive(spec, centre));
    if (has(spec, "sd")) {
        const double ratio = positive(spec, "sd") / figure(spec, "mean");
        const double square = std::log1p(ratio * ratio);
        return made(log_centre - square / 2, std::sqrt(square));
    }
    static_cast<void>(positive(spec, "interval_low"));
    const auto [low, high] = interval_around(spec, centre);
    const double sigma = std::log(high / low) / (2 * normal_quantile_lane(0.975));
    auto marginal = made(centre == "mean" ? log_centre - sigma * sigma / 2 : log_centre, sigma);
    require_interval(spec, *marginal);
    return marginal;
}

std::vector<DistributionSpec> examples()
{
    return {
        numbers("lognormal", {{"mu", 0.5}, {"sigma", 0.3}}),
        numbers("lognormal", {{"mu", -2}, {"sigma", 1.5}}),
        numbers("lognormal", {{"mean", 13500}, {"sd", 2500}}),
        numbers("lognormal", {{"median", 0.72}, {"interval_low", 0.55}, {"interval_high", 0.94}})};
}

} // namespace

const DistributionKind lognormal_kind{"lognormal", "positive, with a normal logarithm", ways, make,
                                      examples};

} // namespace mkba

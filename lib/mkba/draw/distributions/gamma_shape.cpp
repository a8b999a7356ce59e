#include "mkba/draw/distributions/gamma_shape.hpp"

#include <cmath>
#include <limits>
#include <stdexcept>

#include <boost/math/special_functions/gamma.hpp>
#include <fmt/format.h>

#include "mkba/core/vector_math.hpp"
#include "mkba/draw/distributions/boost_policy.hpp"
#include "mkba/draw/score_table.hpp"

namespace mkba {

namespace {

constexpr double least_shape = 0.1;
constexpr double greatest_shape = 1e7; // beyond it Boost needs minutes or loses digits

// Of y = log x.
SmoothFamily log_family(double shape)
{
    const double log_gamma = boost::math::lgamma(shape, BoostPolicy{});
    return {
        .tail =
            [shape](double y, Tail side) {
                const double x = std::exp(y);
                return side == Tail::lower ? boost::math::gamma_p(shape, x, BoostPolicy{})
                                           : boost::math::gamma_q(shape, x, BoostPolicy{});
            },
        .log_density = [shape, log_gamma](double y) { return shape * y - std::exp(y) - log_gamma; },
        .slope = [shape](double y) { return shape - std::exp(y); },
        .curvature = [](double y) { return -std::exp(y); },
        .centre = std::log(gamma_quantile(shape, {0.5, 0.5}))};
}

ScoreTable checked_table(double shape)
{
    if (!(shape >= least_shape && shape <= greatest_shape)) {
        throw std::invalid_argument{
            fmt::format("a gamma of shape {:.4g} cannot be drawn: the shape (mean squared over "
                        "variance) must lie between {} and {}",
                        shape, least_shape, greatest_shape)};
    }
    return score_table(log_family(shape));
}

MKBA_LANE_LOOP void scaled_exp(double scale, Lanes lanes)
{
    double* const x = lanes.data();
    const std::size_t count = lanes.size();
    for (std::size_t i = 0; i < count; ++i) {
        x[i] = scale * exp_lane(x[i]);
    }
}

class Gamma : public Marginal {
public:
    Gamma(double shape, double scale) : shape_{shape}, scale_{scale}, log_{checked_table(shape)} {}

    double quantile(Chance p) const override { return scale_ * gamma_quantile(shape_, p); }
    Chance cdf(double x) const override
    {
        if (!(x > 0)) {
            return {0, 1};
        }
        return {boost::math::gamma_p(shape_, x / scale_, BoostPolicy{}),
                boost::math::gamma_q(shape_, x / scale_, BoostPolicy{})};
    }
    double mean() const override { return shape_ * scale_; }
    double variance() const override { return shape_ * scale_ * scale_; }
    Support support() const override { return {0, std::numeric_limits<double>::infinity()}; }
    void values(ConstLanes z, Lanes out) const override
    {
        log_.evaluate(z, out);
        scaled_exp(scale_, out);
    }

private:
    double shape_;
    double scale_;
    ScoreTable log_;
};

} // namespace

double gamma_quantile(double shape, Chance p)
{
    return p.below < 0.5 ? boost::math::gamma_p_inv(shape, p.below, BoostPolicy{})
                         : boost::math::gamma_q_inv(shape, p.above, BoostPolicy{});
}

MarginalPointer gamma_marginal(double shape, double scale)
{
    return std::make_shared<Gamma>(shape, scale);
}

} // namespace mkba

#include "mkba/draw/distributions/beta_shape.hpp"

#include <cmath>
#include <stdexcept>

#include <boost/math/special_functions/beta.hpp>
#include <boost/math/special_functions/gamma.hpp>
#include <fmt/format.h>

#include "mkba/core/vector_math.hpp"
#include "mkba/draw/distributions/boost_policy.hpp"
#include "mkba/draw/score_table.hpp"

namespace mkba {

namespace {

constexpr double least_shape = 0.1;
constexpr double greatest_shape = 1e7; // beyond it Boost loses digits

/// x and 1 - x, both precise.
struct Share {
    double x;
    double rest;
};

Share share_of_logit(double y)
{
    return {1 / (1 + std::exp(-y)), 1 / (1 + std::exp(y))};
}

// Boost forms 1 - x itself, which is precise enough only while x is the smaller of the two.
double below(BetaShape shape, Share share)
{
    return share.x < 0.5 ? boost::math::ibeta(shape.alpha, shape.beta, share.x, BoostPolicy{})
                         : boost::math::ibetac(shape.beta, shape.alpha, share.rest, BoostPolicy{});
}

double above(BetaShape shape, Share share)
{
    return below({shape.beta, shape.alpha}, {share.rest, share.x});
}

// Of y = log(x / (1 - x)).
SmoothFamily logit_family(BetaShape shape)
{
    const double alpha = shape.alpha; // clang 14 cannot capture a structured binding
    const double beta = shape.beta;
    const double log_beta = std::log(boost::math::beta(alpha, beta, BoostPolicy{}));
    const double log_constant = std::isfinite(log_beta)
                                    ? log_beta
                                    : boost::math::lgamma(alpha, BoostPolicy{}) +
                                          boost::math::lgamma(beta, BoostPolicy{}) -
                                          boost::math::lgamma(alpha + beta, BoostPolicy{});
    const Share middle_share{beta_quantile(shape, {0.5, 0.5}),
                             beta_quantile({beta, alpha}, {0.5, 0.5})};
    return {.tail =
                [shape](double y, Tail side) {
                    const Share share = share_of_logit(y);
                    return side == Tail::lower ? below(shape, share) : above(shape, share);
                },
            .log_density =
                [alpha, beta, log_constant](double y) {
                    const double log_x = -std::log1p(std::exp(-y));
                    const double log_rest = -std::log1p(std::exp(y));
                    return alpha * log_x + beta * log_rest - log_constant;
                },
            .slope =
                [alpha, beta](double y) {
                    const Share share = share_of_logit(y);
                    return alpha * share.rest - beta * share.x;
                },
            .curvature =
                [alpha, beta](double y) {
                    const Share share = share_of_logit(y);
                    return -(alpha + beta) * share.x * share.rest;
                },
            .centre = std::log(middle_share.x / middle_share.rest)};
}

ScoreTable checked_table(BetaShape shape)
{
    const auto possible = [](double one) { return one >= least_shape && one <= greatest_shape; };
    if (!possible(shape.alpha) || !possible(shape.beta)) {
        throw std::invalid_argument{
            fmt::format("a beta of alpha {:.4g} and beta {:.4g} cannot be drawn: both must lie "
                        "between {} and {}",
                        shape.alpha, shape.beta, least_shape, greatest_shape)};
    }
    return score_table(logit_family(shape));
}

MKBA_LANE_LOOP void stretched_logistic(double low, double width, Lanes lanes)
{
    double* const x = lanes.data();
    const std::size_t count = lanes.size();
    for (std::size_t i = 0; i < count; ++i) {
        x[i] = low + width / (1.0 + exp_lane(-x[i]));
    }
}

class Beta : public Marginal {
public:
    Beta(BetaShape shape, Support bounds)
        : shape_{shape}, low_{bounds.lowest}, width_{bounds.highest - bounds.lowest},
          high_{bounds.highest}, logit_{checked_table(shape)}
    {
    }

    double quantile(Chance p) const override { return low_ + width_ * beta_quantile(shape_, p); }
    Chance cdf(double x) const override
    {
        if (x <= low_) {
            return {0, 1};
        }
        if (x >= high_) {
            return {1, 0};
        }
        const Share share{(x - low_) / width_, (high_ - x) / width_};
        return {below(shape_, share), above(shape_, share)};
    }
    double mean() const override
    {
        return low_ + width_ * shape_.alpha / (shape_.alpha + shape_.beta);
    }
    double variance() const override
    {
        const double total = shape_.alpha + shape_.beta;
        return width_ * width_ * (shape_.alpha / total) * (shape_.beta / total) / (total + 1);
    }
    Support support() const override { return {low_, high_}; }
    void values(ConstLanes z, Lanes out) const override
    {
        logit_.evaluate(z, out);
        stretched_logistic(low_, width_, out);
    }

private:
    BetaShape shape_;
    double low_;
    double width_;
    double high_;
    ScoreTable logit_;
};

} // namespace

double beta_quantile(BetaShape shape, Chance p)
{
    return p.below < 0.5 ? boost::math::ibeta_inv(shape.alpha, shape.beta, p.below, BoostPolicy{})
                         : boost::math::ibetac_inv(shape.alpha, shape.beta, p.above, BoostPolicy{});
}

double beta_probability(BetaShape shape, double x)
{
    return below(shape, {x, 1 - x});
}

MarginalPointer beta_marginal(BetaShape shape, Support bounds)
{
    return std::make_shared<Beta>(shape, bounds);
}

} // namespace mkba

// A share or probability between 0 and 1.
#include <array>
#include <cmath>
#include <stdexcept>

#include <fmt/format.h>

#include "mkba/draw/distributions/beta_shape.hpp"
#include "mkba/draw/distributions/kinds.hpp"
#include "mkba/draw/figures.hpp"

namespace mkba {

namespace {

constexpr std::array<std::string_view, 5> ways{"alpha beta", "mean sd", "mean interval",
                                               "median interval", "events n"};

BetaShape of_mean(double mean, double total)
{
    return {mean * total, (1 - mean) * total};
}

/// The beta of this precision (alpha + beta) that has the median.
BetaShape of_median(double median, double total, const std::string& refusal)
{
    const auto excess = [&](double odds) {
        return beta_probability(of_mean(odds / (1 + odds), total), median) - 0.5;
    };
    const double odds = falling_root(excess, median / (1 - median), refusal);
    return of_mean(odds / (1 + odds), total);
}

double inner_share(const DistributionSpec& spec, const std::string& key)
{
    const double value = figure(spec, key);
    if (!(value > 0 && value < 1)) {
        throw std::invalid_argument{
            fmt::format("a beta needs a {} between 0 and 1, not {}", key, value)};
    }
    return value;
}

BetaShape of_mean_and_sd(const DistributionSpec& spec)
{
    const double mean = inner_share(spec, "mean");
    const double sd = positive(spec, "sd");
    const double most = std::sqrt(mean * (1 - mean));
    if (!(sd < most)) {
        throw std::invalid_argument{
            fmt::format("a beta of mean {} needs an sd below {:.4g}, not {}", mean, most, sd)};
    }
    return of_mean(mean, most / sd * (most / sd) - 1);
}

MarginalPointer of_interval(const DistributionSpec& spec)
{
    const std::string centre = has(spec, "mean") ? "mean" : "median";
    const double middle = inner_share(spec, centre);
    const Interval given = interval_around(spec, centre);
    const auto refusal =
        fmt::format("no beta of {} {} has a 95 % interval {} wide", centre, middle, given.width());
    const auto shape_of = [&](double total) {
        return centre == "mean" ? of_mean(middle, total) : of_median(middle, total, refusal);
    };
    const auto excess = [&](double total) {
        const BetaShape shape = shape_of(total);
        return beta_quantile(shape, {0.975, 0.025}) - beta_quantile(shape, {0.025, 0.975}) -
               given.width();
    };
    const double sd = given.width() / 3.92;
    const double guess = std::max(middle * (1 - middle) / (sd * sd) - 1, 0.5);
    auto marginal = beta_marginal(shape_of(falling_root(excess, guess, refusal)), {0, 1});
    require_interval(spec, *marginal);
    return marginal;
}

// The posterior after k events in n without prior knowledge (Haldane): its mean is the share
// observed, k / n.
BetaShape of_events(const DistributionSpec& spec)
{
    const double events = figure(spec, "events");
    const double n = figure(spec, "n");
    if (!(events > 0 && events < n)) {
        throw std::invalid_argument{
            fmt::format("a beta of {} events out of {} has no spread: events must lie between 0 "
                        "and n; otherwise give alpha and beta",
                        events, n)};
    }
    return {events, n - events};
}

MarginalPointer make(const DistributionSpec& spec)
{
    const Support share{0, 1};
    if (has(spec, "alpha")) {
        return beta_marginal({positive(spec, "alpha"), positive(spec, "beta")}, share);
    }
    if (has(spec, "events")) {
        return beta_marginal(of_events(spec), share);
    }
    return has(spec, "sd") ? beta_marginal(of_mean_and_sd(spec), share) : of_interval(spec);
}

std::vector<DistributionSpec> examples()
{
    return {numbers("beta", {{"alpha", 0.5}, {"beta", 0.5}}),
            numbers("beta", {{"alpha", 1}, {"beta", 1}}),
            numbers("beta", {{"alpha", 6}, {"beta", 2}}),
            numbers("beta", {{"alpha", 690}, {"beta", 9310}}),
            numbers("beta", {{"mean", 0.04}, {"sd", 0.011}}),
            numbers("beta", {{"mean", 0.2}, {"interval_low", 0.12}, {"interval_high", 0.29}}),
            numbers("beta", {{"median", 0.2}, {"interval_low", 0.12}, {"interval_high", 0.29}}),
            numbers("beta", {{"events", 119}, {"n", 1884}})};
}

} // namespace

const DistributionKind beta_kind{"beta", "a share or probability", ways, make, examples};

} // namespace mkba

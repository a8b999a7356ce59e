// The normal distribution, cut off at bounds where these are given.
#include <array>
#include <cmath>
#include <limits>
#include <optional>
#include <stdexcept>

#include <fmt/format.h>

#include "mkba/core/normal_lanes.hpp"
#include "mkba/draw/distributions/kinds.hpp"
#include "mkba/draw/figures.hpp"

namespace mkba {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

MKBA_LANE_LOOP void normal_values(double mean, double sd, ConstLanes z, Lanes out)
{
    const double* const from = z.data();
    double* const to = out.data();
    const std::size_t count = out.size();
    for (std::size_t i = 0; i < count; ++i) {
        to[i] = mean + sd * from[i];
    }
}

class Normal : public Marginal {
public:
    Normal(double mean, double sd) : mean_{mean}, sd_{sd} {}

    double quantile(Chance p) const override
    {
        return mean_ + sd_ * (p.below < 0.5 ? normal_quantile_lane(p.below)
                                            : -normal_quantile_lane(p.above));
    }
    Chance cdf(double x) const override
    {
        const double z = (x - mean_) / sd_;
        return {normal_cdf_lane(z), normal_cdf_lane(-z)};
    }
    double mean() const override { return mean_; }
    double variance() const override { return sd_ * sd_; }
    Support support() const override { return {-infinity, infinity}; }
    void values(ConstLanes z, Lanes out) const override { normal_values(mean_, sd_, z, out); }

private:
    double mean_;
    double sd_;
};

/// Everything about the cut in standard units; the mean and sd are those before the cut.
struct Cut {
    double mean;
    double sd;
    Support bounds;
    double below;  // P(Z < lower bound)
    double inside; // P(lower < Z < upper)
    double above;  // P(Z > upper bound)
};

// Either tail is built from its own end, so that both stay precise; the last rounding stays inside
// the bounds.
[[gnu::always_inline]] inline double cut_lane(const Cut& cut, double below, double above)
{
    const double lower = cut.below + below * cut.inside;
    const double upper = cut.above + above * cut.inside;
    const double size = normal_quantile_lane(lower < upper ? lower : upper);
    const double value = cut.mean + cut.sd * (lower < upper ? size : -size);
    const double from_below = value < cut.bounds.lowest ? cut.bounds.lowest : value;
    return from_below > cut.bounds.highest ? cut.bounds.highest : from_below;
}

MKBA_LANE_LOOP void cut_values(const Cut& cut, ConstLanes z, Lanes out)
{
    const double* const from = z.data();
    double* const to = out.data();
    const std::size_t count = out.size();
    const Cut own = cut;
    for (std::size_t i = 0; i < count; ++i) {
        const double tail = normal_tail_lane(std::fabs(from[i]));
        const double below = from[i] < 0.0 ? tail : 1.0 - tail;
        const double above = from[i] < 0.0 ? 1.0 - tail : tail;
        to[i] = cut_lane(own, below, above);
    }
}

double density(double z)
{
    return std::isinf(z) ? 0 : std::exp(-z * z / 2) / std::sqrt(2 * std::acos(-1.0));
}

class CutNormal : public Marginal {
public:
    CutNormal(double mean, double sd, Support bounds)
        : lower_{(bounds.lowest - mean) / sd}, upper_{(bounds.highest - mean) / sd}
    {
        if (!(bounds.lowest < bounds.highest)) {
            throw std::invalid_argument{
                fmt::format("the bounds of a normal must rise: lower {} < upper {}", bounds.lowest,
                            bounds.highest)};
        }
        const double inside = lower_ < 0 ? normal_cdf_lane(upper_) - normal_cdf_lane(lower_)
                                         : normal_cdf_lane(-lower_) - normal_cdf_lane(-upper_);
        if (!(inside > 1e-6)) {
            throw std::invalid_argument{fmt::format(
                "the bounds {} to {} leave next to nothing of a normal of mean {} and sd {}",
                bounds.lowest, bounds.highest, mean, sd)};
        }
        cut_ = {mean, sd, bounds, normal_cdf_lane(lower_), inside, normal_cdf_lane(-upper_)};
    }

    double quantile(Chance p) const override { return cut_lane(cut_, p.below, p.above); }
    Chance cdf(double x) const override
    {
        if (x < cut_.bounds.lowest) {
            return {0, 1};
        }
        if (x >= cut_.bounds.highest) {
            return {1, 0};
        }
        const double z = (x - cut_.mean) / cut_.sd;
        return {(normal_cdf_lane(z) - cut_.below) / cut_.inside,
                (normal_cdf_lane(-z) - cut_.above) / cut_.inside};
    }
    double mean() const override { return cut_.mean + cut_.sd * shift(); }
    double variance() const override
    {
        const auto moment = [](double z) { return std::isinf(z) ? 0 : z * density(z); };
        const double bend = (moment(lower_) - moment(upper_)) / cut_.inside;
        return cut_.sd * cut_.sd * (1 + bend - shift() * shift());
    }
    Support support() const override { return cut_.bounds; }
    void values(ConstLanes z, Lanes out) const override { cut_values(cut_, z, out); }

private:
    double shift() const { return (density(lower_) - density(upper_)) / cut_.inside; }

    double lower_;
    double upper_;
    Cut cut_{};
};

constexpr std::array<std::string_view, 3> ways{
    "mean sd [lower] [upper]", "mean interval [lower] [upper]", "median interval [lower] [upper]"};

MarginalPointer make(const DistributionSpec& spec)
{
    const std::string centre = has(spec, "mean") ? "mean" : "median";
    const double mean = figure(spec, centre);
    double sd = 0;
    if (has(spec, "sd")) {
        sd = positive(spec, "sd");
    } else {
        sd = interval_around(spec, centre).width() / (2 * normal_quantile_lane(0.975));
        require_interval(spec, Normal{mean, sd});
    }
    if (!has(spec, "lower") && !has(spec, "upper")) {
        return std::make_shared<Normal>(mean, sd);
    }
    const Support bounds{has(spec, "lower") ? figure(spec, "lower") : -infinity,
                         has(spec, "upper") ? figure(spec, "upper") : infinity};
    return std::make_shared<CutNormal>(mean, sd, bounds);
}

std::vector<DistributionSpec> examples()
{
    return {numbers("normal", {{"mean", 5}, {"sd", 2}}),
            numbers("normal", {{"median", 5}, {"interval_low", 3}, {"interval_high", 7}}),
            numbers("normal", {{"mean", 1}, {"sd", 2}, {"lower", 0}}),
            numbers("normal", {{"mean", 1}, {"sd", 2}, {"upper", 2}}),
            numbers("normal", {{"mean", 0}, {"sd", 1}, {"lower", 2}, {"upper", 3}})};
}

} // namespace

const DistributionKind normal_kind{"normal", "the bell, cut off at bounds where given", ways, make,
                                   examples};

} // namespace mkba

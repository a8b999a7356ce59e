// A range with a most likely value, the density falling in straight lines to both ends.
#include <array>
#include <cmath>
#include <stdexcept>

#include <fmt/format.h>

#include "mkba/core/normal_lanes.hpp"
#include "mkba/draw/distributions/kinds.hpp"
#include "mkba/draw/figures.hpp"

namespace mkba {

namespace {

struct Range {
    double low;
    double mode;
    double high;
};

MKBA_LANE_LOOP void triangular_values(Range range, ConstLanes z, Lanes out)
{
    const double* const from = z.data();
    double* const to = out.data();
    const std::size_t count = out.size();
    const auto [low, mode, high] = range;
    const double width = high - low;
    const double share_below = (mode - low) / width;
    for (std::size_t i = 0; i < count; ++i) {
        const double tail = normal_tail_lane(std::fabs(from[i]));
        const double below = from[i] < 0.0 ? tail : 1.0 - tail;
        const double above = from[i] < 0.0 ? 1.0 - tail : tail;
        const double rising = low + std::sqrt(below * (width * (mode - low)));
        const double falling = high - std::sqrt(above * (width * (high - mode)));
        to[i] = below < share_below ? rising : falling;
    }
}

class Triangular : public Marginal {
public:
    explicit Triangular(Range range) : range_{range}
    {
        const auto [low, mode, high] = range;
        if (!(low <= mode && mode <= high && low < high)) {
            throw std::invalid_argument{
                fmt::format("a triangular range must rise: {} <= {} <= {}", low, mode, high)};
        }
    }

    double quantile(Chance p) const override
    {
        const auto [low, mode, high] = range_;
        const double width = high - low;
        return p.below * width < mode - low ? low + std::sqrt(p.below * width * (mode - low))
                                            : high - std::sqrt(p.above * width * (high - mode));
    }
    Chance cdf(double x) const override
    {
        const auto [low, mode, high] = range_;
        const double inside = std::fmin(std::fmax(x, low), high);
        const double width = high - low;
        if (inside < mode) {
            const double below = (inside - low) * (inside - low) / (width * (mode - low));
            return {below, 1 - below};
        }
        const double above =
            inside < high ? (high - inside) * (high - inside) / (width * (high - mode)) : 0;
        return {1 - above, above};
    }
    double mean() const override { return (range_.low + range_.mode + range_.high) / 3; }
    double variance() const override
    {
        const double a = range_.low - range_.mode;
        const double b = range_.high - range_.mode;
        return (a * a + b * b - a * b) / 18;
    }
    Support support() const override { return {range_.low, range_.high}; }
    void values(ConstLanes z, Lanes out) const override { triangular_values(range_, z, out); }

private:
    Range range_;
};

constexpr std::array<std::string_view, 1> ways{"low mode high"};

MarginalPointer make(const DistributionSpec& spec)
{
    return std::make_shared<Triangular>(
        Range{figure(spec, "low"), figure(spec, "mode"), figure(spec, "high")});
}

std::vector<DistributionSpec> examples()
{
    return {numbers("triangular", {{"low", 1}, {"mode", 2}, {"high", 6}}),
            numbers("triangular", {{"low", 0}, {"mode", 0}, {"high", 1}}),
            numbers("triangular", {{"low", -3}, {"mode", 5}, {"high", 5}})};
}

} // namespace

const DistributionKind triangular_kind{"triangular", "a range with a most likely value", ways, make,
                                       examples};

} // namespace mkba

// Several distributions, of which one holds, each with its weight: two studies that disagree.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <numeric>

#include <boost/math/tools/toms748_solve.hpp>

#include "mkba/core/normal_lanes.hpp"
#include "mkba/draw/distribution.hpp"
#include "mkba/draw/distributions/kinds.hpp"
#include "mkba/draw/figures.hpp"
#include "mkba/draw/score_table.hpp"

namespace mkba {

namespace {

struct Component {
    double weight; // these sum to 1
    Distribution distribution;
};

using Components = std::vector<Component>;

Chance mixed_cdf(const Components& components, double x)
{
    Chance sum{0, 0};
    for (const auto& [weight, distribution] : components) {
        const Chance one = distribution.cdf(x);
        sum.below += weight * one.below;
        sum.above += weight * one.above;
    }
    return sum;
}

// The quantile lies between the smallest and the largest of the components' quantiles.
double mixed_quantile(const Components& components, Chance p)
{
    const auto reaches = [&](double x) {
        const Chance found = mixed_cdf(components, x);
        return p.below < 0.5 ? found.below - p.below : p.above - found.above;
    };
    double low = components.front().distribution.quantile(p);
    double high = low;
    for (const auto& component : components) {
        const double one = component.distribution.quantile(p);
        low = std::fmin(low, one);
        high = std::fmax(high, one);
    }
    const double at_low = reaches(low);
    const double at_high = reaches(high);
    if (at_low >= 0 || at_high <= 0) {
        return at_low >= 0 ? low : high; // the ends agree but for rounding
    }
    std::uintmax_t steps = 200;
    return boost::math::tools::toms748_solve(reaches, low, high, at_low, at_high,
                                             boost::math::tools::eps_tolerance<double>(53), steps)
        .second;
}

double mixed_quantile_at_score(const Components& components, double z)
{
    return mixed_quantile(components, {normal_cdf_lane(z), normal_cdf_lane(-z)});
}

constexpr std::size_t cell_count = 256;
constexpr std::array<double, 2> test_places{0.21, 0.72};

/// A table of which some cells may be too rough to use: where the density nearly vanishes between
/// two components, has a kink or is none at all.
struct PatchyTable {
    ScoreTable table;
    std::vector<bool> is_smooth;
};

// The polynomial through six points of [0, 1], by Newton's divided differences.
ScoreTable::Cell polynomial_through(const std::array<double, 6>& t, std::array<double, 6> value)
{
    for (std::size_t order = 1; order < 6; ++order) {
        for (std::size_t i = 5; i >= order; --i) {
            value[i] = (value[i] - value[i - 1]) / (t[i] - t[i - order]);
        }
    }
    ScoreTable::Cell cell{};
    for (std::size_t i = 6; i-- > 0;) {
        for (std::size_t power = 5; power > 0; --power) {
            cell.coefficients[power] =
                cell.coefficients[power - 1] - t[i] * cell.coefficients[power];
        }
        cell.coefficients[0] = value[i] - t[i] * cell.coefficients[0];
    }
    return cell;
}

PatchyTable patchy_table(const Components& components)
{
    std::array<double, 6> places{};
    for (std::size_t i = 0; i < places.size(); ++i) {
        places[i] = (1 - std::cos(std::acos(-1.0) * static_cast<double>(i) / 5)) / 2;
    }
    std::vector<ScoreTable::Cell> cells;
    std::vector<bool> is_smooth;
    double edge = mixed_quantile_at_score(components, score_of_edge(0, cell_count));
    for (std::size_t i = 0; i < cell_count; ++i) {
        const double left = score_of_edge(i, cell_count);
        const double width = score_of_edge(i + 1, cell_count) - left;
        const auto exact = [&](double t) {
            return mixed_quantile_at_score(components, left + t * width);
        };
        std::array<double, 6> value{edge};
        std::transform(places.begin() + 1, places.end(), value.begin() + 1, exact);
        edge = value.back();
        cells.push_back(polynomial_through(places, value));
        const auto& c = cells.back().coefficients;
        is_smooth.push_back(std::all_of(test_places.begin(), test_places.end(), [&](double t) {
            const double wanted = exact(t);
            const double found =
                c[0] + t * (c[1] + t * (c[2] + t * (c[3] + t * (c[4] + t * c[5]))));
            return std::fabs(found - wanted) <= 1e-10 * std::fabs(wanted);
        }));
    }
    return {ScoreTable{std::move(cells)}, std::move(is_smooth)};
}

class Mixture : public Marginal {
public:
    explicit Mixture(Components components)
        : components_{std::move(components)}, patchy_{patchy_table(components_)}
    {
    }

    double quantile(Chance p) const override { return mixed_quantile(components_, p); }
    Chance cdf(double x) const override { return mixed_cdf(components_, x); }
    double mean() const override
    {
        return std::accumulate(components_.begin(), components_.end(), 0.0,
                               [](double sum, const Component& one) {
                                   return sum + one.weight * one.distribution.mean();
                               });
    }
    double variance() const override
    {
        const double centre = mean();
        return std::accumulate(components_.begin(), components_.end(), 0.0,
                               [centre](double sum, const Component& one) {
                                   const double off = one.distribution.mean() - centre;
                                   return sum +
                                          one.weight * (one.distribution.variance() + off * off);
                               });
    }
    Support support() const override
    {
        Support all = components_.front().distribution.support();
        for (const auto& component : components_) {
            const Support one = component.distribution.support();
            all = {std::fmin(all.lowest, one.lowest), std::fmax(all.highest, one.highest)};
        }
        return all;
    }
    void values(ConstLanes z, Lanes out) const override
    {
        for (std::size_t i = 0; i < out.size(); ++i) {
            const double score = z[i];
            out[i] = patchy_.is_smooth[cell_of_score(score, cell_count)]
                         ? patchy_.table.at(score)
                         : mixed_quantile_at_score(components_, score);
        }
    }

private:
    Components components_;
    PatchyTable patchy_;
};

constexpr std::array<std::string_view, 1> ways{"weights components"};

MarginalPointer make(const DistributionSpec& spec)
{
    require_weights(spec, spec.components.size(), "components");
    const double total = std::accumulate(spec.weights.begin(), spec.weights.end(), 0.0);
    Components components;
    for (std::size_t i = 0; i < spec.components.size(); ++i) {
        components.push_back({spec.weights[i] / total, make_distribution(spec.components[i])});
        if (components.back().distribution.joint()) {
            throw std::invalid_argument{"a dirichlet cannot be a component of a mixture"};
        }
    }
    return std::make_shared<Mixture>(std::move(components));
}

DistributionSpec mixture_of(const std::vector<double>& weights,
                            const std::vector<DistributionSpec>& components)
{
    DistributionSpec spec = numbers("mixture", {});
    spec.weights = weights;
    spec.components = components;
    return spec;
}

std::vector<DistributionSpec> examples()
{
    const auto lognormal = [](double mu, double sigma) {
        return numbers("lognormal", {{"mu", mu}, {"sigma", sigma}});
    };
    const auto uniform = numbers("uniform", {{"low", 1}, {"high", 2}});
    const auto apart = numbers("normal", {{"mean", 50}, {"sd", 1}});
    return {mixture_of({1, 3}, {lognormal(0, 0.2), lognormal(0.3, 0.4)}),
            mixture_of({0.5, 0.5}, {uniform, apart}),
            mixture_of({1, 1}, {numbers("fixed", {{"value", 1.5}}), uniform})};
}

} // namespace

const DistributionKind mixture_kind{"mixture", "one of several distributions, with weights", ways,
                                    make, examples};

} // namespace mkba

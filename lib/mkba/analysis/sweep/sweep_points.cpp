#include "mkba/analysis/sweep/sweep_points.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include <fmt/format.h>

#include "mkba/analysis/compare/input_differences.hpp"
#include "mkba/draw/latin_hypercube.hpp"
#include "mkba/draw/sobol.hpp"
#include "mkba/plan/formulas.hpp"
#include "mkba/run/engine.hpp"
#include "mkba/scenario/formulas/constants.hpp"
#include "mkba/scenario/text/scalar.hpp"

namespace mkba {

namespace {

constexpr double most_points = 10'000'000; // some gigabytes as a list

/// The value of a range at a share of the way, 0 to 1.
double along(const AxisRange& range, double share)
{
    if (share >= 1) {
        return range.to;
    }
    return range.scale == AxisScale::linear ? range.from + share * (range.to - range.from)
                                            : range.from * std::pow(range.to / range.from, share);
}

std::size_t steps_of(const SweepAxis& axis)
{
    return axis.range ? static_cast<std::size_t>(axis.range->steps.value_or(2))
                      : axis.values.size();
}

std::vector<std::string> grid_value(const SweepAxis& axis, std::size_t step)
{
    if (!axis.range) {
        return axis.values[step];
    }
    const double share = static_cast<double>(step) / static_cast<double>(steps_of(axis) - 1);
    return {fmt::format("{}", along(*axis.range, share))};
}

std::vector<std::string> spread_value(const SweepAxis& axis, double uniform)
{
    if (axis.range) {
        return {fmt::format("{}", along(*axis.range, uniform))};
    }
    const auto count = static_cast<double>(axis.values.size());
    return axis.values[static_cast<std::size_t>(uniform * count)];
}

/// Uniforms by axis and point, of one hypercube or one sequence over all axes.
std::vector<std::vector<double>> spread(const SweepTerms& terms)
{
    const Replicates one{Sampling::random, terms.points}; // a single replicate
    const bool sobol = terms.design == SweepDesign::sobol;
    const auto directions =
        sobol ? sobol_directions(terms.axes.size()) : std::vector<SobolDirections>{};
    std::vector<std::vector<double>> uniforms;
    for (std::size_t a = 0; a < terms.axes.size(); ++a) {
        auto& row = uniforms.emplace_back(terms.points);
        const auto stream = stream_id("sweep." + terms.axes[a].name);
        for (std::uint64_t first = 0; first < terms.points; first += block_lanes) {
            const auto count = std::min<std::uint64_t>(block_lanes, terms.points - first);
            for (const auto& stretch : stretches(one, first, count)) {
                const Lanes out{row.data() + first + stretch.lane, stretch.count};
                if (sobol) {
                    SobolDimension{terms.seed, stream, directions[a], one}.uniforms(stretch, out);
                } else {
                    LatinDimension{terms.seed, stream, one}.uniforms(stretch, out);
                }
            }
        }
    }
    return uniforms;
}

void place(SweepPoint& point, const SweepAxis& axis, const std::vector<std::string>& value)
{
    std::string shown;
    for (std::size_t i = 0; i < value.size(); ++i) {
        shown += (i == 0 ? "" : " ") + value[i];
        if (axis.settings[i] == "perspective") {
            point.perspective = value[i];
        } else {
            point.settings.emplace_back(axis.settings[i], value[i]);
        }
    }
    point.axis_values.push_back(std::move(shown));
}

SweepPoint started(const SweepTerms& terms, const SweepVariant& variant, std::uint64_t number)
{
    SweepPoint point{number, variant.name, {}, terms.simulate, {}};
    point.settings.insert(point.settings.end(), variant.settings.begin(), variant.settings.end());
    return point;
}

/// Throws Interrupted where that was asked for.
void heed(const std::atomic<bool>* stop)
{
    if (stop != nullptr && stop->load()) {
        throw Interrupted{};
    }
}

/// Refuses `points` of a sweep, counted up to the place, that would not fit in memory.
std::uint64_t listable(double points, const Place& place)
{
    if (points > most_points) {
        refuse(place,
               fmt::format("{:.0f} points; a sweep has at most {:.0f}, before filters", points,
                           most_points),
               "take fewer values, or a latin_hypercube or sobol design");
    }
    return static_cast<std::uint64_t>(points);
}

/// Points of each variant.
std::uint64_t size_of(const SweepTerms& terms)
{
    const auto variants = static_cast<double>(terms.variants.size());
    if (terms.design != SweepDesign::grid) {
        return listable(variants * static_cast<double>(terms.points), terms.scenario_place) /
               terms.variants.size();
    }
    std::uint64_t size = 1;
    for (const auto& axis : terms.axes) {
        size = listable(variants * static_cast<double>(size) * static_cast<double>(steps_of(axis)),
                        axis.place) /
               terms.variants.size();
    }
    return size;
}

std::vector<SweepPoint> grid(const SweepTerms& terms, const std::atomic<bool>* stop)
{
    const auto size = size_of(terms);
    std::vector<SweepPoint> points;
    for (const auto& variant : terms.variants) {
        for (std::uint64_t i = 0; i < size; ++i) {
            heed(stop);
            auto& point = points.emplace_back(started(terms, variant, points.size()));
            std::uint64_t stride = size;
            for (const auto& axis : terms.axes) {
                stride /= steps_of(axis);
                place(point, axis, grid_value(axis, i / stride % steps_of(axis)));
            }
        }
    }
    return points;
}

std::vector<SweepPoint> designed(const SweepTerms& terms, const std::atomic<bool>* stop)
{
    const auto size = size_of(terms);
    const auto uniforms = spread(terms);
    std::vector<SweepPoint> points;
    for (const auto& variant : terms.variants) {
        for (std::uint64_t i = 0; i < size; ++i) {
            heed(stop);
            auto& point = points.emplace_back(started(terms, variant, points.size()));
            for (std::size_t a = 0; a < terms.axes.size(); ++a) {
                place(point, terms.axes[a], spread_value(terms.axes[a], uniforms[a][i]));
            }
        }
    }
    return points;
}

/// The axes as numbers, under their names.
Constants axes_of(const SweepTerms& terms, const SweepPoint& point)
{
    Description named;
    for (std::size_t a = 0; a < terms.axes.size(); ++a) {
        if (const auto value = to_number(point.axis_values[a]).value) {
            Parameter parameter;
            parameter.name = terms.axes[a].name;
            parameter.value = *value;
            named.parameters.push_back(std::move(parameter));
        }
    }
    return Constants{named};
}

bool passes(const SweepTerms& terms, const SweepFilter& filter, const SweepPoint& point)
{
    const auto value = axes_of(terms, point).value(filter.value);
    if (!value) {
        refuse(filter.place, fmt::format("the filter has no value at point {}: an axis in it is "
                                         "no number there",
                                         point.number));
    }
    return *value >= filter.at_least.value_or(*value) && *value <= filter.at_most.value_or(*value);
}

std::string text_of(const SweepFilter& filter)
{
    auto text = text_of(filter.value);
    text += filter.at_least ? fmt::format(", at_least {}", *filter.at_least) : "";
    text += filter.at_most ? fmt::format(", at_most {}", *filter.at_most) : "";
    return text;
}

/// Leaves out what does not pass; `all` is how many points there were before any filter.
void apply(const SweepTerms& terms, const SweepFilter& filter, std::size_t all,
           const std::atomic<bool>* stop, std::vector<SweepPoint>& points)
{
    const auto before = points.size();
    std::erase_if(points, [&](const SweepPoint& point) {
        heed(stop);
        return !passes(terms, filter, point);
    });
    if (points.empty()) {
        refuse(filter.place, fmt::format("no point passes the filter '{}'", text_of(filter)),
               before < all ? fmt::format("{} of {} points pass the filters before it", before, all)
                            : "");
    }
}

} // namespace

std::vector<SweepPoint> sweep_points(const SweepTerms& terms, const std::atomic<bool>* stop)
{
    auto points = terms.design == SweepDesign::grid ? grid(terms, stop) : designed(terms, stop);
    const auto all = points.size();
    for (const auto& filter : terms.filters) {
        apply(terms, filter, all, stop, points);
    }
    return points;
}

} // namespace mkba

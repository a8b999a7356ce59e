#include "mkba/report/text/rounding.hpp"

#include <algorithm>
#include <cmath>

namespace mkba {

namespace {

constexpr double noise = 1e-9; // of a figure

// One part in 1e12 of leeway: 1000 must not count as 999.9999 because of a rounding in its making.
double order_below(double value)
{
    return std::pow(10.0, std::floor(std::log10(value * (1 + 1e-12))));
}

double order_above(double value)
{
    return std::pow(10.0, std::ceil(std::log10(value * (1 - 1e-12))));
}

double smallest_step(Unit unit)
{
    switch (unit) {
    case Unit::thousand_euros:
    case Unit::euros:
    case Unit::share:
    case Unit::chance:
    case Unit::years:
        return 1;
    case Unit::rate:
        return 0.1;
    case Unit::count:
    case Unit::ratio:
        return 0.01;
    case Unit::number:
        return 1e-6;
    }
    return 1;
}

} // namespace

double printed_scale(Unit unit)
{
    switch (unit) {
    case Unit::thousand_euros:
        return 0.001;
    case Unit::share:
    case Unit::rate:
    case Unit::chance:
        return 100;
    default:
        return 1;
    }
}

std::optional<Precision> precision_of(const Statistics& statistics)
{
    if (!statistics.spread) {
        return std::nullopt;
    }
    const auto& spread = *statistics.spread;
    return Precision{spread.p95 - spread.p5, spread.error_mean};
}

std::optional<Precision> precision_of(const Figure& figure)
{
    return figure.precision ? figure.precision : precision_of(figure.statistics);
}

Precision common_precision(const std::vector<Statistics>& figures)
{
    Precision common;
    double most = 0;
    for (const auto& figure : figures) {
        most = std::max(most, std::abs(figure.mean));
        if (const auto own = precision_of(figure)) {
            common.width = std::max(common.width, own->width);
            common.error = std::max(common.error.value_or(0), own->error.value_or(0));
        }
    }
    if (common.width == 0 && common.error.value_or(0) == 0 && most > 0) {
        common.width = order_below(most) / 10; // three digits of the largest
    }
    return common;
}

double rounding_step(const Figure& figure)
{
    const double scale = printed_scale(figure.unit);
    const double value = std::abs(figure.statistics.mean) * scale;
    const auto precision = precision_of(figure);
    // What is the same in every draw differs by rounding at most: that is no band.
    const auto real = [&](double doubt) { return doubt < noise * value ? 0 : doubt; };
    const double width = precision ? real(precision->width * scale) : 0;
    const double error = precision ? real(precision->error.value_or(0) * scale) : 0;
    double step = smallest_step(figure.unit);
    if (width > 0) {
        step = std::max(step, order_below(width) / 10);
    } else if (error == 0) {
        step = std::max(step, value > 0 ? order_below(value) / 100 : 1.0);
    }
    return error > 0 ? std::max(step, order_above(error)) : step;
}

} // namespace mkba

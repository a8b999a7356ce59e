#include "mkba/analysis/paired_columns.hpp"

#include <cmath>

#include "mkba/core/paired_difference.hpp"

namespace mkba {

namespace {

constexpr double rounding = 1e-12; // of the mean size: results are what gross flows leave

double mean_size(std::span<const double> column)
{
    double sum = 0;
    for (const double value : column) {
        sum += std::fabs(value);
    }
    return column.empty() ? 0 : sum / static_cast<double>(column.size());
}

} // namespace

double rounding_room(std::span<const double> a, std::span<const double> b)
{
    return rounding * (mean_size(a) + mean_size(b));
}

double difference_in_draw(double a, double b, double room)
{
    const double less = paired_difference(a, b);
    return std::fabs(less) <= room ? 0 : less;
}

std::vector<double> paired_differences(std::span<const double> a, std::span<const double> b)
{
    const double room = rounding_room(a, b);
    std::vector<double> differences(a.size());
    for (std::size_t i = 0; i < a.size(); ++i) {
        differences[i] = difference_in_draw(a[i], b[i], room);
    }
    return differences;
}

} // namespace mkba

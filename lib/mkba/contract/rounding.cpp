#include "mkba/contract/rounding.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>

namespace mkba {

namespace {

constexpr double half = 0.5;
constexpr double nearly = 1e-9;

/// A number of units; a unit of a cent is 100 to the euro, so that no binary fraction is summed.
double in_units(double amount, double unit)
{
    return unit < 1 ? amount * std::round(1 / unit) : amount / unit;
}

double in_money(double units, double unit)
{
    return unit < 1 ? units / std::round(1 / unit) : units * unit;
}

double whole(double units, Ties ties)
{
    const double size = std::abs(units);
    const double below = std::floor(size);
    const double rest = size - below;
    const bool is_half = std::abs(rest - half) < nearly;
    const bool is_even = std::fmod(below, 2.0) == 0;
    const bool up = is_half ? ties == Ties::away_from_zero || !is_even : rest > half;
    return std::copysign(up ? below + 1 : below, units);
}

} // namespace

double rounded(double amount, const RoundingTerms& rounding)
{
    const double money =
        in_money(whole(in_units(amount, rounding.unit), rounding.ties), rounding.unit);
    return money == 0 ? 0 : money; // no minus zero
}

std::vector<double> rounded_parts(const std::vector<double>& parts, const RoundingTerms& rounding)
{
    const double total = std::accumulate(parts.begin(), parts.end(), 0.0);
    std::vector<double> units;
    std::vector<std::size_t> order(parts.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    double given = 0;
    for (const double part : parts) {
        units.push_back(std::floor(in_units(part, rounding.unit)));
        given += units.back();
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return in_units(parts[a], rounding.unit) - units[a] >
               in_units(parts[b], rounding.unit) - units[b];
    });
    double left = whole(in_units(total, rounding.unit), rounding.ties) - given;
    for (std::size_t i = 0; i < order.size() && left > half; ++i, left -= 1) {
        units[order[i]] += 1;
    }
    for (auto& amount : units) {
        amount = in_money(amount, rounding.unit);
    }
    return units;
}

} // namespace mkba

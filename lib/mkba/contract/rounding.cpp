#include "mkba/contract/rounding.hpp"

#include <cmath>

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

} // namespace mkba

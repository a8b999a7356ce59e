#include <algorithm>
#include <cmath>

#include "mkba/plan/compilation.hpp"
#include "mkba/plan/discounting.hpp"

namespace mkba {

namespace {

double rate_in(const std::map<int, double>& rates, int year)
{
    auto after = rates.upper_bound(year);
    return after == rates.begin() ? after->second : std::prev(after)->second;
}

/// 1 / prod (1+r) from the base year to year t, the last year's rate for the fraction theta within
/// it.
std::vector<double> factors_of(const std::map<int, double>& rates, const MoneyFrame& money,
                               int start, std::uint32_t years)
{
    const int base = money.base_year.value_or(start);
    const double theta = money.timing == Timing::start    ? 0
                         : money.timing == Timing::middle ? 0.5
                                                          : 1;
    std::vector<double> factors;
    for (std::uint32_t t = 0; t < years; ++t) {
        const int year = start + static_cast<int>(t);
        double growth = 1;
        for (int u = std::min(base, year); u < std::max(base, year); ++u) {
            growth *= 1 + rate_in(rates, u);
        }
        const double whole = year >= base ? 1 / growth : growth;
        factors.push_back(whole * std::pow(1 + rate_in(rates, year), -theta));
    }
    return factors;
}

} // namespace

void compile_time(Compilation& c)
{
    const auto& description = c.description;
    auto& time = c.plan.time;
    time.start = description.time.start;
    time.programme_years = static_cast<std::uint32_t>(description.time.programme_years);
    time.counting = description.time.counting;
}

std::uint32_t discount_index(const Compilation& c, const std::string& name)
{
    if (name.empty()) {
        return 0;
    }
    std::uint32_t index = 1;
    for (const auto& [rate, points] : c.description.money.discount_rates) {
        if (rate == name) {
            return name == "euro" ? 0 : index;
        }
        index += rate == "euro" ? 0U : 1U;
    }
    return 0;
}

std::vector<std::vector<double>> discount_factors(const MoneyFrame& money, int start,
                                                  std::uint32_t years)
{
    std::vector<std::vector<double>> factors{
        factors_of(money.discount_rates.at("euro"), money, start, years)};
    for (const auto& [name, rates] : money.discount_rates) {
        if (name != "euro") {
            factors.push_back(factors_of(rates, money, start, years));
        }
    }
    return factors;
}

void compile_discounting(Compilation& c)
{
    auto& time = c.plan.time;
    time.discount_factors = discount_factors(c.description.money, time.start, time.years);
}

} // namespace mkba

#include "mkba/analysis/calibrate/minimise.hpp"

#include <algorithm>
#include <cmath>
#include <exception>
#include <memory>
#include <stdexcept>

#include <nlopt.h>

namespace mkba {

namespace {

constexpr double precision = 1e-9;  // of the size of each number
constexpr double first_step = 0.25; // of that size, and of the range at most
constexpr int most_evaluations = 5000;
constexpr int most_searches = 6;
constexpr double worth_searching_on = 1e-6; // of the value: by what a search bettered it

/// A number as the library sees it: divided by its size.
struct Scaled {
    double size{};
    SearchRange range; // of the number itself

    [[nodiscard]] double low() const { return range.low / size; }
    [[nodiscard]] double high() const { return range.high / size; }

    /// The ends come back exactly.
    [[nodiscard]] double value(double scaled) const
    {
        if (scaled <= low()) {
            return range.low;
        }
        return scaled >= high() ? range.high : std::clamp(scaled * size, range.low, range.high);
    }
};

/// 0 has no size: that of the end nearest to it is taken.
double size_of(double value, const SearchRange& range)
{
    if (value != 0) {
        return std::fabs(value);
    }
    const double low = std::fabs(range.low);
    const double high = std::fabs(range.high);
    return low > 0 && high > 0 ? std::min(low, high) : std::max(low, high);
}

/// What the library calls; no exception may pass through it.
struct Search {
    const std::function<double(const std::vector<double>&)>& function;
    const std::vector<Scaled>& numbers;
    nlopt_opt library{};
    int evaluations{};
    std::exception_ptr failure{};
};

std::vector<double> values_of(const std::vector<Scaled>& numbers, const double* at)
{
    std::vector<double> values;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        values.push_back(numbers[i].value(at[i]));
    }
    return values;
}

double value_at(unsigned /*count*/, const double* at, double* /*gradient*/, void* data)
{
    auto& search = *static_cast<Search*>(data);
    ++search.evaluations;
    try {
        const double value = search.function(values_of(search.numbers, at));
        return std::isfinite(value) ? value : HUGE_VAL;
    } catch (...) {
        search.failure = std::current_exception();
        nlopt_force_stop(search.library);
        return HUGE_VAL;
    }
}

void set_up(nlopt_opt library, const std::vector<Scaled>& numbers)
{
    std::vector<double> low;
    std::vector<double> high;
    std::vector<double> steps;
    for (const auto& number : numbers) {
        low.push_back(number.low());
        high.push_back(number.high());
        steps.push_back(first_step * std::min(1.0, high.back() - low.back()));
    }
    nlopt_set_lower_bounds(library, low.data());
    nlopt_set_upper_bounds(library, high.data());
    nlopt_set_initial_step(library, steps.data());
    nlopt_set_xtol_abs1(library, precision);
    nlopt_set_maxeval(library, most_evaluations);
}

Minimum search_from(const std::function<double(const std::vector<double>&)>& function,
                    const std::vector<double>& start, const std::vector<SearchRange>& ranges)
{
    std::vector<Scaled> numbers;
    std::vector<double> at;
    for (std::size_t i = 0; i < start.size(); ++i) {
        numbers.push_back({size_of(start[i], ranges[i]), ranges[i]});
        at.push_back(std::clamp(start[i] / numbers[i].size, numbers[i].low(), numbers[i].high()));
    }
    const std::unique_ptr<nlopt_opt_s, decltype(&nlopt_destroy)> library{
        nlopt_create(NLOPT_LN_SBPLX, static_cast<unsigned>(start.size())), &nlopt_destroy};
    Search search{function, numbers, library.get()};
    set_up(library.get(), numbers);
    nlopt_set_min_objective(library.get(), value_at, &search);
    Minimum found;
    const auto result = nlopt_optimize(library.get(), at.data(), &found.value);
    if (search.failure) {
        std::rethrow_exception(search.failure);
    }
    if (result < 0 && result != NLOPT_ROUNDOFF_LIMITED) {
        throw std::runtime_error{"the search for the best fit failed"};
    }
    found.at = values_of(numbers, at.data());
    found.evaluations = search.evaluations;
    return found;
}

} // namespace

Minimum minimum_within(const std::function<double(const std::vector<double>&)>& function,
                       const std::vector<double>& start, const std::vector<SearchRange>& ranges)
{
    auto found = search_from(function, start, ranges);
    // Again from there, as the numbers may have another size than where the search began.
    for (int searches = 1; searches < most_searches && std::isfinite(found.value); ++searches) {
        auto next = search_from(function, found.at, ranges);
        next.evaluations += found.evaluations;
        const bool better = next.value < found.value * (1 - worth_searching_on);
        if (next.value > found.value) {
            next.at = found.at;
            next.value = found.value;
        }
        found = std::move(next);
        if (!better) {
            break;
        }
    }
    return found;
}

} // namespace mkba

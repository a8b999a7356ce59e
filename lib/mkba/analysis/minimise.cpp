#include "mkba/analysis/minimise.hpp"

#include <cmath>
#include <exception>
#include <memory>
#include <stdexcept>

#include <nlopt.h>

namespace mkba {

namespace {

constexpr double precision = 1e-9; // of each range
constexpr int most_evaluations = 5000;

/// What the library calls; no exception may pass through it.
struct Search {
    const std::function<double(const std::vector<double>&)>& function;
    nlopt_opt library{};
    int evaluations{};
    std::exception_ptr failure{};
};

double value_at(unsigned count, const double* at, double* /*gradient*/, void* data)
{
    auto& search = *static_cast<Search*>(data);
    ++search.evaluations;
    try {
        const double value = search.function(std::vector<double>(at, at + count));
        return std::isfinite(value) ? value : HUGE_VAL;
    } catch (...) {
        search.failure = std::current_exception();
        nlopt_force_stop(search.library);
        return HUGE_VAL;
    }
}

} // namespace

Minimum minimum_in_unit_cube(const std::function<double(const std::vector<double>&)>& function,
                             const std::vector<double>& start)
{
    const std::unique_ptr<nlopt_opt_s, decltype(&nlopt_destroy)> library{
        nlopt_create(NLOPT_LN_SBPLX, static_cast<unsigned>(start.size())), &nlopt_destroy};
    Search search{function, library.get()};
    nlopt_set_lower_bounds1(library.get(), 0);
    nlopt_set_upper_bounds1(library.get(), 1);
    nlopt_set_min_objective(library.get(), value_at, &search);
    nlopt_set_xtol_abs1(library.get(), precision);
    nlopt_set_maxeval(library.get(), most_evaluations);
    Minimum found{start, 0, 0};
    const auto result = nlopt_optimize(library.get(), found.at.data(), &found.value);
    if (search.failure) {
        std::rethrow_exception(search.failure);
    }
    if (result < 0 && result != NLOPT_ROUNDOFF_LIMITED) {
        throw std::runtime_error{"the search for the best fit failed"};
    }
    found.evaluations = search.evaluations;
    return found;
}

} // namespace mkba

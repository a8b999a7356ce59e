// The lowest value of a function of several numbers, by NLopt.
#pragma once

#include <functional>
#include <vector>

namespace mkba {

struct Minimum {
    std::vector<double> at;
    double value{};
    int evaluations{};
};

/// Searches the unit cube from `start` by Subplex (Rowan 1990), without derivatives: the same
/// result every time. A value that is not finite counts as refused. Throws what the function
/// throws, and std::runtime_error where the search fails.
[[nodiscard]] Minimum
minimum_in_unit_cube(const std::function<double(const std::vector<double>&)>& function,
                     const std::vector<double>& start);

} // namespace mkba

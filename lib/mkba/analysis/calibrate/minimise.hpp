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

struct SearchRange {
    double low{};
    double high{};
};

/// Searches within the ranges from `start` by Subplex (Rowan 1990), without derivatives: the same
/// result every time. Steps and precision go by the size of each number, not by the width of its
/// range, which may be anything. A value that is not finite counts as refused. Throws what the
/// function throws, and std::runtime_error where the search fails.
[[nodiscard]] Minimum
minimum_within(const std::function<double(const std::vector<double>&)>& function,
               const std::vector<double>& start, const std::vector<SearchRange>& ranges);

} // namespace mkba

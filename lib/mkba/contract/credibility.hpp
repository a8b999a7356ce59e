// How far a group's own experience is believed beside what is expected of all groups (Bühlmann).
#pragma once

#include <vector>

namespace mkba {

/// Mean over all groups, mean variance within a group, and variance between the means of groups.
struct CredibilityStructure {
    double mean{};
    double within{};
    double between{}; // 0 where the groups differ no more than chance explains
};

/// Estimated without a distribution from groups observed equally often: `within` is the mean of the
/// sample variances, `between` the sample variance of the means less within / n (Bühlmann 1967).
/// Throws std::invalid_argument with fewer than two groups, fewer than two years, or groups of
/// different length.
[[nodiscard]] CredibilityStructure
credibility_structure(const std::vector<std::vector<double>>& groups);

/// Z = n / (n + within / between): between 0, only the expectation counts, and 1, only the
/// experience.
[[nodiscard]] double credibility(const CredibilityStructure& structure, double observations);

/// Z x observed + (1 - Z) x expected.
[[nodiscard]] double credible(double z, double observed, double expected);

} // namespace mkba

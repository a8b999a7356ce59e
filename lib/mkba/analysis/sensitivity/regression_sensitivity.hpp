// Sensitivity from the run's own draws: partial rank correlations and standardised regression.
#pragma once

#include <span>
#include <vector>

#include "mkba/analysis/sensitivity/sensitivity.hpp"

namespace mkba {

enum class RegressionMethod { partial_rank_correlation, standardised_regression };

/// A coefficient with its 95 % interval.
struct Coefficient {
    double value{};
    double low{};
    double high{};
};

/// Coefficients of one outcome on inputs of equal length, all others held fixed, so correlated
/// inputs are told apart. Intervals by Fisher's z for partial correlations, by least squares for
/// regression coefficients. A constant input has 0. Throws QuestionError where there are fewer than
/// ten draws an input.
[[nodiscard]] std::vector<Coefficient>
coefficients_of(const std::vector<std::span<const double>>& inputs, std::span<const double> outcome,
                RegressionMethod method);

/// Statistics: value, low, high. Throws QuestionError, ModelRefusal, Interrupted.
[[nodiscard]] SensitivityResult regression_sensitivity(const Plan& plan, const RunOptions& options,
                                                       RegressionMethod method);

} // namespace mkba

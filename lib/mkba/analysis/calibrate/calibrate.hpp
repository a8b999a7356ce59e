// Parameters fitted to observed counts, and draws weighted by them.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "mkba/analysis/calibrate/yearly_counts.hpp"

namespace mkba {

/// Below this, weighted figures say little more than which draws were lucky.
inline constexpr double fewest_effective_draws = 100;

/// An end of the range of a parameter.
enum class RangeEnd { low, high };

struct FittedParameter {
    std::string name;
    std::string unit;
    double before{};
    double after{};
    std::optional<RangeEnd> at_bound; // the counts ask for less, or more, than its range allows
};

/// A target beside the model, at central values.
struct FittedCount {
    ObservedCount target;
    double before{};
    double after{};
};

struct Fit {
    std::vector<FittedParameter> parameters;
    std::vector<FittedCount> counts;
    double misfit_before{}; // sum of squared differences over their standard errors
    double misfit_after{};
    int evaluations{};
};

/// How the draws tell of a number before and after they are weighted; weighted figures have no
/// Monte Carlo error.
struct WeightedFigure {
    std::string id;
    Statistics before;
    Statistics after;
};

struct DrawWeights {
    double effective_draws{};               // 1 / sum of squared weights
    std::vector<WeightedFigure> counts;     // the targets, as given
    std::vector<WeightedFigure> outputs;    // of result_outputs()
    std::vector<WeightedFigure> parameters; // those that move most, in their own spread
};

/// Standard error of an observed count: its own, or that of a Poisson count (of one where none was
/// seen).
[[nodiscard]] double error_of(const ObservedCount& target);

/// Adjusts the parameters within their ranges so that the baseline's counts at central values lie
/// nearest to the targets. The scenario's values are where the search starts. Throws InputError at
/// a parameter on which no target depends, or where the model refuses all that is tried.
[[nodiscard]] Fit fit(const YearlyCounts& counts, const CalibrationTerms& terms);

/// The weight of each draw: the likelihood of what was observed, given its counts (Poisson, or
/// normal where a standard error is given), over the sum of all; none where no draw could have led
/// to it.
[[nodiscard]] std::vector<double> draw_weights(const std::vector<DrawColumn>& counts,
                                               const std::vector<ObservedCount>& targets);

/// Quantile of weighted values: the first at which the sum of weights reaches the probability.
[[nodiscard]] double weighted_quantile(const DrawColumn& values, const std::vector<double>& weights,
                                       double probability);

/// Throws QuestionError where there are no draws, or none that could have led to the counts.
[[nodiscard]] DrawWeights weigh_draws(const YearlyCounts& counts, const CalibrationTerms& terms);

} // namespace mkba

#include "mkba/analysis/sensitivity/regression_sensitivity.hpp"

#include <cmath>

#include <Eigen/Cholesky>
#include <Eigen/Core>
#include <fmt/format.h>

#include "mkba/analysis/normal_scores.hpp"
#include "mkba/analysis/question.hpp"
#include "mkba/analysis/sensitivity/sensitivity_inputs.hpp"
#include "mkba/core/normal_lanes.hpp"

namespace mkba {

namespace {

constexpr double normal_95 = 1.959963984540054;
constexpr std::size_t draws_an_input = 10;

/// Ranks from 0 to 1, of which equal values share the mean.
std::vector<double> ranks_of(std::span<const double> values)
{
    auto ranks = normal_scores(values);
    normal_cdf_lanes(ranks, ranks);
    return ranks;
}

/// Mean 0 and mean square 1; all 0 where the values are the same.
Eigen::VectorXd standardised(std::span<const double> values)
{
    const auto count = static_cast<double>(values.size());
    const double mean = ordered_sum(values) / count;
    Eigen::VectorXd made(static_cast<Eigen::Index>(values.size()));
    for (std::size_t i = 0; i < values.size(); ++i) {
        made[static_cast<Eigen::Index>(i)] = values[i] - mean;
    }
    const double size = std::sqrt(made.squaredNorm() / count);
    if (!(size > 0)) {
        return Eigen::VectorXd::Zero(made.size());
    }
    return made / size;
}

/// Correlations of the inputs and, last, the outcome.
Eigen::MatrixXd correlations(const std::vector<std::span<const double>>& inputs,
                             std::span<const double> outcome, RegressionMethod method)
{
    const auto size = static_cast<Eigen::Index>(inputs.size() + 1);
    Eigen::MatrixXd all(static_cast<Eigen::Index>(outcome.size()), size);
    for (Eigen::Index i = 0; i < size; ++i) {
        const auto column = i + 1 < size ? inputs[static_cast<std::size_t>(i)] : outcome;
        all.col(i) = method == RegressionMethod::partial_rank_correlation
                         ? standardised(ranks_of(column))
                         : standardised(column);
    }
    Eigen::MatrixXd square = all.transpose() * all / static_cast<double>(outcome.size());
    for (Eigen::Index i = 0; i < size; ++i) {
        square(i, i) = 1; // of a constant too: it then stands apart from everything
    }
    return square;
}

Coefficient partial(double r, double free)
{
    const double z = std::atanh(std::fabs(r) < 1 ? r : std::copysign(1 - 1e-15, r));
    const double half = normal_95 / std::sqrt(free);
    return {r, std::tanh(z - half), std::tanh(z + half)};
}

} // namespace

std::vector<Coefficient> coefficients_of(const std::vector<std::span<const double>>& inputs,
                                         std::span<const double> outcome, RegressionMethod method)
{
    const auto fewest = draws_an_input * (inputs.size() + 2);
    if (outcome.size() < fewest) {
        throw QuestionError{fmt::format(
            "a regression needs at least ten draws a parameter: here {} or more", fewest)};
    }
    const auto count = static_cast<Eigen::Index>(inputs.size());
    const Eigen::MatrixXd square = correlations(inputs, outcome, method);
    Eigen::MatrixXd regular = square;
    regular.diagonal().array() += 1e-12; // an outcome that is exactly linear
    const Eigen::MatrixXd inverse =
        regular.ldlt().solve(Eigen::MatrixXd::Identity(count + 1, count + 1));
    const double free = static_cast<double>(outcome.size() - inputs.size()) - 2;
    std::vector<Coefficient> made;
    for (Eigen::Index i = 0; i < count; ++i) {
        if (method == RegressionMethod::partial_rank_correlation) {
            const double scale = std::sqrt(inverse(i, i) * inverse(count, count));
            made.push_back(partial(-inverse(i, count) / scale, free));
            continue;
        }
        // The last row of the inverse holds the regression of the outcome on the inputs.
        const double value = -inverse(i, count) / inverse(count, count);
        const double own =
            inverse(i, i) - inverse(i, count) * inverse(i, count) / inverse(count, count);
        const double half =
            normal_95 * std::sqrt(std::max(own / inverse(count, count) / free, 0.0));
        made.push_back({value, value - half, value + half});
    }
    return made;
}

SensitivityResult regression_sensitivity(const Plan& plan, const RunOptions& options,
                                         RegressionMethod method)
{
    if (plan.description->simulation.draws == 0) {
        throw QuestionError{"a regression needs draws: central values have nothing to explain"};
    }
    const auto outputs = result_outputs(plan);
    const auto run = run_own_draws(plan, options, wanted_columns(outputs), KeepParameters::yes);
    const bool ranks = method == RegressionMethod::partial_rank_correlation;
    SensitivityResult made{
        ranks ? "prcc" : "src", {"value", "low", "high"}, 0, {}, {}, run.figures.draws, {}, {}};
    std::vector<std::span<const double>> inputs;
    for (std::size_t p = 0; p < plan.drawn.size(); ++p) {
        made.inputs.push_back(
            {plan.drawn[p], {plan.drawn[p]}, grade_of(*plan.description, plan.drawn[p])});
        inputs.push_back(run.parameters.column(p));
    }
    for (std::size_t o = 0; o < outputs.size(); ++o) {
        const auto column = run.figures.column(o);
        OutputSensitivity output{outputs[o].id, mean_of(column), is_constant(column), {}};
        if (!output.constant) {
            for (const auto& [value, low, high] : coefficients_of(inputs, column, method)) {
                output.figures.push_back({value, low, high});
            }
        }
        made.outputs.push_back(std::move(output));
    }
    return made;
}

} // namespace mkba

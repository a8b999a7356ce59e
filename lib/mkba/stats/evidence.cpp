// Which share of the result and of its variance rests on which grade of evidence.
#include <algorithm>
#include <cmath>

#include <Eigen/Cholesky>
#include <Eigen/Core>

#include "mkba/stats/comparison_results.hpp"

namespace mkba {

namespace {

const Parameter& parameter_of(const Plan& plan, std::size_t drawn)
{
    const auto& parameters = plan.description->parameters;
    return *std::find_if(parameters.begin(), parameters.end(), [&](const Parameter& parameter) {
        return parameter.name == plan.drawn[drawn];
    });
}

/// What is drawn with the score of another counts with it: two columns of one score would share its
/// weight at random.
bool counts_with_another(const Plan& plan, std::size_t drawn)
{
    const auto& score = parameter_of(plan, drawn).drawn_as;
    for (std::size_t before = 0; before < drawn && !score.empty(); ++before) {
        const auto& other = parameter_of(plan, before);
        if (other.name == score || other.drawn_as == score) {
            return true;
        }
    }
    return false;
}

void share_result(const ComparisonResults& comparison, EvidenceResults& made)
{
    double total = 0;
    for (const auto& [name, line] : comparison.lines) {
        total += line.in_total ? std::fabs(line.result.mean) : 0;
    }
    for (const auto& [name, line] : comparison.lines) {
        if (line.in_total && total > 0) {
            made.share_of_result[line.worst_grade] += std::fabs(line.result.mean) / total;
        }
    }
}

/// Columns with mean 0 and standard deviation 1; a constant one is all zero.
Eigen::VectorXd standardised(std::span<const double> column, double& mean, double& sd)
{
    const auto count = static_cast<Eigen::Index>(column.size());
    mean = mean_of(column);
    Eigen::VectorXd values(count);
    for (Eigen::Index i = 0; i < count; ++i) {
        values[i] = column[static_cast<std::size_t>(i)] - mean;
    }
    sd = std::sqrt(values.squaredNorm() / static_cast<double>(count - 1));
    return sd > 0 ? Eigen::VectorXd{values / sd} : Eigen::VectorXd{Eigen::VectorXd::Zero(count)};
}

/// A value inside the parameter's own 5-95 % at which the regression line crosses zero.
std::optional<double> turning_value(std::span<const double> column, double mean, double result,
                                    double slope)
{
    if (slope == 0) {
        return std::nullopt;
    }
    std::vector<double> sorted(column.begin(), column.end());
    std::sort(sorted.begin(), sorted.end());
    const double value = mean - result / slope;
    const bool inside =
        value >= sorted_quantile(sorted, 0.05) && value <= sorted_quantile(sorted, 0.95);
    return inside ? std::optional{value} : std::nullopt;
}

struct Regression {
    Eigen::MatrixXd inputs;    // standardised
    Eigen::VectorXd slopes;    // of the standardised result
    Eigen::VectorXd alignment; // correlation of each input with the result
    std::vector<double> means;
    std::vector<double> sds;
    double result_mean{};
    double result_sd{};
};

Regression regress(const Plan& plan, const FigureTable& parameters, std::span<const double> result)
{
    const auto rows = static_cast<Eigen::Index>(parameters.draws);
    const auto columns = static_cast<Eigen::Index>(parameters.columns);
    Regression made;
    made.inputs.resize(rows, columns);
    made.means.resize(parameters.columns);
    made.sds.resize(parameters.columns);
    for (Eigen::Index c = 0; c < columns; ++c) {
        const auto index = static_cast<std::size_t>(c);
        made.inputs.col(c) =
            standardised(parameters.column(index), made.means[index], made.sds[index]);
        if (counts_with_another(plan, index)) {
            made.inputs.col(c).setZero();
        }
    }
    const Eigen::VectorXd outcome = standardised(result, made.result_mean, made.result_sd);
    Eigen::MatrixXd square = made.inputs.transpose() * made.inputs;
    square.diagonal().array() +=
        1e-9 * static_cast<double>(rows); // constant columns stay at slope 0
    const Eigen::VectorXd right = made.inputs.transpose() * outcome;
    made.slopes = square.ldlt().solve(right);
    made.alignment = right / static_cast<double>(rows - 1);
    return made;
}

} // namespace

EvidenceResults build_evidence(const Plan& plan, const RunData& data,
                               const ComparisonResults& comparison)
{
    EvidenceResults made;
    share_result(comparison, made);
    const auto& parameters = data.parameters;
    // Fewer than ten draws a parameter explain too much by luck.
    if (parameters.columns == 0 || parameters.draws < 10 * (parameters.columns + 2)) {
        return made;
    }
    const auto regression = regress(plan, parameters, data.broad_result);
    if (!(regression.result_sd > 0)) {
        return made;
    }
    made.interaction = 1;
    for (std::size_t i = 0; i < parameters.columns; ++i) {
        const auto c = static_cast<Eigen::Index>(i);
        const auto& parameter = parameter_of(plan, i);
        const double share = regression.slopes[c] * regression.alignment[c];
        const double slope = regression.sds[i] > 0
                                 ? regression.slopes[c] * regression.result_sd / regression.sds[i]
                                 : 0;
        const auto grade = parameter.evidence.grade.value_or(Grade::d);
        made.share_of_variance[grade] += share;
        made.interaction -= share;
        made.parameters.push_back({parameter.name, grade, share, slope,
                                   share > 0.01
                                       ? turning_value(parameters.column(i), regression.means[i],
                                                       regression.result_mean, slope)
                                       : std::nullopt});
    }
    std::stable_sort(made.parameters.begin(), made.parameters.end(),
                     [](const ParameterEvidence& a, const ParameterEvidence& b) {
                         return a.share_of_variance > b.share_of_variance;
                     });
    return made;
}

} // namespace mkba

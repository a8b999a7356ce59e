#include "mkba/analysis/information/value_of_information.hpp"

#include <algorithm>
#include <cmath>

#include "mkba/analysis/information/penalised_regression.hpp"
#include "mkba/analysis/paired_columns.hpp"
#include "mkba/analysis/parallel.hpp"

namespace mkba {

namespace {

/// What each other decision gives beyond the one that is best on average.
struct Relative {
    std::size_t first{}; // its first column among those of all problems
    std::vector<std::vector<double>> columns{};
};

bool is_constant(std::span<const double> values)
{
    return std::all_of(values.begin(), values.end(),
                       [&](double value) { return value == values.front(); });
}

double standard_error(std::span<const double> influence, const ReplicateRanges& replicates)
{
    if (replicates.size() > 1) {
        std::vector<double> means;
        for (const auto& [first, count] : replicates) {
            means.push_back(mean_of(influence.subspan(first, count)));
        }
        return replicate_error(means);
    }
    if (influence.size() < 2) {
        return 0;
    }
    const double mean = mean_of(influence);
    std::vector<double> squares(influence.begin(), influence.end());
    for (auto& value : squares) {
        value = (value - mean) * (value - mean);
    }
    const auto count = static_cast<double>(influence.size());
    return std::sqrt(ordered_sum(squares) / (count - 1) / count);
}

InformationValue perfect_information(const DecisionProblem& problem, Relative& relative,
                                     const ReplicateRanges& replicates)
{
    InformationValue made;
    auto& means = made.means;
    for (const auto& column : problem.net_benefits) {
        means.push_back(mean_of(column));
    }
    made.best =
        static_cast<std::size_t>(std::max_element(means.begin(), means.end()) - means.begin());
    const auto best = problem.net_benefits[made.best];
    std::vector<double> gain(best.size());
    for (std::size_t d = 0; d < means.size(); ++d) {
        if (d == made.best) {
            continue;
        }
        auto difference = paired_differences(problem.net_benefits[d], best);
        for (std::size_t i = 0; i < best.size(); ++i) {
            gain[i] = std::max(gain[i], difference[i]);
        }
        if (!is_constant(difference)) {
            relative.columns.push_back(std::move(difference));
        }
    }
    const auto better = std::count_if(gain.begin(), gain.end(), [](double g) { return g > 0; });
    made.changes = static_cast<double>(better) / static_cast<double>(gain.size());
    made.perfect = {mean_of(gain), standard_error(gain, replicates)};
    return made;
}

/// Which of the fits of a problem is best in a draw; none where the decision stays.
std::optional<Eigen::Index> choice(const Eigen::MatrixXd& fitted, Eigen::Index draw,
                                   const Relative& relative)
{
    std::optional<Eigen::Index> best;
    double highest = 0;
    for (std::size_t d = 0; d < relative.columns.size(); ++d) {
        const auto column = static_cast<Eigen::Index>(relative.first + d);
        if (fitted(draw, column) > highest) {
            highest = fitted(draw, column);
            best = column;
        }
    }
    return best;
}

/// The fits without a part of their deviations from the mean.
Eigen::MatrixXd shrunk(Eigen::MatrixXd fitted, const PenalisedRegression& regression,
                       double Fit::*part)
{
    for (Eigen::Index o = 0; o < fitted.cols(); ++o) {
        const auto& fit = regression.fit(static_cast<std::size_t>(o));
        fitted.col(o).array() = fit.mean + fit.*part * (fitted.col(o).array() - fit.mean);
    }
    return fitted;
}

/// The regression of all problems on one group, and what it says about each.
class PartialInformation {
public:
    PartialInformation(const std::vector<Relative>& problems, const ParameterColumns& group)
        : problems_{problems}, outcomes_{outcomes_of(problems)}, basis_{
                                                                     by_alignment(group, outcomes_)}
    {
    }

    [[nodiscard]] std::size_t columns() const { return basis_.columns(); }

    std::vector<Estimate> estimates(const ReplicateRanges& replicates)
    {
        if (basis_.columns() == 0 || outcomes_.empty()) {
            return std::vector<Estimate>(problems_.size());
        }
        PenalisedRegression regression{basis_, outcomes_};
        find_gains(regression);
        add_influence(regression);
        std::vector<Estimate> made;
        for (std::size_t p = 0; p < problems_.size(); ++p) {
            made.push_back(estimate(p, replicates));
        }
        return made;
    }

private:
    /// Fits spread too far where draws are few, and decisions by fits that never saw their draw
    /// earn too little: what knowing is worth lies between the two.
    [[nodiscard]] Estimate estimate(std::size_t p, const ReplicateRanges& replicates) const
    {
        const double fitted = mean_of(gains_[p]);
        const double earned = std::max(mean_of(earned_[p]), 0.0);
        const double error =
            std::hypot(standard_error(influence_[p], replicates), mean_of(most_gains_[p]) - fitted);
        return {(fitted + earned) / 2, std::hypot(error, (fitted - earned) / 2)};
    }

    static std::vector<std::span<const double>> outcomes_of(const std::vector<Relative>& problems)
    {
        std::vector<std::span<const double>> all;
        for (const auto& problem : problems) {
            all.insert(all.end(), problem.columns.begin(), problem.columns.end());
        }
        return all;
    }

    /// The fitted gain of each draw, and how the basis weighs in the sum of all gains.
    void find_gains(PenalisedRegression& regression)
    {
        const auto draws = basis_.draws();
        gains_.assign(problems_.size(), std::vector<double>(draws));
        most_gains_ = gains_;
        earned_ = gains_;
        chosen_.assign(outcomes_.size(), 0);
        weights_.assign(outcomes_.size(),
                        Eigen::VectorXd::Zero(static_cast<Eigen::Index>(basis_.columns())));
        for (std::size_t first = 0; first < draws; first += PenalisedRegression::chunk()) {
            const auto count = std::min(PenalisedRegression::chunk(), draws - first);
            const auto all = regression.fitted(first, count);
            const auto fitted = shrunk(all, regression, &Fit::kept);
            const auto most = shrunk(all, regression, &Fit::most_kept);
            find_earned(first, count, regression.left_out_residuals(first, count));
            const auto& rows = regression.centred(first, count);
            for (std::size_t p = 0; p < problems_.size(); ++p) {
                for (std::size_t i = 0; i < count; ++i) {
                    const auto row = static_cast<Eigen::Index>(i);
                    if (const auto column = choice(most, row, problems_[p])) {
                        most_gains_[p][first + i] = most(row, *column);
                    }
                    if (const auto column = choice(fitted, row, problems_[p])) {
                        gains_[p][first + i] = fitted(row, *column);
                        chosen_[static_cast<std::size_t>(*column)] += 1;
                        weights_[static_cast<std::size_t>(*column)] += rows.row(row).transpose();
                    }
                }
            }
        }
    }

    /// What decisions yield that are taken by the fits of the other draws.
    void find_earned(std::size_t first, std::size_t count, const Eigen::MatrixXd& residuals)
    {
        Eigen::MatrixXd left_out = -residuals;
        for (std::size_t o = 0; o < outcomes_.size(); ++o) {
            left_out.col(static_cast<Eigen::Index>(o)) += Eigen::Map<const Eigen::VectorXd>{
                outcomes_[o].data() + first, static_cast<Eigen::Index>(count)};
        }
        for (std::size_t p = 0; p < problems_.size(); ++p) {
            for (std::size_t i = 0; i < count; ++i) {
                const auto row = static_cast<Eigen::Index>(i);
                if (const auto column = choice(left_out, row, problems_[p])) {
                    earned_[p][first + i] = outcomes_[static_cast<std::size_t>(*column)][first + i];
                }
            }
        }
    }

    /// How far one more draw like this moves the estimate: its own gain, and its residual times the
    /// weight that the fits give to it.
    void add_influence(PenalisedRegression& regression)
    {
        const auto draws = basis_.draws();
        influence_ = gains_;
        std::vector<Eigen::VectorXd> duals;
        for (std::size_t o = 0; o < outcomes_.size(); ++o) {
            chosen_[o] /= static_cast<double>(draws);
            duals.push_back(regression.dual(o, weights_[o] / static_cast<double>(draws)));
        }
        for (std::size_t first = 0; first < draws; first += PenalisedRegression::chunk()) {
            const auto count = std::min(PenalisedRegression::chunk(), draws - first);
            const auto fitted = regression.fitted(first, count);
            const auto& rows = regression.centred(first, count);
            for (std::size_t p = 0; p < problems_.size(); ++p) {
                for (std::size_t d = 0; d < problems_[p].columns.size(); ++d) {
                    const auto o = problems_[p].first + d;
                    const Eigen::VectorXd pull = rows * duals[o];
                    for (std::size_t i = 0; i < count; ++i) {
                        const auto row = static_cast<Eigen::Index>(i);
                        const double residual =
                            outcomes_[o][first + i] - fitted(row, static_cast<Eigen::Index>(o));
                        influence_[p][first + i] += (chosen_[o] + pull[row]) * residual;
                    }
                }
            }
        }
    }

    const std::vector<Relative>& problems_;
    std::vector<std::span<const double>> outcomes_;
    RegressionBasis basis_;
    std::vector<std::vector<double>> gains_;      // by problem
    std::vector<std::vector<double>> most_gains_; // with the least noise that may be in them
    std::vector<std::vector<double>> earned_;     // by the fits of the other draws
    std::vector<std::vector<double>> influence_;  // by problem
    std::vector<double> chosen_;                  // share of draws, by outcome
    std::vector<Eigen::VectorXd> weights_;        // by outcome
};

} // namespace

std::vector<InformationValue> value_of_information(const std::vector<DecisionProblem>& problems,
                                                   const std::vector<ParameterColumns>& groups,
                                                   const ReplicateRanges& replicates,
                                                   unsigned threads)
{
    std::vector<Relative> relatives(problems.size());
    std::vector<InformationValue> made;
    std::size_t columns = 0;
    for (std::size_t p = 0; p < problems.size(); ++p) {
        relatives[p].first = columns;
        made.push_back(perfect_information(problems[p], relatives[p], replicates));
        made[p].partial.resize(groups.size());
        made[p].columns.resize(groups.size());
        columns += relatives[p].columns.size();
    }
    in_parallel(groups.size(), threads, [&](std::size_t g) {
        PartialInformation information{relatives, groups[g]};
        const auto estimates = information.estimates(replicates);
        for (std::size_t p = 0; p < problems.size(); ++p) {
            // A smooth fit may promise more than every single draw does.
            const double most = made[p].perfect.value;
            made[p].partial[g] = {std::min(estimates[p].value, most), estimates[p].error};
            made[p].columns[g] = information.columns();
        }
    });
    return made;
}

} // namespace mkba

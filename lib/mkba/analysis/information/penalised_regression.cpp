#include "mkba/analysis/information/penalised_regression.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include <Eigen/Eigenvalues>

namespace mkba {

namespace {

constexpr double ridge = 1e-9; // of each column's own variance: columns may repeat one another
constexpr int finest_step = -16;
constexpr int coarsest_step = 16;
constexpr double largest_pull = 0.99; // of a draw on its own fitted value

} // namespace

PenalisedRegression::PenalisedRegression(const RegressionBasis& basis,
                                         const std::vector<std::span<const double>>& outcomes)
    : basis_{basis}, outcomes_{outcomes},
      rows_(static_cast<Eigen::Index>(chunk()), static_cast<Eigen::Index>(basis.columns()))
{
    accumulate(outcomes);
    decompose();
    for (std::size_t outcome = 0; outcome < outcomes.size(); ++outcome) {
        fits_.push_back(best_fit(outcome));
    }
    take_off_noise();
}

void PenalisedRegression::accumulate(const std::vector<std::span<const double>>& outcomes)
{
    const auto size = static_cast<Eigen::Index>(basis_.columns());
    const auto wanted = static_cast<Eigen::Index>(outcomes.size());
    basis_means_ = Eigen::VectorXd::Zero(size);
    means_ = Eigen::VectorXd::Zero(wanted);
    variances_ = Eigen::VectorXd::Zero(wanted);
    square_ = Eigen::MatrixXd::Zero(size, size);
    alignment_ = Eigen::MatrixXd::Zero(size, wanted);
    Eigen::MatrixXd results(static_cast<Eigen::Index>(chunk()), wanted);
    const auto draws = static_cast<double>(basis_.draws());
    Eigen::VectorXd anchors(wanted); // near the means, so that squares lose no digits
    for (Eigen::Index o = 0; o < wanted; ++o) {
        anchors[o] = outcomes[static_cast<std::size_t>(o)].front();
    }
    for (std::size_t first = 0; first < basis_.draws(); first += chunk()) {
        const auto count = std::min(chunk(), basis_.draws() - first);
        const auto n = static_cast<Eigen::Index>(count);
        basis_.fill(first, count, rows_);
        for (Eigen::Index o = 0; o < wanted; ++o) {
            const auto& outcome = outcomes[static_cast<std::size_t>(o)];
            for (Eigen::Index i = 0; i < n; ++i) {
                results(i, o) = outcome[first + static_cast<std::size_t>(i)] - anchors[o];
            }
        }
        const auto block = rows_.topRows(n);
        const auto values = results.topRows(n);
        basis_means_ += block.colwise().sum().transpose();
        means_ += values.colwise().sum().transpose();
        variances_ += values.colwise().squaredNorm().transpose();
        square_.selfadjointView<Eigen::Lower>().rankUpdate(block.transpose());
        alignment_.noalias() += block.transpose() * values;
    }
    basis_means_ /= draws;
    means_ /= draws;
    variances_ = variances_ / draws - means_.cwiseAbs2();
    square_ = square_.selfadjointView<Eigen::Lower>();
    square_ = square_ / draws - basis_means_ * basis_means_.transpose();
    alignment_ = alignment_ / draws - basis_means_ * means_.transpose();
    means_ += anchors;
}

void PenalisedRegression::decompose()
{
    Eigen::MatrixXd regular = square_;
    regular.diagonal() *= 1 + ridge;
    regular.diagonal().array() += std::numeric_limits<double>::min();
    const Eigen::GeneralizedSelfAdjointEigenSolver<Eigen::MatrixXd> solver{basis_.penalty(),
                                                                           regular};
    vectors_ = solver.eigenvectors();
    values_ = solver.eigenvalues().cwiseMax(0.0);
    // A scale of 1 for what is penalised at all makes the steps below mean the same everywhere.
    const double scale = values_.size() > 0 ? values_.maxCoeff() : 0;
    if (scale > 0) {
        values_ /= scale;
    }
}

Fit PenalisedRegression::best_fit(std::size_t outcome) const
{
    const auto o = static_cast<Eigen::Index>(outcome);
    const Eigen::VectorXd target = vectors_.transpose() * alignment_.col(o);
    const auto draws = static_cast<double>(basis_.draws());
    double best = std::numeric_limits<double>::infinity();
    Fit fit{means_[o], {}, 0};
    for (int step = finest_step; step <= coarsest_step; ++step) {
        const double smoothing = std::pow(10.0, step / 2.0);
        const Eigen::ArrayXd kept = 1 / (1 + smoothing * values_.array());
        const double residual = variances_[o] - (target.array().square() * kept * (2 - kept)).sum();
        const double free = std::max(1 - (kept.sum() + 1) / draws, 0.0);
        const double score =
            free > 0 ? residual / (free * free) : std::numeric_limits<double>::infinity();
        if (score < best) {
            best = score;
            fit.smoothing = smoothing;
        }
    }
    fit.coefficients = vectors_ * (target.array() / (1 + fit.smoothing * values_.array())).matrix();
    return fit;
}

Eigen::ArrayXd PenalisedRegression::left_by_smoothing(const Fit& fit) const
{
    return 1 / (1 + fit.smoothing * values_.array());
}

Eigen::MatrixXd PenalisedRegression::left_out_residuals(std::size_t first, std::size_t count)
{
    const auto n = static_cast<Eigen::Index>(count);
    Eigen::MatrixXd residuals = -fitted(first, count);
    const Eigen::MatrixXd squares = (centred(first, count).topRows(n) * vectors_).cwiseAbs2();
    for (std::size_t outcome = 0; outcome < fits_.size(); ++outcome) {
        auto residual = residuals.col(static_cast<Eigen::Index>(outcome)).array();
        residual += Eigen::Map<const Eigen::ArrayXd>{outcomes_[outcome].data() + first, n};
        const Eigen::ArrayXd pull =
            ((squares * left_by_smoothing(fits_[outcome]).matrix()).array() + 1) /
            static_cast<double>(basis_.draws());
        residual /= 1 - pull.min(largest_pull);
    }
    return residuals;
}

/// The fitted values spread by what is there and by noise, in every direction of the basis. The
/// noise of a direction is known from residuals as they would be without their own draw: the draws
/// that a direction rests on may be the noisiest (MacKinnon and White 1985).
void PenalisedRegression::take_off_noise()
{
    const auto draws = static_cast<double>(basis_.draws());
    Eigen::MatrixXd noise = Eigen::MatrixXd::Zero(alignment_.rows(), alignment_.cols());
    for (std::size_t first = 0; first < basis_.draws(); first += chunk()) {
        const auto count = std::min(chunk(), basis_.draws() - first);
        const auto n = static_cast<Eigen::Index>(count);
        const Eigen::MatrixXd residuals = left_out_residuals(first, count);
        const Eigen::MatrixXd squares = (centred(first, count).topRows(n) * vectors_).cwiseAbs2();
        noise.noalias() += squares.transpose() * residuals.cwiseAbs2();
    }
    for (std::size_t outcome = 0; outcome < fits_.size(); ++outcome) {
        const auto o = static_cast<Eigen::Index>(outcome);
        shrink(fits_[outcome], (vectors_.transpose() * alignment_.col(o)).array(),
               noise.col(o).array() / draws / draws);
    }
}

/// `target` is what every direction holds before smoothing, `noise` its variance by luck.
void PenalisedRegression::shrink(Fit& fit, const Eigen::ArrayXd& target,
                                 const Eigen::ArrayXd& noise) const
{
    const Eigen::ArrayXd left = left_by_smoothing(fit).square();
    const double spread = (left * target.square()).sum();
    const double added = (left * noise).sum();
    const double error = std::sqrt(2 * (left * noise).square().sum());
    const auto part = [&](double without) {
        return spread > 0 ? std::sqrt(std::clamp(1 - without / spread, 0.0, 1.0)) : 1.0;
    };
    fit.kept = part(added);
    fit.most_kept = part(added - error);
}

const Eigen::MatrixXd& PenalisedRegression::centred(std::size_t first, std::size_t count)
{
    basis_.fill(first, count, rows_);
    rows_.rowwise() -= basis_means_.transpose();
    return rows_;
}

Eigen::MatrixXd PenalisedRegression::fitted(std::size_t first, std::size_t count)
{
    Eigen::MatrixXd coefficients(rows_.cols(), static_cast<Eigen::Index>(fits_.size()));
    Eigen::RowVectorXd constants(static_cast<Eigen::Index>(fits_.size()));
    for (std::size_t outcome = 0; outcome < fits_.size(); ++outcome) {
        const auto o = static_cast<Eigen::Index>(outcome);
        coefficients.col(o) = fits_[outcome].coefficients;
        constants[o] = fits_[outcome].mean;
    }
    Eigen::MatrixXd values =
        centred(first, count).topRows(static_cast<Eigen::Index>(count)) * coefficients;
    values.rowwise() += constants;
    return values;
}

Eigen::VectorXd PenalisedRegression::dual(std::size_t outcome, const Eigen::VectorXd& weights) const
{
    return vectors_ *
           (left_by_smoothing(fits_[outcome]) * (vectors_.transpose() * weights).array()).matrix() *
           fits_[outcome].kept;
}

} // namespace mkba

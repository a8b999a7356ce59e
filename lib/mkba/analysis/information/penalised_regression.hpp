// Several results regressed on one basis, each with the smoothness that its own noise asks for.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include <Eigen/Core>

#include "mkba/analysis/information/regression_basis.hpp"

namespace mkba {

/// A fit is mean + coefficients · (basis - mean of basis). Part of its spread is noise that the
/// basis could follow: of the deviations from the mean, `kept` leaves what would be left of their
/// spread without it (as an adjusted R² does), `most_kept` what is left where the noise was a
/// standard error less.
struct Fit {
    double mean{};
    Eigen::VectorXd coefficients;
    double smoothing{}; // the multiple of the penalty
    double kept{1};
    double most_kept{1};
};

class PenalisedRegression {
public:
    /// Least squares with the basis' penalty; its multiple minimises generalised cross-validation
    /// (Craven and Wahba 1979; eigenvectors as in Wood 2017, 4.10). Both must outlive the object.
    PenalisedRegression(const RegressionBasis& basis,
                        const std::vector<std::span<const double>>& outcomes);

    [[nodiscard]] const Fit& fit(std::size_t outcome) const { return fits_[outcome]; }

    /// Fitted values of all outcomes in the draws first … first + count - 1; count is at most
    /// chunk().
    [[nodiscard]] Eigen::MatrixXd fitted(std::size_t first, std::size_t count);
    /// What the outcomes of these draws are above the fits that the other draws would give.
    [[nodiscard]] Eigen::MatrixXd left_out_residuals(std::size_t first, std::size_t count);
    /// The coefficients of the influence function of a sum of fits: A⁻¹ times `weights`, the mean
    /// of (weight x centred basis).
    [[nodiscard]] Eigen::VectorXd dual(std::size_t outcome, const Eigen::VectorXd& weights) const;
    /// The basis in some draws, each column minus its mean.
    [[nodiscard]] const Eigen::MatrixXd& centred(std::size_t first, std::size_t count);

    [[nodiscard]] static constexpr std::size_t chunk() { return 256; }

private:
    void accumulate(const std::vector<std::span<const double>>& outcomes);
    void decompose();
    [[nodiscard]] Fit best_fit(std::size_t outcome) const;
    void take_off_noise();
    void shrink(Fit& fit, const Eigen::ArrayXd& target, const Eigen::ArrayXd& noise) const;
    /// What smoothing leaves of every direction.
    [[nodiscard]] Eigen::ArrayXd left_by_smoothing(const Fit& fit) const;

    const RegressionBasis& basis_;
    std::vector<std::span<const double>> outcomes_;
    Eigen::MatrixXd rows_;
    Eigen::VectorXd basis_means_;
    Eigen::VectorXd means_;     // of outcomes
    Eigen::VectorXd variances_; // of outcomes
    Eigen::MatrixXd square_;    // of the centred basis, a draw
    Eigen::MatrixXd alignment_; // of the centred basis with each outcome, a draw
    Eigen::MatrixXd vectors_;   // V: V' square V = 1, V' penalty V = diag(values)
    Eigen::VectorXd values_;
    std::vector<Fit> fits_;
};

} // namespace mkba

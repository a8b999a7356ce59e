// Natural cubic splines: smooth curves that are straight beyond their last knots.
#pragma once

#include <cstddef>
#include <vector>

#include <Eigen/Core>

namespace mkba {

/// The basis of Hastie, Tibshirani and Friedman (Elements of Statistical Learning, 5.4 and 5.5)
/// without its constant: one column fewer than knots, the first one is z itself.
class NaturalSpline {
public:
    /// Knots rise; there are at least 2.
    explicit NaturalSpline(std::vector<double> knots);
    /// Knots at the scores of evenly spread probabilities, a little denser in the tails.
    [[nodiscard]] static NaturalSpline over_scores(std::size_t knots);

    [[nodiscard]] std::size_t columns() const { return knots_.size() - 1; }
    /// Writes the columns at z to out[0], out[stride], …
    void evaluate(double z, double* out, std::size_t stride) const;
    /// The integral of the product of second derivatives, exactly.
    [[nodiscard]] Eigen::MatrixXd roughness() const;

private:
    [[nodiscard]] Eigen::VectorXd second_derivatives(double z) const;

    std::vector<double> knots_;
};

} // namespace mkba

#include "mkba/analysis/information/natural_spline.hpp"

#include <utility>

#include "mkba/core/normal_lanes.hpp"

namespace mkba {

namespace {

constexpr double outermost_knot = 0.004; // probability beyond the first and last knot

double cube_above(double z, double knot)
{
    const double above = z > knot ? z - knot : 0;
    return above * above * above;
}

double above(double z, double knot)
{
    return z > knot ? z - knot : 0;
}

} // namespace

NaturalSpline::NaturalSpline(std::vector<double> knots) : knots_{std::move(knots)} {}

NaturalSpline NaturalSpline::over_scores(std::size_t knots)
{
    // Halfway between even steps of probability and even steps of the score.
    const double end = normal_quantile_lane(1 - outermost_knot);
    std::vector<double> made;
    for (std::size_t k = 0; k < knots; ++k) {
        const double part = static_cast<double>(k) / static_cast<double>(knots - 1);
        const double by_score = -end + 2 * end * part;
        const double by_probability =
            normal_quantile_lane(outermost_knot + (1 - 2 * outermost_knot) * part);
        made.push_back((by_score + by_probability) / 2);
    }
    return NaturalSpline{std::move(made)};
}

void NaturalSpline::evaluate(double z, double* out, std::size_t stride) const
{
    const std::size_t count = knots_.size();
    const double last = knots_[count - 1];
    const double last_but_one = knots_[count - 2];
    const double beyond = cube_above(z, last);
    const double end = (cube_above(z, last_but_one) - beyond) / (last - last_but_one);
    out[0] = z;
    for (std::size_t k = 0; k + 2 < count; ++k) {
        out[(k + 1) * stride] = (cube_above(z, knots_[k]) - beyond) / (last - knots_[k]) - end;
    }
}

Eigen::VectorXd NaturalSpline::second_derivatives(double z) const
{
    const std::size_t count = knots_.size();
    const double last = knots_[count - 1];
    const double last_but_one = knots_[count - 2];
    const double end = 6 * (above(z, last_but_one) - above(z, last)) / (last - last_but_one);
    Eigen::VectorXd made = Eigen::VectorXd::Zero(static_cast<Eigen::Index>(columns()));
    for (std::size_t k = 0; k + 2 < count; ++k) {
        made[static_cast<Eigen::Index>(k + 1)] =
            6 * (above(z, knots_[k]) - above(z, last)) / (last - knots_[k]) - end;
    }
    return made;
}

Eigen::MatrixXd NaturalSpline::roughness() const
{
    // Second derivatives are straight between knots, so Simpson's rule is exact for their products.
    const auto size = static_cast<Eigen::Index>(columns());
    Eigen::MatrixXd sum = Eigen::MatrixXd::Zero(size, size);
    for (std::size_t k = 0; k + 1 < knots_.size(); ++k) {
        const double width = knots_[k + 1] - knots_[k];
        const auto left = second_derivatives(knots_[k]);
        const auto middle = second_derivatives(knots_[k] + width / 2);
        const auto right = second_derivatives(knots_[k + 1]);
        sum +=
            width / 6 *
            (left * left.transpose() + 4 * middle * middle.transpose() + right * right.transpose());
    }
    return sum;
}

} // namespace mkba

// The columns on which a result is regressed to learn what one parameter, or a group, says about
// it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include <Eigen/Core>

#include "mkba/analysis/information/natural_spline.hpp"

namespace mkba {

/// Members that matter most come first: their products are the first to enter a regression.
[[nodiscard]] std::vector<std::span<const double>>
by_alignment(const std::vector<std::span<const double>>& group,
             const std::vector<std::span<const double>>& outcomes);

/// A natural spline and the value itself for each member, or its levels where it has few; and
/// products of Hermite polynomials between members, as many as the number of draws supports: of low
/// degree first, and of the members named first. Without a constant.
class RegressionBasis {
public:
    /// `members` are columns of equal length and must outlive the basis.
    explicit RegressionBasis(std::vector<std::span<const double>> members);

    [[nodiscard]] std::size_t draws() const { return draws_; }
    [[nodiscard]] std::size_t columns() const { return columns_; }
    /// Rows first … first + count - 1 of the design matrix; `rows` has at least `count` rows.
    void fill(std::size_t first, std::size_t count, Eigen::MatrixXd& rows) const;
    /// What is rough: zero for what is straight, positive for bends and for products.
    [[nodiscard]] const Eigen::MatrixXd& penalty() const { return penalty_; }

private:
    struct Member {
        std::span<const double> values;
        std::vector<double> scores;          // or, with levels, the standardised value
        std::vector<double> levels;          // empty: continuous
        std::optional<NaturalSpline> spline; // of a continuous one
        double mean{};
        double sd{};
        std::size_t first{}; // its first column
    };
    /// A product of polynomials: degree by member, of those that take part.
    using Product = std::vector<std::pair<std::size_t, unsigned>>;

    void add_member(std::span<const double> values, std::size_t most_knots);
    void add_products();
    void make_penalty();
    void fill_member(const Member& member, std::size_t draw, double* row, std::size_t stride) const;
    void fill_products(std::size_t first, std::size_t count, double* begin,
                       std::size_t stride) const;

    std::size_t draws_{};
    std::size_t columns_{};
    std::vector<Member> members_;
    std::vector<Product> products_;
    Eigen::MatrixXd penalty_;
};

} // namespace mkba

// Rank correlation between parameters, by a Gaussian copula on their scores.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "mkba/core/lanes.hpp"
#include "mkba/scenario/parameter.hpp"

namespace mkba {

/// Turns independent scores of some parameters into scores with the Spearman correlations wanted.
/// Pairs that are not given have none. Immutable.
class Copula {
public:
    /// `names` are those of all drawn parameters. Throws std::invalid_argument for a correlation of
    /// -1, 1 or beyond, an unknown name, a pair given twice, and for correlations that contradict
    /// one another (the matrix is not positive definite), naming the smallest set of pairs that do.
    Copula(const std::vector<std::string>& names, const std::vector<RankCorrelation>& correlations);

    /// The correlated ones among the names, by their place.
    [[nodiscard]] std::span<const std::size_t> members() const { return members_; }

    /// In place; one row for each member, all of equal length.
    void correlate(std::span<const Lanes> scores) const;

private:
    std::vector<std::size_t> members_;
    std::vector<std::vector<double>> factor_; // lower triangle of Cholesky, row by row
};

/// The Spearman correlation of two rows of equal length; ties share their mean rank. NaN where a
/// row is constant.
[[nodiscard]] double achieved_spearman(ConstLanes x, ConstLanes y);

} // namespace mkba

#include "mkba/draw/correlation.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <numbers>
#include <numeric>
#include <stdexcept>

#include <Eigen/Cholesky>
#include <Eigen/Core>
#include <Eigen/Eigenvalues>
#include <fmt/format.h>

namespace mkba {

namespace {

using Set = std::vector<std::size_t>;

/// Spearman's to Pearson's correlation of the normal scores (Pearson 1907).
double of_scores(double rank)
{
    return 2 * std::sin(std::numbers::pi / 6 * rank);
}

Eigen::MatrixXd restricted(const Eigen::MatrixXd& matrix, const Set& set)
{
    const auto size = static_cast<Eigen::Index>(set.size());
    Eigen::MatrixXd part(size, size);
    for (Eigen::Index i = 0; i < size; ++i) {
        for (Eigen::Index j = 0; j < size; ++j) {
            part(i, j) = matrix(static_cast<Eigen::Index>(set[static_cast<std::size_t>(i)]),
                                static_cast<Eigen::Index>(set[static_cast<std::size_t>(j)]));
        }
    }
    return part;
}

bool is_possible(const Eigen::MatrixXd& matrix)
{
    // A hair above 0: a parameter that the others fix almost entirely is a contradiction but for
    // rounding.
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver{matrix, Eigen::EigenvaluesOnly};
    return solver.eigenvalues().minCoeff() > 1e-9;
}

/// A set that contradicts itself, and no longer does without any one of its members.
Set smallest_contradiction(const Eigen::MatrixXd& matrix)
{
    Set set(static_cast<std::size_t>(matrix.rows()));
    std::iota(set.begin(), set.end(), std::size_t{0});
    for (std::size_t i = set.size(); i-- > 0;) {
        Set without;
        std::copy_if(set.begin(), set.end(), std::back_inserter(without),
                     [&](std::size_t member) { return member != set[i]; });
        if (!is_possible(restricted(matrix, without))) {
            set = without;
        }
    }
    return set;
}

[[noreturn]] void refuse_contradiction(const Eigen::MatrixXd& matrix,
                                       const std::vector<std::string>& names,
                                       const std::vector<RankCorrelation>& correlations)
{
    const Set set = smallest_contradiction(matrix);
    const auto concerned = [&](const std::string& name) {
        return std::any_of(set.begin(), set.end(), [&](std::size_t i) { return names[i] == name; });
    };
    std::string pairs;
    for (const auto& one : correlations) {
        if (concerned(one.first) && concerned(one.second)) {
            pairs += fmt::format("{}{} with {} {}", pairs.empty() ? "" : ", ", one.first,
                                 one.second, one.rank);
        }
    }
    throw std::invalid_argument{
        fmt::format("these rank correlations contradict one another: {}; pairs that are not given "
                    "count as 0",
                    pairs)};
}

std::size_t place_of(const std::vector<std::string>& names, const RankCorrelation& correlation,
                     const std::string& name)
{
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) {
        throw std::invalid_argument{
            fmt::format("'{}' with '{}': '{}' is not drawn by itself, so it cannot be correlated",
                        correlation.first, correlation.second, name)};
    }
    return static_cast<std::size_t>(found - names.begin());
}

std::vector<double> mean_ranks(ConstLanes x)
{
    std::vector<std::size_t> order(x.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return x[a] < x[b]; });
    std::vector<double> ranks(x.size());
    for (std::size_t from = 0; from < order.size();) {
        std::size_t to = from;
        while (to < order.size() && x[order[to]] == x[order[from]]) {
            ++to;
        }
        for (std::size_t i = from; i < to; ++i) {
            ranks[order[i]] = static_cast<double>(from + to - 1) / 2;
        }
        from = to;
    }
    return ranks;
}

void require_sense(const RankCorrelation& correlation)
{
    const auto& [first, second, rank, place] = correlation;
    if (first == second) {
        throw std::invalid_argument{fmt::format("'{}' is correlated with itself", first)};
    }
    if (!(rank > -1 && rank < 1)) {
        throw std::invalid_argument{
            fmt::format("the rank correlation of '{}' with '{}' must lie between -1 and 1, not {}",
                        first, second, rank)};
    }
}

MKBA_LANE_LOOP void multiply(double by, double* row, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i) {
        row[i] *= by;
    }
}

MKBA_LANE_LOOP void add(double times, const double* other, double* row, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i) {
        row[i] += times * other[i];
    }
}

} // namespace

Copula::Copula(const std::vector<std::string>& names,
               const std::vector<RankCorrelation>& correlations)
{
    std::map<std::pair<std::size_t, std::size_t>, double> wanted;
    for (const auto& correlation : correlations) {
        require_sense(correlation);
        const auto [low, high] = std::minmax({place_of(names, correlation, correlation.first),
                                              place_of(names, correlation, correlation.second)});
        if (!wanted.emplace(std::pair{low, high}, of_scores(correlation.rank)).second) {
            throw std::invalid_argument{
                fmt::format("the rank correlation of '{}' with '{}' is given twice",
                            correlation.first, correlation.second)};
        }
        members_.insert(members_.end(), {low, high});
    }
    std::sort(members_.begin(), members_.end());
    members_.erase(std::unique(members_.begin(), members_.end()), members_.end());

    const auto size = static_cast<Eigen::Index>(members_.size());
    Eigen::MatrixXd matrix = Eigen::MatrixXd::Identity(size, size);
    const auto own_place = [this](std::size_t name) {
        return std::lower_bound(members_.begin(), members_.end(), name) - members_.begin();
    };
    for (const auto& [pair, value] : wanted) {
        matrix(own_place(pair.first), own_place(pair.second)) = value;
        matrix(own_place(pair.second), own_place(pair.first)) = value;
    }
    if (size > 0 && !is_possible(matrix)) {
        std::vector<std::string> own_names;
        for (const std::size_t member : members_) {
            own_names.push_back(names[member]);
        }
        refuse_contradiction(matrix, own_names, correlations);
    }
    const Eigen::MatrixXd factor = matrix.llt().matrixL();
    for (Eigen::Index i = 0; i < size; ++i) {
        auto& row = factor_.emplace_back();
        for (Eigen::Index j = 0; j <= i; ++j) {
            row.push_back(factor(i, j));
        }
    }
}

// From the last row up: a row needs those before it as they came.
void Copula::correlate(std::span<const Lanes> scores) const
{
    for (std::size_t i = scores.size(); i-- > 0;) {
        const Lanes row = scores[i];
        multiply(factor_[i][i], row.data(), row.size());
        for (std::size_t j = 0; j < i; ++j) {
            if (factor_[i][j] != 0) {
                add(factor_[i][j], scores[j].data(), row.data(), row.size());
            }
        }
    }
}

double achieved_spearman(ConstLanes x, ConstLanes y)
{
    const auto first = mean_ranks(x);
    const auto second = mean_ranks(y);
    const double middle = (static_cast<double>(x.size()) - 1) / 2;
    double product = 0;
    double first_square = 0;
    double second_square = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        product += (first[i] - middle) * (second[i] - middle);
        first_square += (first[i] - middle) * (first[i] - middle);
        second_square += (second[i] - middle) * (second[i] - middle);
    }
    return product / std::sqrt(first_square * second_square);
}

} // namespace mkba

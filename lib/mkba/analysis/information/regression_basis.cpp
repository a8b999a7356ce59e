#include "mkba/analysis/information/regression_basis.hpp"

#include <algorithm>
#include <cmath>

#include "mkba/analysis/normal_scores.hpp"
#include "mkba/stats/spread.hpp"

namespace mkba {

namespace {

constexpr std::size_t most_levels = 12;
constexpr std::size_t draws_a_level = 10;
constexpr std::size_t draws_a_column = 25;
constexpr std::size_t most_columns = 240;
constexpr std::size_t most_knots_of_one = 11;
constexpr std::size_t fewest_knots = 2;
constexpr unsigned highest_degree = 6; // of a product

/// Hermite polynomials with mean square 1 under the normal distribution, degrees 0 and up: rows of
/// `count` values.
std::vector<double> hermite_rows(const double* scores, std::size_t count)
{
    std::vector<double> rows((highest_degree + 1) * count, 1.0);
    for (unsigned n = 0; n < highest_degree; ++n) {
        const double back = std::sqrt(static_cast<double>(n));
        const double scale = 1 / std::sqrt(static_cast<double>(n + 1));
        for (std::size_t i = 0; i < count; ++i) {
            const double before = n == 0 ? 0 : rows[(n - 1) * count + i];
            rows[(n + 1) * count + i] = (scores[i] * rows[n * count + i] - back * before) * scale;
        }
    }
    return rows;
}

std::size_t column_limit(std::size_t draws)
{
    return std::clamp<std::size_t>(draws / draws_a_column, 1, most_columns);
}

/// How closely a column follows another: the absolute correlation.
double alignment(std::span<const double> x, std::span<const double> y)
{
    double product = 0;
    double x_squares = 0;
    double y_squares = 0;
    const double x_mean = mean_of(x);
    const double y_mean = mean_of(y);
    for (std::size_t i = 0; i < x.size(); ++i) {
        product += (x[i] - x_mean) * (y[i] - y_mean);
        x_squares += (x[i] - x_mean) * (x[i] - x_mean);
        y_squares += (y[i] - y_mean) * (y[i] - y_mean);
    }
    const double scale = std::sqrt(x_squares * y_squares);
    return scale > 0 ? std::fabs(product) / scale : 0;
}

} // namespace

std::vector<std::span<const double>>
by_alignment(const std::vector<std::span<const double>>& group,
             const std::vector<std::span<const double>>& outcomes)
{
    std::vector<std::pair<double, std::size_t>> order;
    for (std::size_t m = 0; m < group.size(); ++m) {
        double closest = 0;
        for (const auto& outcome : outcomes) {
            closest = std::max(closest, group.size() > 1 ? alignment(group[m], outcome) : 0);
        }
        order.emplace_back(-closest, m);
    }
    std::sort(order.begin(), order.end());
    std::vector<std::span<const double>> sorted;
    for (const auto& one : order) {
        sorted.push_back(group[one.second]);
    }
    return sorted;
}

RegressionBasis::RegressionBasis(std::vector<std::span<const double>> members)
{
    draws_ = members.front().size();
    const std::size_t share = column_limit(draws_) / (members.size() > 1 ? 2 * members.size() : 1);
    const auto knots = std::clamp(share, fewest_knots, most_knots_of_one);
    for (const auto& values : members) {
        add_member(values, knots);
    }
    if (members_.size() > 1) {
        add_products();
    }
    make_penalty();
}

void RegressionBasis::add_member(std::span<const double> values, std::size_t most_knots)
{
    Member member{values, {}, {}, {}, 0, 1, columns_};
    member.levels = few_levels(values, std::min(most_levels, draws_ / draws_a_level));
    if (member.levels.size() == 1) {
        return; // a constant says nothing
    }
    member.mean = ordered_sum(values) / static_cast<double>(draws_);
    std::vector<double> squares(values.begin(), values.end());
    for (auto& value : squares) {
        value = (value - member.mean) * (value - member.mean);
    }
    member.sd = std::sqrt(ordered_sum(squares) / static_cast<double>(draws_));
    if (member.sd == 0) {
        return;
    }
    if (member.levels.empty()) {
        member.scores = normal_scores(values);
        member.spline = NaturalSpline::over_scores(most_knots);
        columns_ += member.spline->columns() + 1;
    } else {
        for (const double value : values) {
            member.scores.push_back((value - member.mean) / member.sd);
        }
        columns_ += member.levels.size() - 1;
    }
    members_.push_back(std::move(member));
}

/// By rising total degree; within one, fewer members first and in their order.
void RegressionBasis::add_products()
{
    const auto limit = column_limit(draws_);
    const auto degree_limit = [&](std::size_t m) {
        return members_[m].levels.empty() ? highest_degree : 1U;
    };
    std::vector<std::vector<Product>> shells(highest_degree + 1);
    shells[0] = {{}};
    for (std::size_t m = 0; m < members_.size(); ++m) {
        for (unsigned total = highest_degree; total > 0; --total) {
            for (unsigned degree = 1; degree <= std::min(total, degree_limit(m)); ++degree) {
                for (const auto& shorter : shells[total - degree]) {
                    // Three factors at most, and no more than the limit: the rest is never taken.
                    if (shorter.size() < 3 && shells[total].size() <= 4 * limit) {
                        auto longer = shorter;
                        longer.emplace_back(m, degree);
                        shells[total].push_back(std::move(longer));
                    }
                }
            }
        }
    }
    for (unsigned total = 2; total <= highest_degree; ++total) {
        std::stable_sort(shells[total].begin(), shells[total].end(),
                         [](const Product& a, const Product& b) { return a.size() < b.size(); });
        for (auto& factors : shells[total]) {
            if (factors.size() > 1 && columns_ < limit) {
                products_.push_back(std::move(factors));
                ++columns_;
            }
        }
    }
}

void RegressionBasis::make_penalty()
{
    const auto size = static_cast<Eigen::Index>(columns_);
    penalty_ = Eigen::MatrixXd::Zero(size, size);
    for (const auto& member : members_) {
        if (member.spline) {
            const auto rough = member.spline->roughness();
            const auto first = static_cast<Eigen::Index>(member.first);
            penalty_.block(first, first, rough.rows(), rough.cols()) = rough;
        }
    }
    auto column = size - static_cast<Eigen::Index>(products_.size());
    for (const auto& factors : products_) {
        double degree = 0;
        for (const auto& factor : factors) {
            degree += factor.second;
        }
        penalty_(column, column) = (degree - 1) * (degree - 1);
        ++column;
    }
}

void RegressionBasis::fill_member(const Member& member, std::size_t draw, double* row,
                                  std::size_t stride) const
{
    if (member.spline) {
        const auto columns = member.spline->columns();
        member.spline->evaluate(member.scores[draw], row, stride);
        row[columns * stride] = (member.values[draw] - member.mean) / member.sd;
        return;
    }
    for (std::size_t level = 1; level < member.levels.size(); ++level) {
        row[(level - 1) * stride] = member.values[draw] == member.levels[level] ? 1 : 0;
    }
}

void RegressionBasis::fill_products(std::size_t first, std::size_t count, double* begin,
                                    std::size_t stride) const
{
    std::vector<std::vector<double>> powers;
    powers.reserve(members_.size());
    for (const auto& member : members_) {
        powers.push_back(hermite_rows(member.scores.data() + first, count));
    }
    for (const auto& factors : products_) {
        std::fill_n(begin, count, 1.0);
        for (const auto& [member, degree] : factors) {
            const double* row = powers[member].data() + degree * count;
            for (std::size_t i = 0; i < count; ++i) {
                begin[i] *= row[i];
            }
        }
        begin += stride;
    }
}

void RegressionBasis::fill(std::size_t first, std::size_t count, Eigen::MatrixXd& rows) const
{
    const auto stride = static_cast<std::size_t>(rows.outerStride());
    for (const auto& member : members_) {
        double* begin = rows.data() + member.first * stride;
        for (std::size_t i = 0; i < count; ++i) {
            fill_member(member, first + i, begin + i, stride);
        }
    }
    if (!products_.empty()) {
        fill_products(first, count, rows.data() + (columns_ - products_.size()) * stride, stride);
    }
}

} // namespace mkba

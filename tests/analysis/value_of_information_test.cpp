// Value of information: by hand, against closed forms, and how often its intervals cover.
#include <cmath>
#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "mkba/analysis/information/value_of_information.hpp"
#include "mkba/core/normal_lanes.hpp"
#include "mkba/draw/philox.hpp"

using namespace mkba;

namespace {

using Column = std::vector<double>;

/// Independent standard normal draws.
Column normals(const std::string& name, std::size_t draws, std::uint64_t seed)
{
    Column column(draws);
    uniforms(seed, stream_id(name), 0, column);
    for (auto& value : column) {
        value = normal_quantile_lane(value);
    }
    return column;
}

/// E[max(0, Y)] - max(0, mean) for normal Y.
double normal_gain(double mean, double sd)
{
    const double at = -std::fabs(mean) / sd;
    const double density = std::exp(-at * at / 2) / std::sqrt(2 * std::acos(-1.0));
    return sd * density + sd * at * normal_cdf_lane(at);
}

/// Fund or not, where funding gives -0.5 + 1.5 x + 0.8 y + 2 z with standard normal x, y and z, the
/// last of which is never a parameter.
struct LinearModel {
    explicit LinearModel(std::size_t draws, std::uint64_t seed)
        : x{normals("x", draws, seed)}, y{normals("y", draws, seed)}, z{normals("z", draws, seed)},
          fund(draws), not_fund(draws)
    {
        for (std::size_t i = 0; i < draws; ++i) {
            fund[i] = -0.5 + 1.5 * x[i] + 0.8 * y[i] + 2 * z[i];
        }
    }
    [[nodiscard]] InformationValue value(const std::vector<ParameterColumns>& groups) const
    {
        return value_of_information({{{not_fund, fund}}}, groups, {}, 2).front();
    }

    Column x;
    Column y;
    Column z;
    Column fund;
    Column not_fund;
};

} // namespace

TEST_CASE("ten draws by hand: best on average and perfect information")
{
    const Column a{10, 12, 8, 11, 9, 10, 13, 7, 10, 10}; // sum 100
    const Column b{9, 15, 4, 12, 6, 14, 16, 2, 11, 9};   // sum 98
    const Column c{5, 5, 12, 5, 5, 5, 5, 14, 5, 5};      // sum 66
    // Best of each draw: 10 15 12 12 9 14 16 14 11 10, sum 123. EVPI = 12.3 - 10 = 2.3.
    // Another than a is strictly better in draws 2 3 4 6 7 8 9: 7 of 10.
    // Gains over a: 0 3 4 1 0 4 3 7 1 0, squares sum to 101, mean 2.3: variance (101 - 10 x 5.29) /
    // 9 = 48.1 / 9; error sqrt(48.1 / 90).
    const auto value = value_of_information({{{a, b, c}}}, {}, {}, 1).front();
    CHECK(value.best == 0);
    CHECK(value.means[0] == doctest::Approx(10));
    CHECK(value.perfect.value == doctest::Approx(2.3));
    CHECK(value.perfect.error == doctest::Approx(std::sqrt(48.1 / 90)));
    CHECK(value.changes == doctest::Approx(0.7));
}

TEST_CASE("of decisions that are equally good the first named is best")
{
    const Column same{1, 2, 3};
    const auto value = value_of_information({{{same, same}}}, {{same}}, {}, 1).front();
    CHECK(value.best == 0);
    CHECK(value.perfect.value == 0);
    CHECK(value.changes == 0);
    CHECK(value.partial[0].value == 0);
}

TEST_CASE("linear Gaussian model: EVPPI is the closed form within three standard errors")
{
    // Six estimates: all within three standard errors but for one seed in sixty.
    const LinearModel model{20000, 11};
    const auto value = model.value({{model.x}, {model.y}, {model.x, model.y}});
    const double expected[] = {normal_gain(-0.5, 1.5), normal_gain(-0.5, 0.8),
                               normal_gain(-0.5, std::hypot(1.5, 0.8))};
    for (std::size_t g = 0; g < 3; ++g) {
        CAPTURE(g);
        CHECK(std::fabs(value.partial[g].value - expected[g]) < 3 * value.partial[g].error);
        CHECK(value.partial[g].error < 0.08 * expected[g]);
    }
    const double all = normal_gain(-0.5, std::sqrt(1.5 * 1.5 + 0.8 * 0.8 + 4));
    CHECK(std::fabs(value.perfect.value - all) < 3 * value.perfect.error);
}

TEST_CASE("intervals of EVPI and EVPPI cover the closed form in 95 of 100 runs")
{
    // 600 runs: the share that covers has a standard deviation of 0.9 %. Between 92.2 % and 97.8 %
    // is three of them, so each of the three checks fails by chance once in 370 seeds.
    constexpr int runs = 600;
    int covered[3]{};
    for (int run = 0; run < runs; ++run) {
        const LinearModel model{1500, 1000 + static_cast<std::uint64_t>(run)};
        const auto value = model.value({{model.x}, {model.x, model.y}});
        const double expected[] = {normal_gain(-0.5, 1.5), normal_gain(-0.5, std::hypot(1.5, 0.8)),
                                   normal_gain(-0.5, std::sqrt(1.5 * 1.5 + 0.8 * 0.8 + 4))};
        const Estimate estimates[] = {value.partial[0], value.partial[1], value.perfect};
        for (std::size_t e = 0; e < 3; ++e) {
            covered[e] += std::fabs(estimates[e].value - expected[e]) < 1.96 * estimates[e].error;
        }
    }
    for (const int count : covered) {
        const double share = count / double{runs};
        CHECK(share > 0.922);
        CHECK(share < 0.978);
    }
}

TEST_CASE("a parameter added lowers EVPPI by no more than two standard errors")
{
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        CAPTURE(seed);
        const LinearModel model{1000, seed};
        const auto idle = normals("idle", 1000, seed);
        const auto value = model.value({{model.x}, {model.x, idle}, {model.x, idle, model.y}});
        for (std::size_t g = 1; g < 3; ++g) {
            CHECK(value.partial[g].value >
                  value.partial[g - 1].value - 2 * value.partial[g - 1].error);
        }
    }
}

TEST_CASE("many parameters together are not worth more because draws are few")
{
    // Forty parameters move the result with a standard deviation of 0.5 together, the rest with 2:
    // at 1000 draws a regression follows about as much noise as there is to find.
    constexpr std::size_t count = 40;
    const double expected = normal_gain(-0.5, 0.5);
    double sum = 0;
    int covered = 0;
    constexpr std::uint64_t seeds = 20;
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
        LinearModel model{1000, seed};
        ParameterColumns group;
        std::vector<Column> columns;
        for (std::size_t p = 0; p < count; ++p) {
            columns.push_back(normals(fmt::format("p{}", p), 1000, seed));
        }
        for (std::size_t i = 0; i < model.fund.size(); ++i) {
            model.fund[i] = -0.5 + 2 * model.z[i];
            for (const auto& column : columns) {
                model.fund[i] += 0.5 / std::sqrt(double{count}) * column[i];
            }
        }
        group.assign(columns.begin(), columns.end());
        const auto estimate = model.value({group}).partial[0];
        sum += estimate.value;
        covered += std::fabs(estimate.value - expected) < 2 * estimate.error;
    }
    CHECK(sum / double{seeds} > 0.5 * expected);
    CHECK(sum / double{seeds} < 1.5 * expected); // without taking off the noise: 2.5
    CHECK(covered >= 16);
}

TEST_CASE("what only shows together is found together")
{
    // Funding gives x y: nothing is learnt from one of them; both give E[max(0, xy)] = 1 / pi.
    LinearModel model{20000, 5};
    for (std::size_t i = 0; i < model.fund.size(); ++i) {
        model.fund[i] = model.x[i] * model.y[i];
    }
    const auto value = model.value({{model.x}, {model.x, model.y}});
    CHECK(value.partial[0].value < 0.03);
    CHECK(std::fabs(value.partial[1].value - 1 / std::acos(-1.0)) < 0.02);
}

TEST_CASE("a parameter with few levels: the mean of each level decides")
{
    // Level 0 in three of four draws: funding gives -1 there and 2 else. Its mean is -0.25, so not;
    // knowing the level gives 2 in a quarter of the draws: EVPPI = 0.5 exactly.
    Column level(400);
    Column fund(400);
    const Column not_fund(400);
    for (std::size_t i = 0; i < level.size(); ++i) {
        level[i] = i % 4 == 3 ? 7 : 3;
        fund[i] = i % 4 == 3 ? 2 : -1;
    }
    const Column constant(400, 4.0);
    const auto value =
        value_of_information({{{not_fund, fund}}}, {{level}, {constant}}, {}, 1).front();
    CHECK(value.partial[0].value == doctest::Approx(0.5));
    CHECK(value.partial[1].value == 0); // a constant says nothing
}

TEST_CASE("value of information: the same bits for any number of threads")
{
    const LinearModel model{3000, 3};
    const std::vector<ParameterColumns> groups{{model.x}, {model.y}, {model.x, model.y}, {model.z}};
    const std::vector<DecisionProblem> problems{{{model.not_fund, model.fund}},
                                                {{model.x, model.y, model.z}}};
    const auto one = value_of_information(problems, groups, {}, 1);
    const auto many = value_of_information(problems, groups, {}, 3);
    for (std::size_t p = 0; p < problems.size(); ++p) {
        for (std::size_t g = 0; g < groups.size(); ++g) {
            CHECK(one[p].partial[g].value == many[p].partial[g].value);
            CHECK(one[p].partial[g].error == many[p].partial[g].error);
        }
    }
}

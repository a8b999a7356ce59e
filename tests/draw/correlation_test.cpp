// Rank correlations: what was asked is achieved, and what cannot be is refused with the pairs in
// question.
#include <cmath>
#include <limits>
#include <stdexcept>

#include <doctest/doctest.h>

#include "mkba/core/normal_lanes.hpp"
#include "mkba/draw/correlation.hpp"
#include "mkba/draw/philox.hpp"

using namespace mkba;

namespace {

std::string refusal(const std::vector<std::string>& names,
                    const std::vector<RankCorrelation>& correlations)
{
    try {
        const Copula copula{names, correlations};
    } catch (const std::invalid_argument& error) {
        return error.what();
    }
    return "accepted";
}

} // namespace

TEST_CASE("Spearman's correlation of small rows")
{
    const std::vector<double> x{1, 2, 3, 4, 5};
    const std::vector<double> twisted{1, 3, 2, 5, 4};
    // 1 - 6 sum d^2 / (n (n^2 - 1)) = 1 - 6 * 4 / 120
    CHECK(achieved_spearman(x, twisted) == doctest::Approx(0.8));
    CHECK(achieved_spearman(x, x) == doctest::Approx(1));
    CHECK(achieved_spearman(x, std::vector<double>{9, 7, 5, 3, 1}) == doctest::Approx(-1));
    // Ties share their mean rank: 1.5 1.5 3.5 3.5 5 against 1 to 5; products 9, squares 9 and 10.
    CHECK(achieved_spearman(x, std::vector<double>{0, 0, 1, 1, 2}) ==
          doctest::Approx(9 / std::sqrt(90.)));
    CHECK(std::isnan(achieved_spearman(x, std::vector<double>{1, 1, 1, 1, 1})));
}

TEST_CASE("correlated scores have the rank correlations asked for · and stay standard normal")
{
    const std::vector<std::string> names{"a", "b", "c", "d"};
    const Copula copula{names, {{"d", "a", -0.6, {}}, {"a", "b", 0.5, {}}, {"d", "b", 0.1, {}}}};
    REQUIRE(copula.members().size() == 3); // a, b, d
    const std::size_t count = 1U << 18U;
    std::vector<std::vector<double>> scores(3, std::vector<double>(count));
    std::vector<Lanes> rows;
    for (std::size_t i = 0; i < 3; ++i) {
        uniforms(1, stream_id(names[copula.members()[i]]), 0, scores[i]);
        normal_quantile_lanes(scores[i], scores[i]);
        rows.emplace_back(scores[i]);
    }
    copula.correlate(rows);
    // The standard error of a rank correlation is at most about 1/sqrt(N) = 0.002; five of them,
    // three checks: a correct copula fails for one seed in 600,000.
    CHECK(achieved_spearman(rows[0], rows[2]) == doctest::Approx(-0.6).epsilon(0.01));
    CHECK(achieved_spearman(rows[0], rows[1]) == doctest::Approx(0.5).epsilon(0.01));
    CHECK(std::fabs(achieved_spearman(rows[1], rows[2]) - 0.1) < 0.01);
    for (const auto& row : scores) {
        double mean = 0;
        double square = 0;
        for (const double z : row) {
            mean += z / static_cast<double>(count);
            square += z * z / static_cast<double>(count);
        }
        CHECK(std::fabs(mean) < 5 / std::sqrt(static_cast<double>(count)));
        CHECK(std::fabs(square - 1) < 5 * std::sqrt(2 / static_cast<double>(count)));
    }
}

TEST_CASE("two scores · worked out by hand")
{
    const Copula copula{{"a", "b"}, {{"a", "b", 0.5, {}}}};
    std::vector<double> a{1, -2};
    std::vector<double> b{3, 0.5};
    const std::vector<Lanes> rows{a, b};
    copula.correlate(rows);
    const double r = 2 * std::sin(M_PI / 12); // Pearson's for Spearman's 0.5: 0.5176
    CHECK(a == std::vector<double>{1, -2});
    CHECK(b[0] == doctest::Approx(r + 3 * std::sqrt(1 - r * r)));
    CHECK(b[1] == doctest::Approx(-2 * r + 0.5 * std::sqrt(1 - r * r)));
}

TEST_CASE("correlations that contradict one another are refused with the pairs that do")
{
    CHECK(refusal({"a", "b", "c", "d", "e"}, {{"a", "b", 0.9, {}},
                                              {"b", "c", 0.9, {}},
                                              {"a", "c", -0.5, {}},
                                              {"c", "d", 0.3, {}},
                                              {"d", "e", 0.3, {}}}) ==
          "these rank correlations contradict one another: a with b 0.9, b with c 0.9, a with c "
          "-0.5; pairs that are not given count as 0");
    // b and c both follow a closely, so they cannot be unrelated.
    CHECK(refusal({"a", "b", "c"}, {{"a", "b", 0.9, {}}, {"c", "a", 0.9, {}}}) ==
          "these rank correlations contradict one another: a with b 0.9, c with a 0.9; pairs that "
          "are not given count as 0");
}

TEST_CASE("correlations that make no sense")
{
    CHECK(refusal({"a", "b"}, {{"a", "a", 0.5, {}}}) == "'a' is correlated with itself");
    CHECK(refusal({"a", "b"}, {{"a", "b", 1, {}}}) ==
          "the rank correlation of 'a' with 'b' must lie between -1 and 1, not 1");
    CHECK(refusal({"a", "b"}, {{"a", "b", std::numeric_limits<double>::quiet_NaN(), {}}}) ==
          "the rank correlation of 'a' with 'b' must lie between -1 and 1, not nan");
    CHECK(refusal({"a", "b"}, {{"a", "c", 0.5, {}}}) ==
          "'a' with 'c': 'c' is not drawn by itself, so it cannot be correlated");
    CHECK(refusal({"a", "b"}, {{"a", "b", 0.5, {}}, {"b", "a", 0.5, {}}}) ==
          "the rank correlation of 'b' with 'a' is given twice");
    CHECK(refusal({"a", "b"}, {}) == "accepted");
}

// Single distributions against values worked out by hand or by Boost.Math's own classes.
#include <cmath>

#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/gamma.hpp>
#include <boost/math/distributions/lognormal.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/triangular.hpp>
#include <doctest/doctest.h>

#include "mkba/draw/distribution.hpp"

#include "tests/draw/specs.hpp"

using namespace mkba;
using testing::listed;
using testing::spec;

namespace {

/// Both ways of the distribution against another's quantiles, to 1e-9.
template <typename Exact>
void check_quantiles(const Distribution& distribution, const Exact& exact)
{
    const boost::math::normal standard;
    for (const double u : {1e-12, 1e-6, 0.001, 0.025, 0.3, 0.5, 0.8, 0.975, 0.99999}) {
        CAPTURE(u);
        const double z = boost::math::quantile(standard, u);
        double fast = 0;
        distribution.values({&z, 1}, {&fast, 1});
        CHECK(distribution.quantile(u) == doctest::Approx(exact(u)).epsilon(1e-11));
        CHECK(fast == doctest::Approx(exact(u)).epsilon(1e-9));
    }
}

template <typename Reference>
auto quantiles_of(const Reference& reference)
{
    return [reference](double u) { return boost::math::quantile(reference, u); };
}

} // namespace

TEST_CASE("uniform")
{
    const auto range = make_distribution(spec("uniform", {{"low", -2}, {"high", 6}}));
    check_quantiles(range, [](double u) { return -2 + 8 * u; });
    CHECK(range.mean() == 2);
    CHECK(range.variance() == doctest::Approx(64. / 12));
    CHECK(range.support().lowest == -2);
    CHECK(range.support().highest == 6);
}

TEST_CASE("triangular")
{
    const auto range =
        make_distribution(spec("triangular", {{"low", 1}, {"mode", 2}, {"high", 6}}));
    check_quantiles(range, quantiles_of(boost::math::triangular{1, 2, 6}));
    CHECK(range.mean() == 3);                             // (1 + 2 + 6) / 3
    CHECK(range.variance() == doctest::Approx(21. / 18)); // (1 + 16 + 4) / 18 with a = -1, b = 4
    CHECK(range.quantile(0.2) == doctest::Approx(2));     // F(mode) = (2 - 1) / (6 - 1)
}

TEST_CASE("pert is a beta of which the mode counts four times")
{
    const auto range = make_distribution(spec("pert", {{"min", 10}, {"mode", 15}, {"max", 30}}));
    // alpha = 1 + 4 * 5 / 20 = 2, beta = 1 + 4 * 15 / 20 = 4, mean = (10 + 60 + 30) / 6
    check_quantiles(range, [](double u) {
        return 10 + 20 * boost::math::quantile(boost::math::beta_distribution<>{2, 4}, u);
    });
    CHECK(range.mean() == doctest::Approx(100. / 6));
    CHECK(range.variance() == doctest::Approx(400 * 8. / (36 * 7))); // w^2 ab / ((a+b)^2 (a+b+1))
}

TEST_CASE("normal")
{
    const auto bell = make_distribution(spec("normal", {{"mean", 5}, {"sd", 2}}));
    check_quantiles(bell, quantiles_of(boost::math::normal{5, 2}));
    CHECK(bell.mean() == 5);
    CHECK(bell.variance() == 4);
}

TEST_CASE("a truncated normal is the normal given that it lies inside")
{
    const boost::math::normal bell{1, 2};
    const double low = boost::math::cdf(bell, 0);
    const double high = boost::math::cdf(bell, 4);
    check_quantiles(
        make_distribution(spec("normal", {{"mean", 1}, {"sd", 2}, {"lower", 0}, {"upper", 4}})),
        [&](double u) { return boost::math::quantile(bell, low + u * (high - low)); });
}

TEST_CASE("half a normal has the known moments")
{
    const auto half = make_distribution(spec("normal", {{"mean", 0}, {"sd", 1}, {"lower", 0}}));
    CHECK(half.mean() == doctest::Approx(std::sqrt(2 / M_PI)));
    CHECK(half.variance() == doctest::Approx(1 - 2 / M_PI));
    CHECK(half.quantile(0.5) == doctest::Approx(0.67448975019608171)); // z at 0.75
}

TEST_CASE("a normal truncated in its far tail stays precise")
{
    // Beyond 4 sd the tail is nearly exponential; P(Z > 4.2) / P(Z > 4) by Boost gives the level
    // of 4.2.
    const auto tail = make_distribution(spec("normal", {{"mean", 0}, {"sd", 1}, {"lower", 4}}));
    const boost::math::normal bell;
    const double level = 1 - boost::math::cdf(boost::math::complement(bell, 4.2)) /
                                 boost::math::cdf(boost::math::complement(bell, 4.0));
    CHECK(tail.quantile(level) == doctest::Approx(4.2).epsilon(1e-12));
}

TEST_CASE("lognormal")
{
    const auto risk = make_distribution(spec("lognormal", {{"mu", -0.3}, {"sigma", 0.2}}));
    check_quantiles(risk, quantiles_of(boost::math::lognormal{-0.3, 0.2}));
    CHECK(risk.mean() == doctest::Approx(std::exp(-0.28))); // mu + sigma^2 / 2
    CHECK(risk.variance() == doctest::Approx((std::exp(0.04) - 1) * std::exp(-0.56)));
}

TEST_CASE("gamma")
{
    const auto cost = make_distribution(spec("gamma", {{"shape", 3}, {"scale", 2}}));
    check_quantiles(cost, quantiles_of(boost::math::gamma_distribution<>{3, 2}));
    CHECK(cost.mean() == 6);
    CHECK(cost.variance() == 12);
}

TEST_CASE("gamma of shape 1 is exponential")
{
    check_quantiles(make_distribution(spec("gamma", {{"shape", 1}, {"scale", 3}})),
                    [](double u) { return -3 * std::log1p(-u); });
}

TEST_CASE("beta")
{
    const auto share = make_distribution(spec("beta", {{"alpha", 6}, {"beta", 2}}));
    check_quantiles(share, quantiles_of(boost::math::beta_distribution<>{6, 2}));
    CHECK(share.mean() == 0.75);
    CHECK(share.variance() == doctest::Approx(12. / (64 * 9)));
}

TEST_CASE("beta of a power is a power")
{
    check_quantiles(make_distribution(spec("beta", {{"alpha", 4}, {"beta", 1}})),
                    [](double u) { return std::pow(u, 0.25); });
}

TEST_CASE("events out of n: Beta(k · n - k) · whose mean is the share observed")
{
    const auto smoking = make_distribution(spec("beta", {{"events", 119}, {"n", 1884}}));
    check_quantiles(smoking, quantiles_of(boost::math::beta_distribution<>{119, 1765}));
    CHECK(smoking.mean() == doctest::Approx(119. / 1884));
}

TEST_CASE("discrete takes its values with its weights · in any order")
{
    const auto choice = make_distribution(listed("discrete", {3, 1, 7}, {5, 2, 3}));
    CHECK(choice.quantile(0.19) == 1); // cumulative weights 0.2, 0.7, 1
    CHECK(choice.quantile(0.21) == 3);
    CHECK(choice.quantile(0.69) == 3);
    CHECK(choice.quantile(0.71) == 7);
    CHECK(choice.mean() == doctest::Approx(3.8));      // (2*1 + 5*3 + 3*7) / 10
    CHECK(choice.variance() == doctest::Approx(4.96)); // (2*1 + 5*9 + 3*49) / 10 - 3.8^2
    CHECK(choice.cdf(3).below == doctest::Approx(0.7));
    CHECK(choice.cdf(2.9).below == doctest::Approx(0.2));
    CHECK(choice.cdf(0).below == 0);
}

TEST_CASE("empirical draws the listed values alone · equally often")
{
    const auto seen = make_distribution(listed("empirical", {2.5, -1, 4, 4, 10}, {}));
    CHECK(seen.quantile(0.1) == -1);
    CHECK(seen.quantile(0.3) == 2.5);
    CHECK(seen.quantile(0.41) == 4);
    CHECK(seen.quantile(0.79) == 4);
    CHECK(seen.quantile(0.81) == 10);
    CHECK(seen.mean() == doctest::Approx(3.9)); // 19.5 / 5
}

TEST_CASE("a mixture of two uniforms · worked out by hand")
{
    auto both = listed("mixture", {}, {1, 3});
    both.components = {spec("uniform", {{"low", 0}, {"high", 2}}),
                       spec("uniform", {{"low", 1}, {"high", 5}})};
    const auto mixture = make_distribution(both);
    // Density 1/8 on [0, 1], 1/8 + 3/16 = 5/16 on [1, 2], 3/16 on [2, 5]; levels 1/8 at 1 and 7/16
    // at 2.
    CHECK(mixture.quantile(0.0625) == doctest::Approx(0.5).epsilon(1e-12));
    CHECK(mixture.quantile(0.28125) == doctest::Approx(1.5).epsilon(1e-12)); // 1/8 + 5/32
    CHECK(mixture.quantile(0.71875) == doctest::Approx(3.5).epsilon(1e-12)); // 7/16 + 9/32
    CHECK(mixture.mean() == doctest::Approx(2.5));                           // (1 + 3 * 3) / 4
    // Variances 1/3 and 4/3, means 1 and 3: (1/3 + 2.25) / 4 + 3 (4/3 + 0.25) / 4
    CHECK(mixture.variance() == doctest::Approx(11. / 6));
    CHECK(mixture.support().lowest == 0);
    CHECK(mixture.support().highest == 5);
}

TEST_CASE("one share of a dirichlet alone is a beta")
{
    const auto share = make_distribution(testing::share("referrals", {20, 50, 30}, 2));
    check_quantiles(share, quantiles_of(boost::math::beta_distribution<>{50, 50}));
    REQUIRE(share.joint());
    CHECK(share.joint()->name == "referrals");
    CHECK(share.joint()->member == 1);
}

TEST_CASE("fixed")
{
    const auto fixed = make_distribution(spec("fixed", {{"value", 5.4}}));
    CHECK(fixed.quantile(0.3) == 5.4);
    CHECK(fixed.mean() == 5.4);
    CHECK(fixed.variance() == 0);
    CHECK(fixed.is_fixed());
    CHECK_FALSE(make_distribution(spec("uniform", {{"low", 0}, {"high", 1}})).is_fixed());
}

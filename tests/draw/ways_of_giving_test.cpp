// A distribution given by mean and sd, or by a centre and a 95 % interval, has them; and what
// cannot be is refused.
#include <cmath>
#include <limits>
#include <stdexcept>

#include <doctest/doctest.h>

#include "mkba/draw/distribution.hpp"

#include "tests/draw/specs.hpp"

using namespace mkba;
using testing::listed;
using testing::share;
using testing::spec;

namespace {

std::string refusal(const DistributionSpec& given)
{
    try {
        static_cast<void>(make_distribution(given));
    } catch (const std::invalid_argument& error) {
        return error.what();
    }
    return "accepted";
}

} // namespace

TEST_CASE("mean and sd are met")
{
    for (const auto* kind : {"uniform", "normal", "lognormal", "gamma", "beta"}) {
        CAPTURE(kind);
        const auto made = make_distribution(spec(kind, {{"mean", 0.3}, {"sd", 0.05}}));
        CHECK(made.mean() == doctest::Approx(0.3).epsilon(1e-12));
        CHECK(std::sqrt(made.variance()) == doctest::Approx(0.05).epsilon(1e-10));
    }
}

TEST_CASE("what is given by centre and interval comes back from its own figures")
{
    const std::vector<DistributionSpec> natural{spec("uniform", {{"low", 2}, {"high", 9}}),
                                                spec("normal", {{"mean", 5}, {"sd", 2}}),
                                                spec("lognormal", {{"mu", -0.3}, {"sigma", 0.4}}),
                                                spec("gamma", {{"shape", 0.7}, {"scale", 3}}),
                                                spec("gamma", {{"shape", 90}, {"scale", 2}}),
                                                spec("beta", {{"alpha", 0.8}, {"beta", 3}}),
                                                spec("beta", {{"alpha", 690}, {"beta", 9310}}),
                                                spec("beta", {{"alpha", 30}, {"beta", 2}})};
    for (const auto& given : natural) {
        const auto original = make_distribution(given);
        const auto interval_and = [&](const char* centre, double value) {
            return make_distribution(
                spec(given.kind, {{centre, value},
                                  {"interval_low", original.quantile(0.025)},
                                  {"interval_high", original.quantile(0.975)}}));
        };
        const auto by_mean = interval_and("mean", original.mean());
        const auto by_median = interval_and("median", original.quantile(0.5));
        for (const double u : {0.001, 0.025, 0.2, 0.5, 0.9, 0.975, 0.9999}) {
            CAPTURE(given.kind);
            CAPTURE(u);
            CHECK(by_mean.quantile(u) == doctest::Approx(original.quantile(u)).epsilon(1e-8));
            CHECK(by_median.quantile(u) == doctest::Approx(original.quantile(u)).epsilon(1e-8));
        }
    }
}

TEST_CASE("a published interval may be rounded: the centre holds · and so does the width")
{
    const auto risk = make_distribution(
        spec("lognormal", {{"median", 0.9}, {"interval_low", 0.7}, {"interval_high", 1.1}}));
    CHECK(risk.quantile(0.5) == doctest::Approx(0.9));
    CHECK(risk.quantile(0.975) / risk.quantile(0.025) == doctest::Approx(1.1 / 0.7));
    const auto rate = make_distribution(
        spec("gamma", {{"mean", 5.4}, {"interval_low", 4.4}, {"interval_high", 6.5}}));
    CHECK(rate.mean() == doctest::Approx(5.4));
    CHECK(rate.quantile(0.975) - rate.quantile(0.025) == doctest::Approx(2.1));
}

TEST_CASE("a kind that does not exist")
{
    CHECK(refusal(spec("gama", {{"mean", 1}})) ==
          "there is no distribution 'gama'; there are beta, dirichlet, discrete, empirical, fixed, "
          "gamma, lognormal, mixture, normal, pert, triangular, uniform");
}

TEST_CASE("figures that are not one way of giving")
{
    CHECK(refusal(spec("gamma", {{"mean", 5}, {"scale", 2}})) ==
          "a gamma takes shape and scale, or mean and sd, or mean and interval, or median and "
          "interval; given: mean and scale");
    CHECK(refusal(spec("gamma", {})) ==
          "a gamma takes shape and scale, or mean and sd, or mean and "
          "interval, or median and interval; given: nothing");
    CHECK(refusal(spec("triangular", {{"low", 1}, {"high", 2}})) ==
          "a triangular takes low, mode and high; given: high and low");
    CHECK(refusal(spec("uniform", {{"low", 1}, {"high", 2}, {"mean", 1.5}})) ==
          "a uniform takes low and high, or mean and sd, or mean and interval, or median and "
          "interval; given: high, low and mean");
    CHECK(refusal(spec("normal", {{"mean", 1}, {"sdd", 2}, {"lower", 0}})) ==
          "a normal takes mean and sd (and perhaps lower and upper), or mean and interval (and "
          "perhaps lower and upper), or median and interval (and perhaps lower and upper); given: "
          "lower, mean and sdd");
    CHECK(refusal(spec("normal", {{"mean", 1}, {"interval_low", 0}})) ==
          "a normal takes mean and sd (and perhaps lower and upper), or mean and interval (and "
          "perhaps lower and upper), or median and interval (and perhaps lower and upper); given: "
          "interval and mean");
    CHECK(refusal(listed("fixed", {1, 2}, {})) == "a fixed takes value; given: values");
    CHECK(refusal(spec("empirical", {})) == "an empirical takes values; given: nothing");
    CHECK(refusal(spec("dirichlet", {{"member", 1}})) ==
          "a dirichlet takes alpha, member and joint; given: member");
    CHECK(refusal(spec("pert", {{"low", 1}, {"mode", 2}, {"high", 3}})) ==
          "a pert takes min, mode and max; given: high, low and mode");
}

TEST_CASE("figures that are not finite")
{
    CHECK(refusal(spec("normal", {{"mean", INFINITY}, {"sd", 2}})) ==
          "a normal needs finite figures: mean is inf");
    CHECK(refusal(listed("empirical", {1, std::numeric_limits<double>::quiet_NaN()}, {})) ==
          "an empirical needs finite figures: a value is nan");
}

TEST_CASE("ranges that do not rise")
{
    CHECK(refusal(spec("uniform", {{"low", 2}, {"high", 2}})) ==
          "a uniform range must rise: 2 < 2");
    CHECK(refusal(spec("triangular", {{"low", 2}, {"mode", 1}, {"high", 3}})) ==
          "a triangular range must rise: 2 <= 1 <= 3");
    CHECK(refusal(spec("pert", {{"min", 2}, {"mode", 4}, {"max", 3}})) ==
          "a pert range must rise: 2 <= 4 <= 3");
    CHECK(refusal(spec("normal", {{"mean", 1}, {"sd", 1}, {"lower", 2}, {"upper", 1}})) ==
          "the bounds of a normal must rise: lower 2 < upper 1");
    CHECK(refusal(spec("normal", {{"mean", 1}, {"sd", 1}, {"lower", 9}})) ==
          "the bounds 9 to inf leave next to nothing of a normal of mean 1 and sd 1");
}

TEST_CASE("figures out of their range")
{
    CHECK(refusal(spec("normal", {{"mean", 1}, {"sd", 0}})) == "a normal needs sd above 0, not 0");
    CHECK(refusal(spec("lognormal", {{"mean", -1}, {"sd", 1}})) ==
          "a lognormal needs mean above 0, not -1");
    CHECK(refusal(spec("lognormal", {{"median", 1}, {"interval_low", 0}, {"interval_high", 2}})) ==
          "a lognormal needs interval_low above 0, not 0");
    CHECK(refusal(spec("gamma", {{"shape", 2}, {"scale", -1}})) ==
          "a gamma needs scale above 0, not -1");
    CHECK(refusal(spec("beta", {{"mean", 1.2}, {"sd", 0.1}})) ==
          "a beta needs a mean between 0 and 1, not 1.2");
    CHECK(refusal(spec("beta", {{"mean", 0.5}, {"sd", 0.6}})) ==
          "a beta of mean 0.5 needs an sd below 0.5, not 0.6");
    CHECK(refusal(spec("beta", {{"events", 0}, {"n", 20}})) ==
          "a beta of 0 events out of 20 has no spread: events must lie between 0 and n; otherwise "
          "give alpha and beta");
    CHECK(refusal(spec("gamma", {{"mean", 1}, {"sd", 10}})) ==
          "a gamma of shape 0.01 cannot be drawn: the shape (mean squared over variance) must lie "
          "between 0.1 and 10000000");
    CHECK(
        refusal(spec("beta", {{"alpha", 0.01}, {"beta", 3}})) ==
        "a beta of alpha 0.01 and beta 3 cannot be drawn: both must lie between 0.1 and 10000000");
}

TEST_CASE("intervals that do not fit their centre")
{
    CHECK(refusal(spec("gamma", {{"mean", 5}, {"interval_low", 6}, {"interval_high", 7}})) ==
          "the 95 % interval must hold the mean: 6 < 5 < 7");
    CHECK(
        refusal(spec("normal", {{"median", 5}, {"interval_low", 4.9}, {"interval_high", 7}})) ==
        "a normal of median 5 does not have the 95 % interval 4.9 to 7; one of that width has 3.95 "
        "to 6.05");
    CHECK(refusal(spec("gamma", {{"mean", 5}, {"interval_low", 0.1}, {"interval_high", 5.1}})) ==
          "a gamma of mean 5 does not have the 95 % interval 0.1 to 5.1; one of that width has "
          "2.81023 to 7.81023");
    CHECK(refusal(spec("beta", {{"mean", 0.5}, {"interval_low", 0.1}, {"interval_high", 0.55}})) ==
          "a beta of mean 0.5 does not have the 95 % interval 0.1 to 0.55; one of that width has "
          "0.275 to 0.725");
}

TEST_CASE("lists that do not fit")
{
    CHECK(refusal(listed("discrete", {1, 2, 3}, {1, 2})) ==
          "a discrete needs as many weights as values: 2 and 3");
    CHECK(refusal(listed("discrete", {1, 2}, {1, 0})) ==
          "the weights of a discrete must be above 0, not 0");
    auto mixture = listed("mixture", {}, {1, 1});
    mixture.components = {spec("fixed", {{"value", 1}})};
    CHECK(refusal(mixture) == "a mixture needs as many weights as components: 2 and 1");
    mixture.components.push_back(spec("normal", {{"mean", 1}, {"sd", -1}}));
    CHECK(refusal(mixture) == "a normal needs sd above 0, not -1");
    mixture.components.back() = share("x", {1, 2}, 1);
    CHECK(refusal(mixture) == "a dirichlet cannot be a component of a mixture");
}

TEST_CASE("shares of a dirichlet that cannot be")
{
    CHECK(refusal(share("x", {5}, 1)) ==
          "a dirichlet needs an alpha for each of at least two shares");
    CHECK(refusal(share("x", {5, 0}, 1)) ==
          "every alpha of a dirichlet must be at least 0.1, not 0");
    CHECK(refusal(share("x", {5, 3}, 3)) ==
          "the member of a dirichlet counts its shares, 1 to 2, and is not 3");
    CHECK(refusal(share("x", {5, 3}, 1.5)) ==
          "the member of a dirichlet counts its shares, 1 to 2, and is not 1.5");
}

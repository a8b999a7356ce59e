// All parameters of a run together: pure, independent of blocks and of one another, with the
// dependence asked for.
#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>

#include <doctest/doctest.h>

#include "mkba/draw/sampler.hpp"

#include "tests/draw/specs.hpp"

using namespace mkba;
using testing::share;
using testing::spec;

namespace {

constexpr std::array all_samplings{Sampling::random, Sampling::latin_hypercube, Sampling::sobol};

using Columns = std::vector<std::vector<double>>;

SampledParameter parameter(const std::string& name, const DistributionSpec& given)
{
    return {name, make_distribution(given)};
}

std::vector<SampledParameter> four_parameters()
{
    return {parameter("cost", spec("gamma", {{"mean", 5.4}, {"sd", 0.54}})),
            parameter("share", spec("beta", {{"alpha", 6}, {"beta", 2}})),
            parameter("risk", spec("lognormal", {{"mu", -0.3}, {"sigma", 0.2}})),
            parameter("price", spec("pert", {{"min", 10}, {"mode", 15}, {"max", 30}}))};
}

Columns drawn(const Sampler& sampler, DrawIndex first, std::size_t count,
              std::size_t block = block_lanes)
{
    Columns columns(sampler.size(), std::vector<double>(count));
    for (std::size_t done = 0; done < count; done += block) {
        const std::size_t taken = std::min(block, count - done);
        std::vector<Lanes> rows;
        for (auto& column : columns) {
            rows.push_back(Lanes{column}.subspan(done, taken));
        }
        sampler.fill(first + done, taken, rows);
    }
    return columns;
}

std::string refusal(const std::vector<SampledParameter>& parameters,
                    const std::vector<RankCorrelation>& correlations = {})
{
    try {
        const Sampler sampler{parameters, correlations, {Sampling::random, 1, 100}};
    } catch (const std::invalid_argument& error) {
        return error.what();
    }
    return "accepted";
}

} // namespace

TEST_CASE("draws do not depend on the blocks in which they are asked for")
{
    for (const auto sampling : all_samplings) {
        const Sampler sampler{
            four_parameters(), {{"cost", "price", 0.4, {}}}, {sampling, 2025, 1000}};
        const auto whole = drawn(sampler, 0, 1000, 1000);
        CHECK(drawn(sampler, 0, 1000) == whole);
        CHECK(drawn(sampler, 0, 1000, 37) == whole);
        const auto part = drawn(sampler, 500, 100);
        CHECK(std::equal(part[2].begin(), part[2].end(), whole[2].begin() + 500));
    }
}

TEST_CASE(
    "under random sampling another parameter changes no parameter's draws · nor does a longer run")
{
    const auto few = four_parameters();
    auto more = four_parameters();
    more.insert(more.begin() + 1, parameter("added", spec("uniform", {{"low", 0}, {"high", 1}})));
    const auto short_run = drawn(Sampler{few, {}, {Sampling::random, 7, 300}}, 0, 300);
    const auto long_run = drawn(Sampler{more, {}, {Sampling::random, 7, 9999}}, 0, 300);
    CHECK(short_run[0] == long_run[0]);
    CHECK(short_run[1] == long_run[2]);
    CHECK(short_run[2] == long_run[3]);
    CHECK(short_run[3] == long_run[4]);
}

TEST_CASE("the order of the parameters changes only the order of the rows")
{
    auto reversed = four_parameters();
    std::reverse(reversed.begin(), reversed.end());
    for (const auto sampling : all_samplings) {
        const std::vector<RankCorrelation> correlations{{"cost", "price", 0.4, {}}};
        const auto one = drawn(Sampler{four_parameters(), {}, {sampling, 7, 300}}, 0, 300);
        const auto other = drawn(Sampler{reversed, {}, {sampling, 7, 300}}, 0, 300);
        CHECK(one[0] == other[3]);
        CHECK(one[1] == other[2]);
    }
}

TEST_CASE("seeds and names give different draws")
{
    const auto base = drawn(Sampler{four_parameters(), {}, {Sampling::random, 1, 100}}, 0, 100);
    CHECK(base != drawn(Sampler{four_parameters(), {}, {Sampling::random, 2, 100}}, 0, 100));
    auto renamed = four_parameters();
    renamed[0].name = "costs";
    const auto other = drawn(Sampler{renamed, {}, {Sampling::random, 1, 100}}, 0, 100);
    CHECK(base[0] != other[0]);
    CHECK(base[1] == other[1]);
}

TEST_CASE("every way of sampling meets the means · the stratified ones much more closely")
{
    const std::uint64_t draws = 20000;
    const auto parameters = four_parameters();
    for (const auto sampling : all_samplings) {
        const auto columns = drawn(Sampler{parameters, {}, {sampling, 3, draws}}, 0, draws);
        for (std::size_t i = 0; i < parameters.size(); ++i) {
            const auto& distribution = parameters[i].distribution;
            const double mean = std::accumulate(columns[i].begin(), columns[i].end(), 0.0) / draws;
            const double error = std::sqrt(distribution.variance() / draws);
            // Random: five standard errors, four checks, one seed in 400,000. In 16 replicates of
            // 1250 strata the error of a mean is far below a tenth of that; a tenth lets nothing
            // but a broken design through.
            CHECK(std::fabs(mean - distribution.mean()) <
                  (sampling == Sampling::random ? 5 : 0.1) * error);
        }
    }
}

TEST_CASE("rank correlations are achieved whatever the distributions and the sampling")
{
    const std::uint64_t draws = 50000;
    for (const auto sampling : all_samplings) {
        const Sampler sampler{four_parameters(),
                              {{"cost", "price", 0.7, {}}, {"price", "share", -0.3, {}}},
                              {sampling, 5, draws}};
        const auto columns = drawn(sampler, 0, draws);
        // Five times 1/sqrt(N) = 0.022.
        CHECK(std::fabs(achieved_spearman(columns[0], columns[3]) - 0.7) < 0.022);
        CHECK(std::fabs(achieved_spearman(columns[1], columns[3]) + 0.3) < 0.022);
        CHECK(std::fabs(achieved_spearman(columns[0], columns[1])) < 0.022);
        CHECK(std::fabs(achieved_spearman(columns[0], columns[2])) < 0.022);
    }
}

TEST_CASE("a fixed parameter is its value and takes no dimension from the others")
{
    auto parameters = four_parameters();
    parameters.insert(parameters.begin(), parameter("a_fixed", spec("fixed", {{"value", 3}})));
    const auto with = drawn(Sampler{parameters, {}, {Sampling::sobol, 1, 300}}, 0, 300);
    const auto without = drawn(Sampler{four_parameters(), {}, {Sampling::sobol, 1, 300}}, 0, 300);
    CHECK(with[0] == std::vector<double>(300, 3));
    CHECK(with[1] == without[0]);
}

TEST_CASE("the shares of a whole sum to 1 and have the moments of a dirichlet")
{
    const std::uint64_t draws = 50000;
    const std::vector<double> alpha{20, 50, 30};
    for (const auto sampling : all_samplings) {
        const Sampler sampler{{parameter("first", share("split", alpha, 1)),
                               parameter("cost", spec("gamma", {{"shape", 2}, {"scale", 1}})),
                               parameter("third", share("split", alpha, 3)),
                               parameter("second", share("split", alpha, 2))},
                              {},
                              {sampling, 5, draws}};
        const auto columns = drawn(sampler, 0, draws);
        double mean = 0;
        double square = 0;
        double worst = 0;
        for (std::size_t i = 0; i < draws; ++i) {
            const double sum = columns[0][i] + columns[2][i] + columns[3][i];
            worst = std::max(worst, std::fabs(sum - 1));
            mean += columns[3][i] / draws;
            square += (columns[3][i] - 0.5) * (columns[3][i] - 0.5) / draws;
        }
        CHECK(worst < 1e-15);
        // Beta(50, 50): mean 1/2, variance 1/4/101; five standard errors.
        const double variance = 0.25 / 101;
        CHECK(std::fabs(mean - 0.5) < 5 * std::sqrt(variance / draws));
        CHECK(std::fabs(square - variance) < 5 * variance * std::sqrt(2. / draws));
    }
}

TEST_CASE("draws beyond the run are refused")
{
    const Sampler sampler{four_parameters(), {}, {Sampling::latin_hypercube, 1, 100}};
    CHECK_THROWS_WITH_AS(static_cast<void>(drawn(sampler, 90, 20, 20)), "draws 90 to 110 of 100",
                         std::out_of_range);
}

TEST_CASE("what is drawn as another has its score and moves no other draw")
{
    const std::vector<RankCorrelation> together{{"cost", "share", 0.5, {}}};
    auto more = four_parameters();
    more.push_back(parameter("share_here", spec("beta", {{"alpha", 6}, {"beta", 2}})));
    more.back().drawn_as = "share";
    more.push_back(parameter("risk_here", spec("lognormal", {{"mu", 0.4}, {"sigma", 0.2}})));
    more.back().drawn_as = "risk";
    more.push_back(parameter("time_here", spec("uniform", {{"low", 0}, {"high", 1}})));
    more.back().drawn_as = "time";
    auto alone = four_parameters();
    alone.push_back(parameter("time", spec("uniform", {{"low", 0}, {"high", 1}})));
    for (const auto sampling : all_samplings) {
        const Sampler sampler{more, together, {sampling, 7, 256}};
        const auto columns = drawn(sampler, 0, 256);
        const auto without = drawn(Sampler{alone, together, {sampling, 7, 256}}, 0, 256);
        for (std::size_t i = 0; i < 4; ++i) {
            CHECK(columns[i] == without[i]);
        }
        CHECK(columns[4] == columns[1]);
        CHECK(columns[6] == without[4]);
        for (std::size_t draw = 0; draw < 256; ++draw) {
            CHECK(columns[5][draw] ==
                  doctest::Approx(columns[2][draw] * std::exp(0.7)).epsilon(1e-8));
        }
        CHECK(sampler.joint().dimensions_by_parameter()[5] ==
              sampler.joint().dimensions_by_parameter()[2]);
    }
}

TEST_CASE("what a sampler refuses")
{
    auto twice = four_parameters();
    twice.push_back(twice.front());
    CHECK(refusal(twice) == "'cost' is drawn twice");
    auto with_fixed = four_parameters();
    with_fixed.push_back(parameter("three", spec("fixed", {{"value", 3}})));
    CHECK(refusal(with_fixed, {{"cost", "three", 0.5, {}}}) ==
          "'cost' with 'three': 'three' is not drawn by itself, so it cannot be correlated");
    CHECK(refusal({parameter("a", share("split", {1, 2}, 1)),
                   parameter("b", share("split", {1, 3}, 2))}) ==
          "the shares of 'split' disagree about alpha: see 'b'");
    CHECK(refusal({parameter("a", share("split", {1, 2}, 1)),
                   parameter("b", share("split", {1, 2}, 1))}) ==
          "'a' and 'b' are the same share of 'split'");
}

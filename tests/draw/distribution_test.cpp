// What holds for every kind of distribution, tried on the examples that each kind gives of itself.
#include <cmath>
#include <numeric>

#include <doctest/doctest.h>

#include "mkba/core/normal_lanes.hpp"
#include "mkba/draw/distribution.hpp"
#include "mkba/draw/philox.hpp"

#include "tests/draw/specs.hpp"

using namespace mkba;

namespace {

std::string described(const DistributionSpec& spec)
{
    std::string text = spec.kind;
    for (const auto& [key, value] : spec.numbers) {
        text += " " + key + "=" + std::to_string(value);
    }
    return text;
}

template <typename Check>
void for_each_example(const Check& check)
{
    for (const auto* kind : distribution_kinds()) {
        for (const auto& spec : kind->examples()) {
            const auto text = described(spec);
            CAPTURE(text);
            check(make_distribution(spec));
        }
    }
}

std::vector<double> values_at(const Distribution& distribution, const std::vector<double>& z)
{
    std::vector<double> out(z.size());
    distribution.values(z, out);
    return out;
}

bool jumps(const Distribution& distribution)
{
    // Only listed values and mixtures with a fixed part have a chance of exactly one value.
    const double x = distribution.quantile(0.4);
    const double before = std::nextafter(x, -INFINITY);
    return distribution.cdf(x).below - distribution.cdf(before).below > 1e-6;
}

/// Scores of 2^20 draws.
std::vector<double> many_scores()
{
    std::vector<double> z(1U << 20U);
    uniforms(2025, stream_id("moments"), 0, z);
    normal_quantile_lanes(z, z);
    return z;
}

} // namespace

TEST_CASE("the fast values are the exact quantiles to 1e-9 while |z| <= 8.2")
{
    for_each_example([](const Distribution& distribution) {
        double worst = 0;
        for (double z = -8.2; z <= 8.2; z += 0.0317) {
            const double exact = distribution.quantile_at_score(z);
            const double off = std::fabs(values_at(distribution, {z}).front() - exact);
            worst = std::max(worst, off == 0 ? 0 : off / std::fabs(exact));
        }
        CHECK(worst < 1e-9);
    });
}

TEST_CASE("values rise with the score and stay in the support · beyond the table too")
{
    for_each_example([](const Distribution& distribution) {
        const auto [lowest, highest] = distribution.support();
        double previous = lowest;
        for (const double z :
             {-40.0, -9.0, -8.25, -3.0, -1.0, -0.2, 0.0, 0.3, 1.0, 3.0, 8.25, 40.0}) {
            const double value = values_at(distribution, {z}).front();
            // A cut normal ends at its bound in steps of rounding.
            CHECK(value >= previous - 1e-14 * std::sqrt(distribution.variance()));
            CHECK(value <= highest);
            previous = value;
        }
    });
}

TEST_CASE("the distribution function and the quantile undo one another")
{
    for_each_example([](const Distribution& distribution) {
        for (const double u : {1e-6, 0.01, 0.3, 0.5, 0.77, 0.999, 1 - 1e-6}) {
            const double x = distribution.quantile(u);
            const Chance found = distribution.cdf(x);
            CHECK(found.below + found.above == doctest::Approx(1).epsilon(1e-11));
            if (distribution.is_fixed() || jumps(distribution)) {
                CHECK(found.below >= u * (1 - 1e-12));
            } else {
                CHECK(found.below == doctest::Approx(u).epsilon(1e-10));
                CHECK(found.above == doctest::Approx(1 - u).epsilon(1e-9));
            }
        }
    });
}

TEST_CASE("sampled means and variances are those stated")
{
    const auto z = many_scores();
    const double count = static_cast<double>(z.size());
    for_each_example([&](const Distribution& distribution) {
        const auto x = values_at(distribution, z);
        const double mean = std::accumulate(x.begin(), x.end(), 0.0) / count;
        double square_sum = 0;
        double fourth_sum = 0;
        for (const double one : x) {
            const double square = (one - mean) * (one - mean);
            square_sum += square;
            fourth_sum += square * square;
        }
        const double variance = square_sum / count;
        const double spread = std::fmax(0, fourth_sum / count - variance * variance);
        // Five standard errors, the seed fixed: over some 45 examples, correct distributions fail
        // for about one seed in 20,000. The slack is for rounding, where there is nothing else.
        const double slack = 1e-9 * std::fabs(mean);
        CHECK(std::fabs(mean - distribution.mean()) <=
              5 * std::sqrt(distribution.variance() / count) + slack);
        CHECK(std::fabs(variance - distribution.variance()) <=
              5 * std::sqrt(spread / count) + slack * slack);
    });
}

TEST_CASE("rows of any length · in place · give what single values give")
{
    for_each_example([](const Distribution& distribution) {
        std::vector<double> z(131);
        for (std::size_t i = 0; i < z.size(); ++i) {
            z[i] = 6 * std::sin(static_cast<double>(i));
        }
        const auto apart = values_at(distribution, z);
        auto row = z;
        distribution.values(row, row);
        CHECK(row == apart);
        for (std::size_t i = 0; i < z.size(); i += 13) {
            CHECK(apart[i] == values_at(distribution, {z[i]}).front());
        }
    });
}

TEST_CASE("every kind has an example · and the table is in alphabetical order")
{
    std::string previous;
    for (const auto* kind : distribution_kinds()) {
        CHECK(!kind->examples().empty());
        CHECK(!kind->summary.empty());
        CHECK(std::string{kind->name} > previous);
        previous = kind->name;
    }
    CHECK(distribution_kinds().size() == 12);
}

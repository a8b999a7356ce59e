// What luck does to a threshold, and what credibility makes of it: published cases.
#include <cmath>

#include <doctest/doctest.h>

#include "mkba/contract/credibility.hpp"
#include "mkba/contract/sharing.hpp"
#include "mkba/core/normal_lanes.hpp"

using namespace mkba;

namespace {

struct Luck {
    double reward{};
    double penalty{};
};

/// Shares of 100,000 evenly spread measurements of a true saving of 0 that are paid for or fined,
/// under a two-sided agreement with a threshold of 2 %. The error of one person's rate is 2.138,
/// which the thresholds of the American programme imply.
Luck luck_of(double persons)
{
    constexpr int points = 100'000;
    const double sigma = 2.138 / std::sqrt(persons);
    TermValues terms;
    terms.threshold = 0.02;
    terms.share = 0.5;
    terms.loss = LossValues{0.02, 0.5, unlimited, 0};
    Luck luck;
    for (int i = 0; i < points; ++i) {
        const double score = normal_quantile_lane((i + 0.5) / points);
        const double payment = judge(1000, 1000 * sigma * score, terms).payment;
        luck.reward += payment > 0 ? 1.0 / points : 0;
        luck.penalty += payment < 0 ? 1.0 / points : 0;
    }
    return luck;
}

} // namespace

TEST_CASE("luck: undeserved rewards and penalties as DeLia and others found in 2012")
{
    // doi 10.5600/mmrr.002.04.a04: 0.24 and 0.26 at 5,000 persons, 0.02 each at 50,000
    CHECK(std::abs(luck_of(5'000).reward - 0.24) < 0.02);
    CHECK(std::abs(luck_of(5'000).penalty - 0.26) < 0.02);
    CHECK(std::abs(luck_of(50'000).reward - 0.02) < 0.02);
    CHECK(std::abs(luck_of(50'000).penalty - 0.02) < 0.02);
}

TEST_CASE("credibility: two policyholders over four years")
{
    // Means 720 and 670, sample variances 11800/3 and 9050/3: within 3475; between 1250 - 3475/4 =
    // 381.25; k = 9.1148, Z = 4/13.1148 = 0.30500; premiums 702.62 and 687.38.
    const auto structure = credibility_structure({{730, 800, 650, 700}, {655, 650, 625, 750}});
    CHECK(structure.mean == 695);
    CHECK(structure.within == doctest::Approx(3475));
    CHECK(structure.between == doctest::Approx(381.25));
    const double z = credibility(structure, 4);
    CHECK(z == doctest::Approx(0.304999).epsilon(1e-5));
    CHECK(credible(z, 720, structure.mean) == doctest::Approx(702.625).epsilon(1e-5));
    CHECK(credible(z, 670, structure.mean) == doctest::Approx(687.375).epsilon(1e-5));
}

TEST_CASE("credibility: groups that differ no more than chance are not believed")
{
    const auto structure = credibility_structure({{0, 10}, {10, 0}});
    CHECK(structure.between == 0);
    CHECK(credibility(structure, 2) == 0);
    CHECK_THROWS_AS((void)credibility_structure({{1, 2}}), std::invalid_argument);
    CHECK_THROWS_AS((void)credibility_structure({{1, 2}, {1, 2, 3}}), std::invalid_argument);
}

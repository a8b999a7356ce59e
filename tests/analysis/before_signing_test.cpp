// What is said before signing, where it can be worked out by hand.
#include <cmath>

#include <doctest/doctest.h>

#include "mkba/analysis/signing/before_signing.hpp"
#include "mkba/analysis/signing/pooling.hpp"
#include "mkba/core/normal_lanes.hpp"

#include "tests/analysis/one_effect.hpp"
#include "tests/run/scenarios.hpp"

namespace mkba::test {
namespace {

constexpr double z90 = 1.2815515655446;

ContractSigning signing(const std::string& scenario, const Sets& sets = {})
{
    return before_signing(described(scenario, sets), {}, 0.8);
}

/// Sampling by 1,000 persons, and the benchmark.
double error_of(double persons)
{
    return std::sqrt(1 / persons + 0.03 * 0.03);
}

TEST_CASE("before signing: luck and effect by hand")
{
    const auto found = signing(one_effect());
    REQUIRE(found.years.size() == 3);
    const auto& year = found.years[1];
    CHECK(year.year == 2027);
    CHECK(year.since_start == 3);
    CHECK(year.persons == doctest::Approx(1000));
    CHECK(year.benchmark == doctest::Approx(1'000'000));
    CHECK(year.effect == doctest::Approx(0.1));
    CHECK(year.luck == doctest::Approx(1 / std::sqrt(1000.0)));
    CHECK(year.smallest_by_luck[1] == doctest::Approx(z90 / std::sqrt(1000.0)));
    CHECK(year.smallest[1] == doctest::Approx(z90 * error_of(1000)));
    CHECK(*year.threshold == doctest::Approx(0.02));
    CHECK(found.benchmark_error == doctest::Approx(0.03));
    // Effects are the same in all six years, of which three are in the contract.
    CHECK(found.effects_inside == doctest::Approx(0.5));
}

TEST_CASE("before signing: odds of paying for nothing and of missing an effect")
{
    const auto year = signing(one_effect()).years[1];
    const double sigma = error_of(1000);
    // Four standard errors of 4,000 draws.
    CHECK(std::abs(*year.for_nothing - normal_cdf_lane(-0.02 / sigma)) < 0.03);
    CHECK(std::abs(*year.missed - normal_cdf_lane((0.02 - 0.1) / sigma)) < 0.03);
    // Nothing is truly saved, so nothing could be funded by own savings.
    CHECK(*year.funded == 0);
}

TEST_CASE("before signing: an exit changes neither the pool nor its luck")
{
    // The rate measured in 2026 lies as often below the true 10 % as above it.
    const auto found = signing(one_effect() + "  exit: {review: 2026, below: 0.1}\n");
    const auto without = signing(one_effect());
    REQUIRE(found.ended.has_value());
    CHECK(std::abs(*found.ended - 0.5) < 0.03);
    CHECK_FALSE(without.ended.has_value());
    CHECK(found.years[2].persons == doctest::Approx(1000));
    CHECK(found.years[2].effect == doctest::Approx(0.1));
    CHECK(found.years[2].luck == doctest::Approx(1 / std::sqrt(1000.0)));
    CHECK(*found.years[2].threshold == doctest::Approx(0.02));
    CHECK(*found.sizes[2].needed[1] == doctest::Approx(*without.sizes[2].needed[1]));
    // After the exit nothing is paid; of the other draws some miss the effect by bad luck.
    CHECK(*found.years[2].missed > *found.ended);
}

TEST_CASE("before signing: one settlement by credibility counts the years until an exit")
{
    // Everybody leaves after the first of three years: what is fair is a half of its 100,000.
    const auto found = signing(one_effect() + "  settle: {how: cumulative}\n"
                                              "  exit: {review: 2026, below: 1}\n");
    const auto& all = found.credibility.back();
    CHECK(*found.ended == 1);
    CHECK(all.cliff.payment > 40'000);
    CHECK(all.cliff.payment < 70'000);
    CHECK(all.credible.payment == doctest::Approx(50'000).epsilon(0.05));
}

TEST_CASE("before signing: undeserved rewards as DeLia and others found in 2012")
{
    // doi 10.5600/mmrr.002.04.a04, with the sd of one person's rate that the American table implies
    const auto reward = [](const std::string& people) {
        const auto found = signing(replaced(replaced(replaced(one_effect(), "rr: 0.9", "rr: 1"),
                                                     "sampling_error: 1", "sampling_error: 2.138"),
                                            "benchmark_error: 0.03", "benchmark_error: 0"),
                                   {"people=" + people, "simulate.draws=40000"});
        return *found.years[0].for_nothing;
    };
    CHECK(std::abs(reward("5000") - 0.24) < 0.02);
    CHECK(std::abs(reward("50000") - 0.02) < 0.02);
}

TEST_CASE("before signing: without effect there is nothing to miss")
{
    const auto found = signing(replaced(one_effect(), "rr: 0.9", "rr: 1"));
    CHECK(found.years[0].effect == 0);
    CHECK_FALSE(found.years[0].missed);
    CHECK_FALSE(found.sizes[2].needed[0]);
    CHECK(*found.years[0].for_nothing > 0.25);
}

TEST_CASE("before signing: one settlement looks at the years to date")
{
    const auto found = signing(one_effect() + "  settle: {how: cumulative, lag: 0}\n");
    CHECK(found.settles_once);
    CHECK(found.years[2].luck == doctest::Approx(1 / std::sqrt(3000.0)));
    CHECK(found.years[2].benchmark == doctest::Approx(3'000'000));
    CHECK_FALSE(found.years[1].for_nothing);
    const double sigma = std::sqrt(1 / 3000.0 + 0.03 * 0.03);
    CHECK(std::abs(*found.years[2].for_nothing - normal_cdf_lane(-0.02 / sigma)) < 0.03);
    CHECK(*found.for_nothing == *found.years[2].for_nothing);
}

TEST_CASE("before signing: how many such populations over how many years")
{
    const auto found = signing(one_effect());
    const double z = z90 + 0.8416212335729;
    // z sqrt(1 / (1000 k T) + 0.03^2) = 0.1
    const double two_years = z * z / 2000 / (0.01 - z * z * 0.0009);
    CHECK(*found.sizes[1].needed[1] == doctest::Approx(two_years).epsilon(1e-6));
    CHECK(*found.sizes[1].by_luck[1] == doctest::Approx(z * z / 2000 / 0.01).epsilon(1e-6));
}

TEST_CASE("before signing: where nothing is in doubt but luck credibility believes the forecast")
{
    const auto found = signing(one_effect());
    REQUIRE(found.credibility.size() == 4);
    const auto& year = found.credibility[0];
    CHECK(year.weight == doctest::Approx(0).epsilon(1e-9));
    // Half of the forecast saving of 100,000 in every draw, also where nothing has an effect.
    CHECK(year.credible.payment == doctest::Approx(50'000));
    CHECK(year.credible.for_nothing == doctest::Approx(50'000));
    CHECK(year.credible.too_much == doctest::Approx(0).epsilon(1e-6));
    CHECK(year.cliff.payment - year.cliff.too_much + year.cliff.too_little ==
          doctest::Approx(50'000)); // the fair share
    CHECK(found.credibility.back().credible.payment == doctest::Approx(150'000));
    CHECK_FALSE(found.credibility.back().year);
}

TEST_CASE("before signing: a doubtful effect is believed as far as it is doubtful")
{
    // True rate 0.1, give or take 0.03464 (uniform, 0.12 wide): between 0.0012. Within: 0.001 +
    // 0.0009. Z = 0.0012 / 0.0031.
    const auto found = signing(replaced(
        replaced(one_effect(), "rr: 0.9", "rr: ratio"), "parameters:\n",
        "parameters:\n  ratio: {value: 0.9, unit: ratio, distribution: {uniform: {low: 0.84, high: "
        "0.96}}, source: test, year: 2025, grade: D}\n"));
    CHECK(std::abs(found.credibility[0].weight - 0.0012 / 0.0031) < 0.02);
}

TEST_CASE("before signing: central values have luck but no odds")
{
    const auto found = signing(one_effect(), {"simulate.draws=0"});
    CHECK(found.years[0].luck == doctest::Approx(1 / std::sqrt(1000.0)));
    CHECK_FALSE(found.years[0].for_nothing);
    CHECK(found.credibility.empty());
}

/// Two ages of 1,000 children each; who enters is helped.
std::string two_ages()
{
    std::string text = one_effect();
    text = replaced(text, ", follow_years: 0", "");
    text = replaced(text, "label: children, states: [all]",
                    "label: children, ages: {first: 0, last: 1}, states: [all, helped]");
    text = replaced(text, "[{counts: {all: people}}]",
                    "[{ages: [0, 1], count: 2 * people, shares: {all: 1}}]");
    text = replaced(text, "{orders: {label: orders, rate: {all: 0.1}}}",
                    "{orders: {label: orders, rate: {others: 0.1}}}\n"
                    "entrants: {children: [{count: people, shares: {all: 1}}]}");
    text = replaced(text, "eligible: {states: [all]}", "eligible: {entrants: [all]}");
    text = replaced(text, "[{on: orders, rr: 0.9}]",
                    "[{route: {from: all, to: helped}}, {on: orders, in: [helped], rr: 0.9}]");
    text = replaced(text, "{label: with, interventions: {support: {coverage: 1}}}",
                    "{label: with, interventions: {support: {coverage: {2025: 0, 2026: 1}}}}");
    return replaced(text, "first: 2026, count: 3", "first: 2026, count: 1");
}

TEST_CASE("before signing: a pool of those who entered since is smaller and less diluted")
{
    const auto all = signing(two_ages(), {"simulate.draws=0"});
    CHECK_FALSE(all.of_everybody);
    CHECK(all.years[0].persons == doctest::Approx(2000));
    CHECK(all.years[0].effect == doctest::Approx(0.05)); // half of them were there before 2026
    const auto only = signing(replaced(two_ages(), "pool: {lines: [orders]}",
                                       "pool: {lines: [orders], persons: entered_since_signing}"),
                              {"simulate.draws=0"});
    CHECK(only.years[0].persons == doctest::Approx(1000));
    CHECK(only.years[0].effect == doctest::Approx(0.1));
    CHECK(only.years[0].luck == doctest::Approx(1 / std::sqrt(1000.0)));
    REQUIRE(only.of_everybody);
    CHECK(only.of_everybody->persons == doctest::Approx(2000));
    CHECK(only.of_everybody->effect == doctest::Approx(0.05));
}

TEST_CASE("before signing: without ages nobody knows who entered since")
{
    CHECK_THROWS_WITH(
        (void)signing(replaced(one_effect(), "pool: {lines: [orders]}",
                               "pool: {lines: [orders], persons: entered_since_signing}")),
        doctest::Contains("nobody has an age in the population 'children'"));
}

TEST_CASE("pooling: two populations are one of their size")
{
    PoolingOptions options;
    options.most_years = 2;
    const auto found = pooling(
        {{"small", described(one_effect())}, {"large", described(one_effect(), {"people=3000"})}},
        options);
    REQUIRE(found.pools.size() == 3);
    CHECK(found.pools[0].members == std::vector<std::string>{"large"});
    CHECK(found.pools[2].members == std::vector<std::string>{"large", "small"});
    CHECK(found.pools[2].persons == doctest::Approx(4000));
    for (const auto& pool : found.pools) {
        REQUIRE(pool.windows.size() == 2);
        const double sigma = error_of(2 * pool.persons);
        CHECK(pool.windows[1].effect == doctest::Approx(0.1));
        CHECK(pool.windows[1].smallest == doctest::Approx(z90 * sigma));
        CHECK(pool.windows[1].missed == doctest::Approx(normal_cdf_lane(z90 - 0.1 / sigma)));
    }
    // 2.1232 sqrt(1/n + 0.0009) <= 0.1 from n = 758 on: the smallest alone will do.
    REQUIRE(found.smallest);
    CHECK(found.pools[found.smallest->pool].members.front() == "small");
    CHECK(found.smallest->years == 1);
}

/// Of so many people, an effect of 6 % and a benchmark error of 1 %; the programme costs EUR 5 a
/// person and year.
std::shared_ptr<const Description> paid(const char* people)
{
    auto text = replaced(one_effect(), "rr: 0.9", "rr: 0.94");
    text = replaced(text, "benchmark_error: 0.03", "benchmark_error: 0.01");
    return described(
        replaced(
            text, "alternatives:",
            R"(  support: {label: support, post: youth, per: {reached: support, at: coverage}, amount: order_cost / 2000, parties: {provider: 1}, role: programme, of: [support], perspective: fiscal, structural: true}
alternatives:)"),
        {people});
}

TEST_CASE("pooling: of all sets the fewest members and the cheapest pool")
{
    // 2.1232 sqrt(1/n + 0.0001) <= 0.06 from n = 1,431 persons on: 450 and 1,000 together. Over two
    // years from 716 on: 1,000 alone, but 300 and 450 are enough and cost less.
    PoolingOptions options;
    options.most_years = 2;
    const auto found =
        pooling({{"a", paid("people=300")}, {"b", paid("people=450")}, {"c", paid("people=1000")}},
                options);
    REQUIRE(found.cheapest.size() == 2);
    CHECK(found.cheapest[0].fewest == 2);
    CHECK(found.cheapest[0].members == std::vector<std::string>{"c", "b"});
    CHECK(found.cheapest[0].programme_cost == doctest::Approx(1450 * 5));
    CHECK(found.cheapest[1].fewest == 1);
    CHECK(found.cheapest[1].members == std::vector<std::string>{"b", "a"});
    CHECK(found.cheapest[1].persons == doctest::Approx(750));
    CHECK(found.cheapest[1].programme_cost == doctest::Approx(2 * 750 * 5));
    CHECK(found.cheapest[1].missed ==
          doctest::Approx(normal_cdf_lane(z90 - 0.06 / std::sqrt(1 / 1500.0 + 0.0001))));
}

TEST_CASE("pooling: no pool is large enough for a benchmark error")
{
    PoolingOptions options;
    const auto small = described(replaced(one_effect(), "rr: 0.9", "rr: 0.98"));
    const auto found = pooling({{"one", small}, {"other", small}}, options);
    CHECK_FALSE(found.smallest);
    CHECK_FALSE(found.cheapest.front().fewest);
}

} // namespace
} // namespace mkba::test

// Distributions and correlations. Each message is pinned in full.
#include <doctest/doctest.h>

#include "tests/scenario/trial.hpp"

using namespace mkba;

TEST_CASE("bad distributions: an unknown distribution")
{
    CHECK(
        complaint({changed("numbers.yaml", "distribution: {pert:", "distribution: {bert:")}) ==
        R"(numbers.yaml:8:63: error: parameters.recognised.distribution: there is no distribution 'bert'
    recognised: {value: 0.1, unit: share a year, distribution: {bert: {min: 0.05, mode: 0.1, max: 0.2}}, source: panel, year: 2024, grade: D}
                                                                ^
  hint: did you mean 'pert'?
)");
}

TEST_CASE("bad distributions: figures that determine nothing")
{
    CHECK(
        complaint({changed("numbers.yaml", "{min: 0.05, mode: 0.1, max: 0.2}",
                           "{min: 0.05, max: 0.2}")}) ==
        R"(numbers.yaml:8:63: error: parameters.recognised.distribution.pert: these figures do not determine the distribution 'pert'
    recognised: {value: 0.1, unit: share a year, distribution: {pert: {min: 0.05, max: 0.2}}, source: panel, year: 2024, grade: D}
                                                                ^
  hint: give min + mode + max
)");
}

TEST_CASE("bad distributions: a figure of another distribution")
{
    CHECK(
        complaint({changed("numbers.yaml", "{min: 0.05, mode: 0.1, max: 0.2}",
                           "{low: 0.05, mode: 0.1, max: 0.2}")}) ==
        R"(numbers.yaml:8:70: error: parameters.recognised.distribution.pert: the distribution 'pert' has no 'low'
    recognised: {value: 0.1, unit: share a year, distribution: {pert: {low: 0.05, mode: 0.1, max: 0.2}}, source: panel, year: 2024, grade: D}
                                                                       ^
  hint: it is given by min + mode + max
)");
}

TEST_CASE("bad distributions: two distributions")
{
    CHECK(
        complaint({changed("numbers.yaml", "{beta: {events: 20, n: 100}}",
                           "{beta: {events: 20, n: 100}, fixed: {value: 0.2}}")}) ==
        R"(numbers.yaml:7:42: error: parameters.frail_share.distribution: 2 distributions where one was expected
    frail_share: {value: 0.2, unit: share, distribution: {beta: {events: 20, n: 100}, fixed: {value: 0.2}}, source: survey, year: 2024, grade: B}
                                           ^
  hint: write it as {kind: {figure: number}}
)");
}

TEST_CASE("bad distributions: an interval of three")
{
    CHECK(
        complaint({changed("numbers.yaml", "interval: [0.5, 0.98]", "interval: [0.5, 0.98, 1]")}) ==
        R"(numbers.yaml:10:77: error: parameters.effect.distribution.lognormal.interval: an interval is two numbers: [low, high]
    effect: {value: 0.7, unit: ratio, distribution: {lognormal: {median: 0.7, interval: [0.5, 0.98, 1]}}, source: trial, year: 2019, grade: B}
                                                                              ^
)");
}

TEST_CASE("bad distributions: a distribution on a formula")
{
    CHECK(
        complaint({changed("numbers.yaml", "unit: orders a child-year",
                           "unit: orders a child-year, distribution: {fixed: {value: 1}}")}) ==
        R"(numbers.yaml:11:68: error: parameters.order_rate.distribution: a formula has no distribution: what is drawn is in it
    order_rate: {formula: 0.01 * profile, unit: orders a child-year, distribution: {fixed: {value: 1}}}
                                                                     ^
)");
}

TEST_CASE("bad distributions: a correlation of what is not drawn")
{
    CHECK(
        complaint({changed("numbers.yaml", "between: [effect, recognised]",
                           "between: [effect, births]")}) ==
        R"(numbers.yaml:14:16: error: correlations[0]: 'births' is not drawn, so nothing correlates with it
  correlations: [{between: [effect, births], rank: 0.3}]
                 ^
  hint: give it a distribution, or remove the correlation
)");
}

TEST_CASE("bad distributions: a correlation of nobody knows what")
{
    CHECK(complaint({changed("numbers.yaml", "between: [effect, recognised]",
                             "between: [effekt, recognised]")}) ==
          R"(numbers.yaml:14:27: error: correlations[0].between[0]: there is no parameter 'effekt'
  correlations: [{between: [effekt, recognised], rank: 0.3}]
                            ^
  hint: did you mean 'effect'?
)");
}

TEST_CASE("bad distributions: a correlation of one")
{
    CHECK(
        complaint(
            {changed("numbers.yaml", "between: [effect, recognised]", "between: [effect]")}) ==
        R"(numbers.yaml:14:17: error: correlations[0].between: a correlation is between two parameters
  correlations: [{between: [effect], rank: 0.3}]
                  ^
)");
}

TEST_CASE("bad distributions: a rank above 1")
{
    CHECK(
        complaint({changed("numbers.yaml", "rank: 0.3", "rank: 1.3")}) ==
        R"(numbers.yaml:14:16: error: correlations[0]: a rank correlation of 1.3 is outside -1 to 1
  correlations: [{between: [effect, recognised], rank: 1.3}]
                 ^
)");
}

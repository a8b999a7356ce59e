// Alternatives, comparisons and overrides. Each message is pinned in full.
#include <doctest/doctest.h>

#include "tests/scenario/trial.hpp"

using namespace mkba;

TEST_CASE("bad scenarios: an unknown baseline")
{
    CHECK(complaint({changed("s.yaml", "baseline: stop", "baseline: stopp")}) ==
          R"(s.yaml:14:21: error: compare.baseline: there is no alternative 'stopp'
  compare: {baseline: stopp, with: go}
                      ^
  hint: did you mean 'stop'?
)");
}

TEST_CASE("bad scenarios: nothing to compare")
{
    CHECK(complaint({changed("s.yaml", "compare: {baseline: stop, with: go}\n", "")}) ==
          R"(s.yaml:1:1: error: the key 'compare' is missing
  mkba: 1
  ^
  hint: write compare: {baseline: NAME, with: NAME}
)");
}

TEST_CASE("bad scenarios: an unknown intervention")
{
    CHECK(
        complaint({changed("s.yaml", "      support: {coverage: 0.5}",
                           "      suport: {coverage: 0.5}")}) ==
        R"(s.yaml:13:7: error: alternatives.go.interventions.suport: there is no intervention 'suport'
        suport: {coverage: 0.5}
        ^
  hint: did you mean 'support'?
)");
}

TEST_CASE("bad scenarios: an unknown link")
{
    CHECK(
        complaint({changed("s.yaml", "      support: {coverage: 0.5}",
                           "      support: {coverag: 0.5}")}) ==
        R"(s.yaml:13:7: error: alternatives.go.interventions.support: the link 'coverage' of 'support' has no value
        support: {coverag: 0.5}
        ^
  hint: write support: {coverage: 0.5}
s.yaml:13:17: error: alternatives.go.interventions.support.coverag: there is no link 'coverag'
        support: {coverag: 0.5}
                  ^
  hint: did you mean 'coverage'?
)");
}

TEST_CASE("bad scenarios: a link without a value")
{
    CHECK(
        complaint({changed("s.yaml", "      support: {coverage: 0.5}", "      support: {}")}) ==
        R"(s.yaml:13:7: error: alternatives.go.interventions.support: the link 'coverage' of 'support' has no value
        support: {}
        ^
  hint: write support: {coverage: 0.5}
)");
}

TEST_CASE("bad scenarios: coverage above 1")
{
    CHECK(
        complaint({changed("s.yaml", "      support: {coverage: 0.5}",
                           "      support: {coverage: 1.5}")}) ==
        R"(s.yaml:13:27: error: alternatives.go.interventions.support.coverage: 1.5 is not between 0 and 1
        support: {coverage: 1.5}
                            ^
)");
}

TEST_CASE("bad scenarios: coverage above 1 in one year")
{
    CHECK(
        complaint({changed("s.yaml", "2028: 0.7", "2028: 7")}) ==
        R"(s.yaml:12:48: error: alternatives.go.interventions.signalling.coverage.2028: 7 is not between 0 and 1
        signalling: {coverage: {2025: 0.4, 2028: 7}}
                                                 ^
)");
}

TEST_CASE("bad scenarios: an override of nothing")
{
    CHECK(complaint({changed("s.yaml", "  accepted: {value: 0.6", "  acepted: {value: 0.6")}) ==
          R"(s.yaml:16:3: error: override.acepted: there is no parameter 'acepted'
    acepted: {value: 0.6, source: pilot, grade: C}
    ^
  hint: did you mean 'accepted'?
)");
}

TEST_CASE("bad scenarios: an override of a table")
{
    CHECK(
        complaint({changed("s.yaml", "  accepted: {value: 0.6", "  profile: {value: 0.6")}) ==
        R"(s.yaml:16:3: error: override.profile: 'profile' is a table; only a parameter can be changed here
    profile: {value: 0.6, source: pilot, grade: C}
    ^
)");
}

TEST_CASE("bad scenarios: an override without a source")
{
    CHECK(complaint({changed("s.yaml", "{value: 0.6, source: pilot, grade: C}",
                             "{value: 0.6, grade: C}")}) ==
          R"(s.yaml:16:3: error: override.accepted: the key 'source' is missing
    accepted: {value: 0.6, grade: C}
    ^
)");
}

TEST_CASE("bad scenarios: an override in another unit")
{
    CHECK(
        complaint(
            {changed("s.yaml", "{value: 0.6, source", "{value: 0.6, unit: percent, source")}) ==
        R"(s.yaml:16:32: error: override.accepted.unit: the unit is 'percent' where it was 'share'; an override keeps the unit
    accepted: {value: 0.6, unit: percent, source: pilot, grade: C}
                                 ^
)");
}

TEST_CASE("bad scenarios: an override with an unknown key")
{
    CHECK(complaint({changed("s.yaml", "{value: 0.6, source", "{valeu: 0.6, source")}) ==
          R"(s.yaml:16:14: error: override.accepted.valeu: unknown key 'valeu'
    accepted: {valeu: 0.6, source: pilot, grade: C}
               ^
  hint: did you mean 'value'?
)");
}

TEST_CASE("bad scenarios: a parameter that the model has")
{
    CHECK(
        complaint({changed("s.yaml", "override:",
                           "parameters:\n  births: {value: 170, unit: births a year, source: x, "
                           "year: 2025, grade: D}\noverride:")}) ==
        R"(s.yaml:16:3: error: parameters.births: 'births' is defined twice, first at numbers.yaml:5:3
    births: {value: 170, unit: births a year, source: x, year: 2025, grade: D}
    ^
  hint: a scenario changes a parameter under 'override'
)");
}

TEST_CASE("bad scenarios: a decimal comma in a list of points")
{
    CHECK(
        complaint({changed("s.yaml", "2028: 0.7}", "2028: 0,7}")}) ==
        R"(s.yaml:12:50: error: alternatives.go.interventions.signalling.coverage.7: nothing where a number or a formula was expected
        signalling: {coverage: {2025: 0.4, 2028: 0,7}}
                                                   ^
  hint: give it a value; numbers have a decimal point, not a comma
)");
}

// Populations, states, entrants and groups. Each message is pinned in full.
#include <doctest/doctest.h>

#include "tests/scenario/trial.hpp"

using namespace mkba;

TEST_CASE("bad populations: no population")
{
    CHECK(complaint({changed("model.yaml", "populations:", "population:")}) ==
          R"(s.yaml:1:1: error: no file defines a population
  mkba: 1
  ^
  hint: add 'model: FILE', or 'populations'
model.yaml:4:1: error: unknown key 'population'
  population:
  ^
  hint: did you mean 'populations'?
)");
}

TEST_CASE("bad populations: a state twice")
{
    CHECK(
        complaint(
            {changed("model.yaml", "- frail.unseen\n", "- robust\n      - frail.unseen\n")}) ==
        R"(model.yaml:12:9: error: populations.children.states[1]: the state 'robust' is listed twice
        - robust
          ^
)");
}

TEST_CASE("bad populations: a stay that leads nowhere")
{
    CHECK(
        complaint({changed("model.yaml", "then: frail.in_view", "then: frail.gone")}) ==
        R"(model.yaml:14:40: error: populations.children.states[3].frail.helped.then: there is no state 'frail.gone'
        - frail.helped: {years: 3, then: frail.gone}
                                         ^
  hint: one of: robust, frail.unseen, frail.in_view, frail.helped
)");
}

TEST_CASE("bad populations: a fixed stay without a goal")
{
    CHECK(
        complaint({changed("model.yaml", ", then: frail.in_view", "")}) ==
        R"(model.yaml:14:9: error: populations.children.states[3].frail.helped: the key 'then' is missing
        - frail.helped: {years: 3}
          ^
)");
}

TEST_CASE("bad populations: a stay of no years")
{
    CHECK(
        complaint({changed("model.yaml", "{years: 3,", "{years: 0,")}) ==
        R"(model.yaml:14:31: error: populations.children.states[3].frail.helped.years: a stay is 1 to 200 years, not 0
        - frail.helped: {years: 0, then: frail.in_view}
                                ^
)");
}

TEST_CASE("bad populations: a phase outside the ages")
{
    CHECK(
        complaint({changed("model.yaml", "pregnancy: [-1, -1]", "pregnancy: [-2, -1]")}) ==
        R"(model.yaml:8:7: error: populations.children.phases.pregnancy: ages -2 to -1 are not within those of the population 'children', -1 to 18
        pregnancy: [-2, -1]
        ^
)");
}

TEST_CASE("bad populations: phases that overlap")
{
    CHECK(
        complaint({changed("model.yaml", "pregnancy: [-1, -1]", "pregnancy: [-1, 0]")}) ==
        R"(model.yaml:9:7: error: populations.children.phases.youth: the phase 'youth' shares ages with 'pregnancy'
        youth: {ages: [0, 18], children_per_family: family_size}
        ^
)");
}

TEST_CASE("bad populations: an unknown source of entrants")
{
    CHECK(
        complaint({changed("model.yaml", "growth: 0,",
                           "growth: 0, from: {population: women, states: [robust]},")}) ==
        R"(model.yaml:17:53: error: entrants.children[0].from.population: there is no population 'women'
      - {count: births, growth: 0, from: {population: women, states: [robust]}, shares: {robust: national_robust, frail.unseen: national_frail}}
                                                      ^
  hint: one of: children
)");
}

TEST_CASE("bad populations: populations that wait for themselves")
{
    CHECK(
        complaint({changed("model.yaml", "growth: 0,",
                           "growth: 0, from: {population: children, states: [robust]},")}) ==
        R"(model.yaml:17:34: error: entrants.children[0].from: these populations wait for one another's persons in the same year: children
      - {count: births, growth: 0, from: {population: children, states: [robust]}, shares: {robust: national_robust, frail.unseen: national_frail}}
                                   ^
)");
}

TEST_CASE("bad populations: leavers of the same year")
{
    CHECK(
        complaint({changed(
            "model.yaml", "growth: 0,",
            "growth: 0, from: {leavers: children, states: [robust], years_before: 0},")}) ==
        R"(model.yaml:17:92: error: entrants.children[0].from.years_before: leavers return 1 or more years later, not 0
      - {count: births, growth: 0, from: {leavers: children, states: [robust], years_before: 0}, shares: {robust: national_robust, frail.unseen: national_frail}}
                                                                                             ^
)");
}

TEST_CASE("bad populations: a population without ages that is followed for ever")
{
    CHECK(
        complaint(
            {changed("model.yaml", "populations:", "populations:\n  parents: {states: [well]}")}) ==
        R"(s.yaml:6:1: error: time: the key 'follow_years' is missing: nobody leaves the population 'parents', which has no ages
  time: {start: 2025, programme_years: 10}
  ^
model.yaml:25:5: error: moves[0]: the key 'population' is missing
    - {ages: youth, from: frail.unseen, to: frail.in_view, probability: recognised}
      ^
  hint: one of: parents, children
model.yaml:27:3: error: events.order: the key 'population' is missing
    order: {ages: [0, 17], at_most_one_a_year: true, rate: {robust: 0.001, "frail.*": order_rate}}
    ^
  hint: one of: parents, children
model.yaml:29:3: error: prevalences.care: the key 'population' is missing
    care: {ages: [0, 17], share: {robust: 0.05, others: 0.2}}
    ^
  hint: one of: parents, children
model.yaml:32:5: error: interventions.signalling.eligible: the key 'population' is missing
      eligible: {entrants: ["*.unseen"]}
      ^
  hint: one of: parents, children
model.yaml:36:5: error: interventions.support.eligible: the key 'population' is missing
      eligible: {ages: [0, 18], states: [frail.in_view]}
      ^
  hint: one of: parents, children
)");
}

TEST_CASE("bad populations: a group of nobody")
{
    CHECK(complaint({changed("model.yaml", "frail: {states: [\"frail.*\"]}",
                             "frail: {states: [\"frial.*\"]}")}) ==
          R"(model.yaml:21:58: error: groups.members.frail.states[0]: 'frial.*' matches no state
    members: {robust: {states: [robust]}, frail: {states: ["frial.*"]}}
                                                           ^
)");
}

TEST_CASE("bad populations: a state in two groups")
{
    CHECK(
        complaint({changed("model.yaml", "frail: {states: [\"frail.*\"]}",
                           "frail: {states: [\"frail.*\", robust]}")}) ==
        R"(model.yaml:21:49: error: groups.members.frail.states: the state 'robust' is in two groups, 'robust' and 'frail'
    members: {robust: {states: [robust]}, frail: {states: ["frail.*", robust]}}
                                                  ^
)");
}

TEST_CASE("bad populations: an unknown rest")
{
    CHECK(complaint({changed("model.yaml", "rest: robust", "rest: roobust")}) ==
          R"(model.yaml:20:9: error: groups.rest: there is no group 'roobust'
    rest: roobust
          ^
  hint: did you mean 'robust'?
)");
}

TEST_CASE("bad populations: a share of an unknown group")
{
    CHECK(complaint({changed("model.yaml", "national: {frail: frail_share}",
                             "national: {fraile: frail_share}")}) ==
          R"(model.yaml:22:23: error: groups.shares.national.fraile: there is no group 'fraile'
    shares: {national: {fraile: frail_share}}
                        ^
  hint: did you mean 'frail'?
)");
}

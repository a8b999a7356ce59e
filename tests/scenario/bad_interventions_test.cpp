// Interventions, effects and their order. Each message is pinned in full.
#include <doctest/doctest.h>

#include "tests/scenario/trial.hpp"

using namespace mkba;

TEST_CASE("bad interventions: no order")
{
    CHECK(
        complaint({changed("model.yaml", "order: [signalling, support]\n", ""),
                   changed("model.yaml",
                           "    effects: [{route: {from: \"*.unseen\", to: \"*.in_view\"}}]",
                           "    effects: [{route: {from: \"*.unseen\", to: \"*.in_view\"}}, {on: "
                           "care, rr: 0.9, in: [\"frail.*\"]}]")}) ==
        R"(model.yaml:39:9: error: interventions.support.effects[1]: 'signalling' and 'support' both act on 'care' in 'frail.helped'; 'order' must say which comes first
        - {on: [order, care], rr: effect, in: [frail.helped], transfer: 0.8}
          ^
  hint: add order: [signalling, support]
)");
}

TEST_CASE("bad interventions: an order that leaves one out")
{
    CHECK(
        complaint({changed("model.yaml", "order: [signalling, support]\n", "order: [support]\n"),
                   changed("model.yaml",
                           "    effects: [{route: {from: \"*.unseen\", to: \"*.in_view\"}}]",
                           "    effects: [{route: {from: \"*.unseen\", to: \"*.in_view\"}}, {on: "
                           "care, rr: 0.9, in: [\"frail.*\"]}]")}) ==
        R"(model.yaml:39:9: error: interventions.support.effects[1]: 'signalling' and 'support' both act on 'care' in 'frail.helped'; 'order' must say which comes first
        - {on: [order, care], rr: effect, in: [frail.helped], transfer: 0.8}
          ^
  hint: name both under 'order'
)");
}

TEST_CASE("bad interventions: two routes without an order")
{
    CHECK(
        complaint(
            {changed("model.yaml", "order: [signalling, support]\n",
                     "  outreach:\n    eligible: {entrants: [frail.in_view]}\n    chain: [{seen: "
                     "1}]\n    effects: [{route: {from: frail.in_view, to: frail.helped}}]\n")}) ==
        R"(model.yaml:43:15: error: interventions.outreach.effects[0]: 'signalling' and 'outreach' both act on the entrants of 'children'; 'order' must say which comes first
      effects: [{route: {from: frail.in_view, to: frail.helped}}]
                ^
  hint: add order: [signalling, outreach]
)");
}

TEST_CASE("bad interventions: two moves from one row without an order")
{
    CHECK(
        complaint({changed(
            "model.yaml", "order: [signalling, support]\n",
            "  visits:\n    eligible: {ages: [4, 8], states: [frail.in_view]}\n    chain: [{seen: "
            "1}]\n    effects: [{move: {from: frail.in_view, to: robust}, set: 1}]\n")}) ==
        R"(model.yaml:43:15: error: interventions.visits.effects[0]: 'support' and 'visits' both act on the moves from 'frail.in_view'; 'order' must say which comes first
      effects: [{move: {from: frail.in_view, to: robust}, set: 1}]
                ^
  hint: add order: [support, visits]
)");
}

TEST_CASE("bad interventions: an unknown intervention in the order")
{
    CHECK(complaint({changed("model.yaml", "order: [signalling, support]",
                             "order: [signaling, support]")}) ==
          R"(model.yaml:40:9: error: order[0]: there is no intervention 'signaling'
  order: [signaling, support]
          ^
  hint: did you mean 'signalling'?
)");
}

TEST_CASE("bad interventions: one intervention twice in the order")
{
    CHECK(complaint({changed("model.yaml", "order: [signalling, support]",
                             "order: [signalling, signalling]")}) ==
          R"(model.yaml:40:21: error: order[1]: 'signalling' is listed twice
  order: [signalling, signalling]
                      ^
)");
}

TEST_CASE("bad interventions: no link")
{
    CHECK(
        complaint({changed("model.yaml", "chain: [coverage, {seen: 0.9}]", "chain: []")}) ==
        R"(s.yaml:12:20: error: alternatives.go.interventions.signalling.coverage: there is no link 'coverage'
        signalling: {coverage: {2025: 0.4, 2028: 0.7}}
                     ^
model.yaml:32:5: error: interventions.signalling.chain: a chain has at least one link
      chain: []
      ^
model.yaml:47:64: error: lines.signalling.per.at: there is no link 'seen'
    signalling: {post: programme, per: {reached: signalling, at: seen}, amount: hour_cost * 2, parties: {town: 0.5, province: 0.5}, role: programme, of: [signalling], perspective: fiscal, structural: true}
                                                                 ^
model.yaml:61:41: error: units.seen.per.at: there is no link 'seen'
    seen: {per: {reached: signalling, at: seen}}
                                          ^
)");
}

TEST_CASE("bad interventions: a link twice")
{
    CHECK(
        complaint({changed("model.yaml", "chain: [coverage, {seen: 0.9}]",
                           "chain: [seen, {seen: 0.9}]")}) ==
        R"(s.yaml:12:7: error: alternatives.go.interventions.signalling: the link 'seen' of 'signalling' has no value
        signalling: {coverage: {2025: 0.4, 2028: 0.7}}
        ^
  hint: write signalling: {seen: 0.5}
s.yaml:12:20: error: alternatives.go.interventions.signalling.coverage: there is no link 'coverage'
        signalling: {coverage: {2025: 0.4, 2028: 0.7}}
                     ^
  hint: one of: seen, seen
model.yaml:32:19: error: interventions.signalling.chain[1]: the link 'seen' stands twice in the chain
      chain: [seen, {seen: 0.9}]
                    ^
)");
}

TEST_CASE("bad interventions: a link above 1")
{
    CHECK(
        complaint({changed("model.yaml", "{seen: 0.9}", "{seen: 1.9}")}) ==
        R"(model.yaml:32:30: error: interventions.signalling.chain[1].seen: 1.9 is not between 0 and 1
      chain: [coverage, {seen: 1.9}]
                               ^
)");
}

TEST_CASE("bad interventions: nobody eligible")
{
    CHECK(complaint({changed("model.yaml", "eligible: {ages: [0, 18], states: [frail.in_view]}",
                             "eligible: {ages: [0, 18]}")}) ==
          R"(model.yaml:35:5: error: interventions.support.eligible: the key 'states' is missing
      eligible: {ages: [0, 18]}
      ^
)");
}

TEST_CASE("bad interventions: ages of entrants")
{
    CHECK(
        complaint({changed("model.yaml", "eligible: {entrants: [\"*.unseen\"]}",
                           "eligible: {entrants: [\"*.unseen\"], ages: [0, 1]}")}) ==
        R"(model.yaml:31:40: error: interventions.signalling.eligible.ages: entrants are at the first age; 'ages' has no meaning
      eligible: {entrants: ["*.unseen"], ages: [0, 1]}
                                         ^
)");
}

TEST_CASE("bad interventions: an effect on nothing")
{
    CHECK(
        complaint({changed("model.yaml", "{move: {from: frail.in_view, to: frail.helped}, set: 1}",
                           "{set: 1}")}) ==
        R"(model.yaml:38:9: error: interventions.support.effects[0]: this effect acts on nothing
        - {set: 1}
          ^
  hint: it has one of: route, scale, move, on
)");
}

TEST_CASE("bad interventions: an effect of no size")
{
    CHECK(complaint({changed("model.yaml", "to: frail.helped}, set: 1}", "to: frail.helped}}")}) ==
          R"(model.yaml:38:9: error: interventions.support.effects[0]: this effect has no size
        - {move: {from: frail.in_view, to: frail.helped}}
          ^
  hint: give one of: set, rr, hr, or, add
)");
}

TEST_CASE("bad interventions: two sizes")
{
    CHECK(
        complaint({changed("model.yaml", "rr: effect", "rr: effect, add: 0.1")}) ==
        R"(model.yaml:39:46: error: interventions.support.effects[1].add: 'add' stands beside 'rr'; an effect has one of them
        - {on: [order, care], rr: effect, add: 0.1, in: [frail.helped], transfer: 0.8}
                                               ^
)");
}

TEST_CASE("bad interventions: a size that fits no outcome")
{
    CHECK(
        complaint({changed("model.yaml", "rr: effect", "set: 0.5")}) ==
        R"(model.yaml:39:29: error: interventions.support.effects[1].set: 'set' is no effect on an outcome
        - {on: [order, care], set: 0.5, in: [frail.helped], transfer: 0.8}
                              ^
)");
}

TEST_CASE("bad interventions: a negative ratio")
{
    CHECK(complaint({changed("model.yaml", "rr: effect", "rr: -0.5")}) ==
          R"(model.yaml:39:33: error: interventions.support.effects[1].rr: -0.5 is below 0
        - {on: [order, care], rr: -0.5, in: [frail.helped], transfer: 0.8}
                                  ^
)");
}

TEST_CASE("bad interventions: an effect on an unknown outcome")
{
    CHECK(
        complaint({changed("model.yaml", "on: [order, care]", "on: [orders, care]")}) ==
        R"(model.yaml:39:15: error: interventions.support.effects[1].on[0]: there is no event or prevalence 'orders'
        - {on: [orders, care], rr: effect, in: [frail.helped], transfer: 0.8}
                ^
  hint: did you mean 'order'?
)");
}

TEST_CASE("bad interventions: transfer of what is set")
{
    CHECK(
        complaint({changed("model.yaml", "to: frail.helped}, set: 1}",
                           "to: frail.helped}, set: 1, transfer: 0.8}")}) ==
        R"(model.yaml:38:65: error: interventions.support.effects[0].transfer: 'set' takes no transfer
        - {move: {from: frail.in_view, to: frail.helped}, set: 1, transfer: 0.8}
                                                                  ^
)");
}

TEST_CASE("bad interventions: a route for persons")
{
    CHECK(
        complaint(
            {changed("model.yaml", "- {move: {from: frail.in_view, to: frail.helped}, set: 1}",
                     "- {route: {from: frail.in_view, to: frail.helped}}")}) ==
        R"(model.yaml:38:10: error: interventions.support.effects[0].route: 'route' acts on entrants, and persons are eligible here
        - {route: {from: frail.in_view, to: frail.helped}}
           ^
  hint: write eligible: {entrants: [states]}
)");
}

TEST_CASE("bad interventions: an effect of an entrant route on nobody")
{
    CHECK(
        complaint({changed("model.yaml",
                           "    effects: [{route: {from: \"*.unseen\", to: \"*.in_view\"}}]",
                           "    effects: [{on: care, rr: 0.9}]")}) ==
        R"(model.yaml:33:15: error: interventions.signalling.effects[0]: entrants are eligible, so this effect must say on whom it acts
      effects: [{on: care, rr: 0.9}]
                ^
  hint: add 'in: [states]': the states that the intervention leads to
)");
}

TEST_CASE("bad interventions: a mistake about the eligible")
{
    CHECK(
        complaint({changed("model.yaml", "    chain: [coverage, {accepted: accepted}]",
                           "    chain: [coverage, {accepted: accepted}]\n    specificity: {value: "
                           "0.9, at: accepted, among: [frail.in_view]}")}) ==
        R"(model.yaml:37:45: error: interventions.support.specificity.among: 'frail.in_view' is eligible, so nobody in it is reached by mistake
      specificity: {value: 0.9, at: accepted, among: [frail.in_view]}
                                              ^
)");
}

TEST_CASE("bad interventions: a link of entrants by age")
{
    CHECK(
        complaint({changed("model.yaml", "chain: [coverage, {seen: 0.9}]",
                           "chain: [coverage, {seen: 0.9 - age / 100}]")}) ==
        R"(model.yaml:32:36: error: interventions.signalling.chain[1].seen: 'age' has no meaning here
      chain: [coverage, {seen: 0.9 - age / 100}]
                                     ^
  hint: it may depend on year, years_since_start
)");
}

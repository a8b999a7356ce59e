// Moves, events and prevalences. Each message is pinned in full.
#include <doctest/doctest.h>

#include "tests/scenario/trial.hpp"

using namespace mkba;

TEST_CASE("bad events: a probability above 1")
{
    CHECK(complaint({changed("model.yaml", "probability: recognised", "probability: 1.2")}) ==
          R"(model.yaml:24:71: error: moves[0].probability: 1.2 is not between 0 and 1
    - {ages: youth, from: frail.unseen, to: frail.in_view, probability: 1.2}
                                                                        ^
)");
}

TEST_CASE("bad events: a probability above 1 by name")
{
    CHECK(
        complaint(
            {changed("model.yaml", "probability: recognised", "probability: births / 100")}) ==
        R"(model.yaml:24:78: error: moves[0].probability: this formula (1.63) is not between 0 and 1
    - {ages: youth, from: frail.unseen, to: frail.in_view, probability: births / 100}
                                                                               ^
)");
}

TEST_CASE("bad events: a move to nowhere")
{
    CHECK(complaint({changed("model.yaml", "to: frail.in_view, probability",
                             "to: frail.inview, probability")}) ==
          R"(model.yaml:24:43: error: moves[0].to: there is no state 'frail.inview'
    - {ages: youth, from: frail.unseen, to: frail.inview, probability: recognised}
                                            ^
  hint: did you mean 'frail.in_view'?
)");
}

TEST_CASE("bad events: a move to itself")
{
    CHECK(complaint({changed("model.yaml", "from: frail.unseen, to: frail.in_view, probability",
                             "from: frail.in_view, to: frail.in_view, probability")}) ==
          R"(model.yaml:24:44: error: moves[0].to: 'frail.in_view' leads to itself
    - {ages: youth, from: frail.in_view, to: frail.in_view, probability: recognised}
                                             ^
)");
}

TEST_CASE("bad events: a goal that is a pattern")
{
    CHECK(
        complaint({changed("model.yaml", "from: frail.unseen, to: frail.in_view, probability",
                           "from: frail.unseen, to: \"*.in_view\", probability")}) ==
        R"(model.yaml:24:43: error: moves[0].to: a pattern as the goal needs a pattern to start from
    - {ages: youth, from: frail.unseen, to: "*.in_view", probability: recognised}
                                            ^
)");
}

TEST_CASE("bad events: a pattern that matches nothing")
{
    CHECK(
        complaint({changed("model.yaml", "from: frail.unseen, to: frail.in_view, probability",
                           "from: \"*.hidden\", to: frail.in_view, probability")}) ==
        R"(model.yaml:24:25: error: moves[0].from: the pattern '*.hidden' matches no state of the population 'children'
    - {ages: youth, from: "*.hidden", to: frail.in_view, probability: recognised}
                          ^
  hint: one of: robust, frail.unseen, frail.in_view, frail.helped
)");
}

TEST_CASE("bad events: no goal")
{
    CHECK(complaint({changed("model.yaml", "from: frail.unseen, to: frail.in_view, probability",
                             "from: frail.unseen, probability")}) ==
          R"(model.yaml:24:5: error: moves[0]: the key 'to' is missing
    - {ages: youth, from: frail.unseen, probability: recognised}
      ^
)");
}

TEST_CASE("bad events: a rate above 1 where one a year is the most")
{
    CHECK(complaint({changed("model.yaml", "robust: 0.001", "robust: 1.001")}) ==
          R"(model.yaml:26:67: error: events.order.rate.robust: 1.001 is not between 0 and 1
    order: {ages: [0, 17], at_most_one_a_year: true, rate: {robust: 1.001, "frail.*": order_rate}}
                                                                    ^
)");
}

TEST_CASE("bad events: a negative rate")
{
    CHECK(complaint({changed("model.yaml", "at_most_one_a_year: true, rate: {robust: 0.001",
                             "rate: {robust: -0.001")}) ==
          R"(model.yaml:26:41: error: events.order.rate.robust: -0.001 is below 0
    order: {ages: [0, 17], rate: {robust: -0.001, "frail.*": order_rate}}
                                          ^
)");
}

TEST_CASE("bad events: states without a rate")
{
    CHECK(
        complaint({changed("model.yaml", "share: {robust: 0.05, others: 0.2}",
                           "share: {robust: 0.05, frail.unseen: 0.2}")}) ==
        R"(model.yaml:28:25: error: prevalences.care.share: these states have no rate: frail.in_view, frail.helped
    care: {ages: [0, 17], share: {robust: 0.05, frail.unseen: 0.2}}
                          ^
  hint: add them, or 'others: 0'
)");
}

TEST_CASE("bad events: two patterns on one state")
{
    CHECK(
        complaint({changed("model.yaml", "\"frail.*\": order_rate",
                           "\"frail.*\": order_rate, \"*.in_view\": 0")}) ==
        R"(model.yaml:26:97: error: events.order.rate: two patterns match the state 'frail.in_view': 'frail.*' and '*.in_view'
    order: {ages: [0, 17], at_most_one_a_year: true, rate: {robust: 0.001, "frail.*": order_rate, "*.in_view": 0}}
                                                                                                  ^
  hint: name the state in full
)");
}

TEST_CASE("bad events: a rate for an unknown state")
{
    CHECK(complaint({changed("model.yaml", "share: {robust: 0.05, others",
                             "share: {rubost: 0.05, others")}) ==
          R"(model.yaml:28:33: error: prevalences.care.share.rubost: there is no state 'rubost'
    care: {ages: [0, 17], share: {rubost: 0.05, others: 0.2}}
                                  ^
  hint: did you mean 'robust'?
)");
}

TEST_CASE("bad events: ages outside the population")
{
    CHECK(
        complaint({changed("model.yaml", "care: {ages: [0, 17]", "care: {ages: [0, 27]")}) ==
        R"(model.yaml:28:10: error: prevalences.care.ages: ages 0 to 27 are not within those of the population 'children', -1 to 18
    care: {ages: [0, 27], share: {robust: 0.05, others: 0.2}}
           ^
)");
}

TEST_CASE("bad events: a key of events on a prevalence")
{
    CHECK(
        complaint({changed("model.yaml", "care: {ages: [0, 17],",
                           "care: {ages: [0, 17], at_most_one_a_year: true,")}) ==
        R"(model.yaml:28:25: error: prevalences.care.at_most_one_a_year: a prevalence is a share of persons; this key is for events
    care: {ages: [0, 17], at_most_one_a_year: true, share: {robust: 0.05, others: 0.2}}
                          ^
)");
}

TEST_CASE("bad events: one name for an event and a prevalence")
{
    CHECK(complaint(
              {changed("model.yaml", "  care: {ages: [0, 17], share: {robust: 0.05, others: 0.2}}",
                       "  care: {ages: [0, 17], share: {robust: 0.05, others: 0.2}}\n  order: "
                       "{share: {others: 0}}")}) ==
          R"(model.yaml:29:3: error: prevalences.order: 'order' is an event too, at model.yaml:26:3
    order: {share: {others: 0}}
    ^
  hint: choose another name for one of them
)");
}

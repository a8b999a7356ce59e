// What causes a line, and posts without a price. Each message is pinned in full.
#include <doctest/doctest.h>

#include "tests/scenario/trial.hpp"

using namespace mkba;

TEST_CASE("bad causes: no cause")
{
    CHECK(complaint({changed("model.yaml", "per: {event: order}", "per: {}")}) ==
          R"(model.yaml:50:5: error: lines.orders.per: this has no cause
      per: {}
      ^
  hint: one of: year, start, persons, move, event, prevalence, entrants, leavers, reached
)");
}

TEST_CASE("bad causes: two causes")
{
    CHECK(
        complaint({changed("model.yaml", "per: {event: order}",
                           "per: {event: order, prevalence: care}")}) ==
        R"(model.yaml:50:37: error: lines.orders.per.prevalence: 'prevalence' is a second cause; one was expected
      per: {event: order, prevalence: care}
                                      ^
)");
}

TEST_CASE("bad causes: a cause nobody knows")
{
    CHECK(complaint({changed("model.yaml", "per: {event: order}", "per: month")}) ==
          R"(model.yaml:50:10: error: lines.orders.per: 'month' causes nothing
      per: month
           ^
  hint: write year, start, or a mapping such as {event: NAME}
)");
}

TEST_CASE("bad causes: an event that is a prevalence")
{
    CHECK(complaint({changed("model.yaml", "per: {event: order}", "per: {event: care}")}) ==
          R"(model.yaml:50:18: error: lines.orders.per.event: 'care' is a prevalence, not an event
      per: {event: care}
                   ^
  hint: write {prevalence: care}
)");
}

TEST_CASE("bad causes: a link that the chain lacks")
{
    CHECK(complaint({changed("model.yaml", "per: {reached: signalling, at: seen}, amount",
                             "per: {reached: signalling, at: accepted}, amount")}) ==
          R"(model.yaml:47:64: error: lines.signalling.per.at: there is no link 'accepted'
    signalling: {post: programme, per: {reached: signalling, at: accepted}, amount: hour_cost * 2, parties: {town: 0.5, province: 0.5}, role: programme, of: [signalling], perspective: fiscal, structural: true}
                                                                 ^
  hint: one of: coverage, seen
)");
}

TEST_CASE("bad causes: reached where")
{
    CHECK(complaint({changed("model.yaml", "per: {reached: signalling, at: seen}, amount",
                             "per: {reached: signalling}, amount")}) ==
          R"(model.yaml:47:33: error: lines.signalling.per: the key 'at' is missing
    signalling: {post: programme, per: {reached: signalling}, amount: hour_cost * 2, parties: {town: 0.5, province: 0.5}, role: programme, of: [signalling], perspective: fiscal, structural: true}
                                  ^
  hint: one of: coverage, seen
)");
}

TEST_CASE("bad causes: an unknown discount rate")
{
    CHECK(complaint({changed("model.yaml", "    cashable: 0.5",
                             "    discount: nature\n    cashable: 0.5")}) ==
          R"(model.yaml:56:15: error: lines.orders.discount: there is no discount rate 'nature'
      discount: nature
                ^
  hint: did you mean 'natural'?
)");
}

TEST_CASE("bad causes: a tax without a rate")
{
    CHECK(complaint({changed("model.yaml", "    cashable: 0.5",
                             "    vat: compensable\n    cashable: 0.5")}) ==
          R"(model.yaml:48:3: error: lines.orders: the key 'vat_rate' is missing
    orders:
    ^
)");
}

TEST_CASE("bad causes: neither plus nor minus")
{
    CHECK(complaint({changed("model.yaml", "sign: -", "sign: bad")}) ==
          R"(model.yaml:63:44: error: pm[0].sign: 'bad' is none of the words for this key
    - {text: {nl: stigma, en: stigma}, sign: bad, party: family, group: frail, reason: not measured}
                                             ^
  hint: one of: +, -
)");
}

TEST_CASE("bad causes: a post of an unknown intervention")
{
    CHECK(complaint({changed("model.yaml", "group: frail", "of: [signaling]")}) ==
          R"(model.yaml:63:67: error: pm[0].of[0]: there is no intervention 'signaling'
    - {text: {nl: stigma, en: stigma}, sign: -, party: family, of: [signaling], reason: not measured}
                                                                    ^
  hint: did you mean 'signalling'?
)");
}

TEST_CASE("bad causes: an unknown group")
{
    CHECK(complaint({changed("model.yaml", "group: frail", "group: fragile")}) ==
          R"(model.yaml:63:69: error: pm[0].group: there is no group 'fragile'
    - {text: {nl: stigma, en: stigma}, sign: -, party: family, group: fragile, reason: not measured}
                                                                      ^
  hint: did you mean 'frail'?
)");
}

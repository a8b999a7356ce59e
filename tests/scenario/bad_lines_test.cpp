// Lines: streams, amounts, parties, cash. Each message is pinned in full.
#include <doctest/doctest.h>

#include "tests/scenario/trial.hpp"

using namespace mkba;

TEST_CASE("bad lines: a stream on a prevalence")
{
    CHECK(
        complaint({changed("model.yaml",
                           "per: {prevalence: care}, amount: order_cost, parties: {town: 1}",
                           "per: {prevalence: care}, stream: {years: 2, at_most: 2}, amount: "
                           "order_cost, parties: {town: 1}")}) ==
        R"(model.yaml:58:48: error: lines.care.stream: a prevalence is paid for every year it lasts, so it has no stream
    care: {post: youth, per: {prevalence: care}, stream: {years: 2, at_most: 2}, amount: order_cost, parties: {town: 1}, role: effect, perspective: fiscal, cashable: 1, structural: true}
                                                 ^
  hint: remove 'stream', or count new cases as an event
)");
}

TEST_CASE("bad lines: a stream without an end")
{
    CHECK(complaint({changed("model.yaml", "stream: {years: 1.5, until_age: 18}",
                             "stream: {years: effect * 3}")}) ==
          R"(model.yaml:51:5: error: lines.orders.stream: nothing bounds the years of this stream
      stream: {years: effect * 3}
      ^
  hint: add until_age or at_most
)");
}

TEST_CASE("bad lines: a stream longer than it may be")
{
    CHECK(
        complaint({changed("model.yaml", "stream: {years: 1.5, until_age: 18}",
                           "stream: {years: 1.5, at_most: 1}")}) ==
        R"(model.yaml:51:5: error: lines.orders.stream: the stream runs 1.5 years, more than at_most: 1
      stream: {years: 1.5, at_most: 1}
      ^
)");
}

TEST_CASE("bad lines: a stream that ends before it begins")
{
    CHECK(
        complaint({changed("model.yaml", "until_age: 18", "until_age: -1")}) ==
        R"(model.yaml:51:5: error: lines.orders.stream: until_age: -1 ends the stream before it begins: the first age is -1
      stream: {years: 1.5, until_age: -1}
      ^
)");
}

TEST_CASE("bad lines: a negative lag")
{
    CHECK(complaint({changed("model.yaml", "until_age: 18", "until_age: 18, lag: -1")}) ==
          R"(model.yaml:51:46: error: lines.orders.stream.lag: a lag is 0 or more years, not -1
      stream: {years: 1.5, until_age: 18, lag: -1}
                                               ^
)");
}

TEST_CASE("bad lines: an amount without a price")
{
    CHECK(complaint({changed("model.yaml", "    amount: order_cost", "    amount: 5400")}) ==
          R"(model.yaml:52:13: error: lines.orders.amount: there is no price in this amount
      amount: 5400
              ^
  hint: give the amount a name under 'parameters', with unit EUR, price_year and index
)");
}

TEST_CASE("bad lines: an unknown party")
{
    CHECK(complaint({changed("model.yaml", "    parties: {town: 1}", "    parties: {twon: 1}")}) ==
          R"(model.yaml:53:15: error: lines.orders.parties.twon: there is no party 'twon'
      parties: {twon: 1}
                ^
  hint: did you mean 'town'?
)");
}

TEST_CASE("bad lines: shares of parties that do not sum to 1")
{
    CHECK(complaint({changed("model.yaml", "parties: {town: 0.5, province: 0.5}",
                             "parties: {town: 0.5, province: 0.4}")}) ==
          R"(model.yaml:47:94: error: lines.signalling.parties: the shares sum to 0.9, not to 1
    signalling: {post: programme, per: {reached: signalling, at: seen}, amount: hour_cost * 2, parties: {town: 0.5, province: 0.4}, role: programme, of: [signalling], perspective: fiscal, structural: true}
                                                                                               ^
)");
}

TEST_CASE("bad lines: a share of a party above 1")
{
    CHECK(complaint({changed("model.yaml", "parties: {town: 0.5, province: 0.5}",
                             "parties: {town: 1.5, province: -0.5}")}) ==
          R"(model.yaml:47:110: error: lines.signalling.parties.town: 1.5 is not between 0 and 1
    signalling: {post: programme, per: {reached: signalling, at: seen}, amount: hour_cost * 2, parties: {town: 1.5, province: -0.5}, role: programme, of: [signalling], perspective: fiscal, structural: true}
                                                                                                               ^
model.yaml:47:125: error: lines.signalling.parties.province: -0.5 is not between 0 and 1
    signalling: {post: programme, per: {reached: signalling, at: seen}, amount: hour_cost * 2, parties: {town: 1.5, province: -0.5}, role: programme, of: [signalling], perspective: fiscal, structural: true}
                                                                                                                              ^
)");
}

TEST_CASE("bad lines: a transfer that does not arrive whole")
{
    CHECK(complaint({changed("model.yaml", "to: {family: 1}", "to: {family: 0.9}")}) ==
          R"(model.yaml:59:104: error: lines.allowance.to: the shares sum to 0.9, not to 1
    allowance: {post: youth, per: {prevalence: care}, amount: order_cost, is: transfer, from: {town: 1}, to: {family: 0.9}, role: effect, perspective: fiscal, structural: true}
                                                                                                         ^
)");
}

TEST_CASE("bad lines: a transfer with parties")
{
    CHECK(complaint({changed("model.yaml", "is: transfer, from: {town: 1}, to: {family: 1}",
                             "is: transfer, parties: {town: 1}")}) ==
          R"(model.yaml:59:3: error: lines.allowance: the key 'from' is missing
    allowance: {post: youth, per: {prevalence: care}, amount: order_cost, is: transfer, parties: {town: 1}, role: effect, perspective: fiscal, structural: true}
    ^
model.yaml:59:3: error: lines.allowance: the key 'to' is missing
    allowance: {post: youth, per: {prevalence: care}, amount: order_cost, is: transfer, parties: {town: 1}, role: effect, perspective: fiscal, structural: true}
    ^
model.yaml:59:87: error: lines.allowance.parties: a transfer has 'from' and 'to', not 'parties'
    allowance: {post: youth, per: {prevalence: care}, amount: order_cost, is: transfer, parties: {town: 1}, role: effect, perspective: fiscal, structural: true}
                                                                                        ^
)");
}

TEST_CASE("bad lines: an unknown post")
{
    CHECK(complaint({changed("model.yaml", "    post: youth", "    post: yuoth")}) ==
          R"(model.yaml:49:11: error: lines.orders.post: there is no post 'yuoth'
      post: yuoth
            ^
  hint: did you mean 'youth'?
)");
}

TEST_CASE("bad lines: a programme line of no programme")
{
    CHECK(complaint(
              {changed("model.yaml", "role: programme, of: [signalling],", "role: programme,")}) ==
          R"(model.yaml:47:3: error: lines.signalling: the key 'of' is missing
    signalling: {post: programme, per: {reached: signalling, at: seen}, amount: hour_cost * 2, parties: {town: 0.5, province: 0.5}, role: programme, perspective: fiscal, structural: true}
    ^
)");
}

TEST_CASE("bad lines: an effect line of a programme")
{
    CHECK(complaint({changed("model.yaml", "    role: effect\n",
                             "    role: effect\n    of: [support]\n")}) ==
          R"(model.yaml:55:5: error: lines.orders.of: only a programme line has 'of'
      of: [support]
      ^
  hint: write role: programme
)");
}

TEST_CASE("bad lines: no perspective")
{
    CHECK(complaint({changed("model.yaml", "    perspective: fiscal\n", "")}) ==
          R"(model.yaml:48:3: error: lines.orders: the key 'perspective' is missing
    orders:
    ^
)");
}

TEST_CASE("bad lines: nothing about cash")
{
    CHECK(complaint({changed("model.yaml", "    cashable: 0.5\n", "")}) ==
          R"(model.yaml:48:3: error: lines.orders: the key 'cashable' is missing
    orders:
    ^
)");
}

TEST_CASE("bad lines: cash on a programme line")
{
    CHECK(
        complaint({changed("model.yaml", "of: [signalling],", "of: [signalling], cashable: 1,")}) ==
        R"(model.yaml:47:166: error: lines.signalling.cashable: a programme line is cash; 'cashable' has no meaning
    signalling: {post: programme, per: {reached: signalling, at: seen}, amount: hour_cost * 2, parties: {town: 0.5, province: 0.5}, role: programme, of: [signalling], cashable: 1, perspective: fiscal, structural: true}
                                                                                                                                                                       ^
)");
}

TEST_CASE("bad lines: more cash than there is")
{
    CHECK(complaint({changed("model.yaml", "cashable: 0.5", "cashable: 1.5")}) ==
          R"(model.yaml:56:15: error: lines.orders.cashable: 1.5 is not between 0 and 1
      cashable: 1.5
                ^
)");
}

TEST_CASE("bad lines: cash by age")
{
    CHECK(complaint({changed("model.yaml", "cashable: 0.5", "cashable: age / 18")}) ==
          R"(model.yaml:56:15: error: lines.orders.cashable: 'age' has no meaning here
      cashable: age / 18
                ^
  hint: it may depend on years_since_start, years_since_effect
)");
}

TEST_CASE("bad lines: a unit that counts nobody")
{
    CHECK(
        complaint({changed("model.yaml", "seen: {per: {reached: signalling, at: seen}}",
                           "seen: {per: year}")}) ==
        R"(model.yaml:61:15: error: units.seen.per: a unit counts persons or cases, and this counts neither
    seen: {per: year}
                ^
  hint: for example 'per: {event: NAME}' or 'per: {persons: [STATE]}'
)");
}

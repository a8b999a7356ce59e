// Stock, shares and ages. Each message is pinned in full.
#include <doctest/doctest.h>

#include "tests/scenario/trial.hpp"

using namespace mkba;

TEST_CASE("bad stock: shares that sum to more than 1")
{
    CHECK(complaint({changed("people.yaml", "frail.unseen: 0.2", "frail.unseen: 0.3")}) ==
          R"(people.yaml:4:41: error: stock.children[0].shares: the shares sum to 1.1, not to 1
      - {phase: pregnancy, count: births, shares: {robust: 0.8, frail.unseen: 0.3}}
                                          ^
)");
}

TEST_CASE("bad stock: a share below 0")
{
    CHECK(
        complaint({changed("people.yaml", "frail.unseen: 0.2", "frail.unseen: -0.2")}) ==
        R"(people.yaml:4:77: error: stock.children[0].shares.frail.unseen: -0.2 is not between 0 and 1
      - {phase: pregnancy, count: births, shares: {robust: 0.8, frail.unseen: -0.2}}
                                                                              ^
)");
}

TEST_CASE("bad stock: a negative count")
{
    CHECK(complaint({changed("people.yaml", "robust: 2400", "robust: -2400")}) ==
          R"(people.yaml:5:40: error: stock.children[1].counts.robust: -2400 is below 0
      - {ages: [0, 18], counts: {robust: -2400, frail.unseen: 500, frail.in_view: {share: 100, years_in_state: 1}}}
                                         ^
)");
}

TEST_CASE("bad stock: an unknown state")
{
    CHECK(
        complaint({changed("people.yaml", "frail.unseen: 500", "frail.unsen: 500")}) ==
        R"(people.yaml:5:46: error: stock.children[1].counts.frail.unsen: there is no state 'frail.unsen'
      - {ages: [0, 18], counts: {robust: 2400, frail.unsen: 500, frail.in_view: {share: 100, years_in_state: 1}}}
                                               ^
  hint: did you mean 'frail.unseen'?
)");
}

TEST_CASE("bad stock: an unknown phase")
{
    CHECK(complaint({changed("people.yaml", "phase: pregnancy", "phase: pregnency")}) ==
          R"(people.yaml:4:15: error: stock.children[0].phase: there is no phase 'pregnency'
      - {phase: pregnency, count: births, shares: {robust: 0.8, frail.unseen: 0.2}}
                ^
  hint: did you mean 'pregnancy'?
)");
}

TEST_CASE("bad stock: an age outside the range")
{
    CHECK(
        complaint({changed("people.yaml", "ages: [0, 18]", "ages: [0, 19]")}) ==
        R"(people.yaml:5:8: error: stock.children[1].ages: ages 0 to 19 are not within those of the population 'children', -1 to 18
      - {ages: [0, 19], counts: {robust: 2400, frail.unseen: 500, frail.in_view: {share: 100, years_in_state: 1}}}
         ^
)");
}

TEST_CASE("bad stock: ages backwards")
{
    CHECK(complaint({changed("people.yaml", "ages: [0, 18]", "ages: [18, 0]")}) ==
          R"(people.yaml:5:8: error: stock.children[1].ages: the last age, 0, is below the first, 18
      - {ages: [18, 0], counts: {robust: 2400, frail.unseen: 500, frail.in_view: {share: 100, years_in_state: 1}}}
         ^
)");
}

TEST_CASE("bad stock: no ages")
{
    CHECK(complaint({changed("people.yaml", "ages: [0, 18], ", "")}) ==
          R"(people.yaml:5:7: error: stock.children[1]: the ages of this stock are missing
      - {counts: {robust: 2400, frail.unseen: 500, frail.in_view: {share: 100, years_in_state: 1}}}
        ^
  hint: write phase: NAME, ages: [first, last] or age: NUMBER
)");
}

TEST_CASE("bad stock: two kinds of ages")
{
    CHECK(
        complaint({changed("people.yaml", "ages: [0, 18]", "ages: [0, 18], phase: youth")}) ==
        R"(people.yaml:5:8: error: stock.children[1].ages: 'ages' stands beside 'phase'; one of them was expected
      - {ages: [0, 18], phase: youth, counts: {robust: 2400, frail.unseen: 500, frail.in_view: {share: 100, years_in_state: 1}}}
         ^
)");
}

TEST_CASE("bad stock: count and counts")
{
    CHECK(
        complaint({changed("people.yaml", "ages: [0, 18]", "ages: [0, 18], count: 3000")}) ==
        R"(people.yaml:5:23: error: stock.children[1].count: a stock has 'counts', or 'count' with 'shares', not both
      - {ages: [0, 18], count: 3000, counts: {robust: 2400, frail.unseen: 500, frail.in_view: {share: 100, years_in_state: 1}}}
                        ^
)");
}

TEST_CASE("bad stock: years beyond a counted stay")
{
    CHECK(
        complaint({changed("people.yaml", "years_in_state: 1", "years_in_state: 3")}) ==
        R"(people.yaml:5:109: error: stock.children[1].counts.frail.in_view.years_in_state: years in 'frail.in_view' run from 0 to 2, not 3
      - {ages: [0, 18], counts: {robust: 2400, frail.unseen: 500, frail.in_view: {share: 100, years_in_state: 3}}}
                                                                                                              ^
)");
}

TEST_CASE("bad stock: years in a state that counts none")
{
    CHECK(
        complaint({changed("people.yaml", "frail.in_view: {share: 100, years_in_state: 1}",
                           "robust: {share: 100, years_in_state: 1}"),
                   changed("people.yaml", "robust: 2400, ", "")}) ==
        R"(people.yaml:5:88: error: stock.children[1].counts.robust.years_in_state: the years in 'robust' are not counted
      - {ages: [0, 18], counts: {frail.unseen: 500, robust: {share: 100, years_in_state: 1}}}
                                                                                         ^
  hint: give the state 'count' or 'years'
)");
}

TEST_CASE("bad stock: stock of nobody")
{
    CHECK(complaint({changed("people.yaml", "  children:", "  kids:")}) ==
          R"(people.yaml:3:3: error: stock.kids: there is no population 'kids'
    kids:
    ^
  hint: one of: children
)");
}

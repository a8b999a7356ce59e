// Files that do not fit together. Each message is pinned in full.
#include <doctest/doctest.h>

#include "tests/scenario/trial.hpp"

using namespace mkba;

TEST_CASE("bad layers: a missing include")
{
    CHECK(complaint({changed("model.yaml", "include: [numbers.yaml]",
                             "include: [numbers.yaml, nmubers.yaml]")}) ==
          R"(model.yaml:2:25: error: include[1]: nmubers.yaml: there is no such file
  include: [numbers.yaml, nmubers.yaml]
                          ^
)");
}

TEST_CASE("bad layers: an include of itself")
{
    CHECK(
        complaint({changed("numbers.yaml", "mkba: 1", "mkba: 1\ninclude: [model.yaml]")}) ==
        R"(numbers.yaml:2:11: error: include[0]: model.yaml includes itself: model.yaml > numbers.yaml > model.yaml
  include: [model.yaml]
            ^
)");
}

TEST_CASE("bad layers: the model is missing and with it the price sets")
{
    const auto found = complaint({without("model.yaml")});
    CHECK(found.find("model.yaml: there is no such file") != std::string::npos);
    CHECK(found.find("price set") == std::string::npos);
}

TEST_CASE("bad layers: a missing population file")
{
    CHECK(complaint({without("people.yaml")}) ==
          R"(s.yaml:4:13: error: population: people.yaml: there is no such file
  population: people.yaml
              ^
)");
}

TEST_CASE("bad layers: a data file that includes")
{
    CHECK(complaint({changed("people.yaml", "mkba: 1", "mkba: 1\ninclude: [numbers.yaml]")}) ==
          R"(people.yaml:2:1: error: unknown key 'include'
  include: [numbers.yaml]
  ^
)");
}

TEST_CASE("bad layers: a data file read twice")
{
    CHECK(complaint({changed("s.yaml", "population: people.yaml",
                             "population: [people.yaml, people.yaml]")}) ==
          R"(s.yaml:4:27: error: population[1]: 'people.yaml' is listed twice
  population: [people.yaml, people.yaml]
                            ^
)");
}

TEST_CASE("bad layers: an unknown price set")
{
    CHECK(complaint({changed("s.yaml", "prices: low", "prices: lo")}) ==
          R"(s.yaml:5:9: error: prices: there is no price set 'lo'
  prices: lo
          ^
  hint: did you mean 'low'?
)");
}

TEST_CASE("bad layers: no price set chosen")
{
    CHECK(complaint({changed("s.yaml", "prices: low\n", "")}) ==
          R"(s.yaml:1:1: error: the key 'prices' is missing
  mkba: 1
  ^
  hint: one of: low
)");
}

TEST_CASE("bad layers: no version")
{
    CHECK(complaint({changed("people.yaml", "mkba: 1\n", "")}) ==
          R"(people.yaml:1:1: error: the key 'mkba' is missing
  stock:
  ^
)");
}

TEST_CASE("bad layers: another version")
{
    CHECK(
        complaint({changed("people.yaml", "mkba: 1", "mkba: 2")}) ==
        R"(people.yaml:1:7: error: mkba: this file is written for version '2' of the language; this program reads version 1
  mkba: 2
        ^
)");
}

TEST_CASE("bad layers: a list for a file")
{
    CHECK(complaint({whole("people.yaml", "- mkba\n- 1\n")}) ==
          R"(people.yaml:1:1: error: a list where a mapping was expected
  - mkba
  ^
  hint: write keys with values: {key: value}
)");
}

TEST_CASE("bad layers: no model at all")
{
    CHECK(complaint({changed("s.yaml", "model: model.yaml\n", ""),
                     changed("s.yaml", "prices: low\n", "")}) ==
          R"(s.yaml:1:1: error: no file defines a population
  mkba: 1
  ^
  hint: add 'model: FILE', or 'populations'
s.yaml:14:3: error: override.accepted: there is no parameter 'accepted'
    accepted: {value: 0.6, source: pilot, grade: C}
    ^
)");
}

TEST_CASE("bad layers: a stock twice in the data")
{
    CHECK(
        complaint(
            {changed("s.yaml", "population: people.yaml", "population: [people.yaml, more.yaml]"),
             whole("more.yaml",
                   "mkba: 1\nstock:\n  children:\n    - {age: 3, counts: {robust: 1}}\n")}) ==
        R"(more.yaml:3:3: error: stock.children: 'children' is defined twice, first at people.yaml:3:3
    children:
    ^
)");
}

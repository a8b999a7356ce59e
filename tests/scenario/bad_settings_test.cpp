// Settings of the command line. Each message is pinned in full.
#include <doctest/doctest.h>

#include "tests/scenario/trial.hpp"

using namespace mkba;

TEST_CASE("bad settings: no value")
{
    CHECK(complaint({}, {"births"}) ==
          R"(--set births: error: this sets nothing; NAME=VALUE was expected
  hint: for example --set time.programme_years=20
)");
}

TEST_CASE("bad settings: an unknown parameter")
{
    CHECK(complaint({}, {"birth=170"}) == R"(--set birth=170: error: there is no parameter 'birth'
  hint: did you mean 'births'?
)");
}

TEST_CASE("bad settings: a decimal comma")
{
    CHECK(complaint({}, {"births=170,5"}) == R"(--set births=170,5: error: '170,5' is not a number
  hint: write a decimal point, not a comma: 170.5
)");
}

TEST_CASE("bad settings: a table")
{
    CHECK(complaint({}, {"profile=1"}) ==
          R"(--set profile=1: error: 'profile' is a table; only a parameter can be changed here
)");
}

TEST_CASE("bad settings: an unknown key")
{
    CHECK(complaint({}, {"simulate.draw=10"}) ==
          R"(--set simulate.draw=10: error: unknown key 'draw'
  hint: did you mean 'draws'?
)");
}

TEST_CASE("bad settings: an unknown section")
{
    CHECK(complaint({}, {"simulat.draws=10"}) ==
          R"(--set simulat.draws=10: error: a scenario has no key 'simulat'
  hint: did you mean 'simulate'?
)");
}

TEST_CASE("bad settings: an unknown alternative")
{
    CHECK(complaint({}, {"alternatives.goo.support.coverage=0.5"}) ==
          R"(--set alternatives.goo.support.coverage=0.5: error: there is no alternative 'goo'
  hint: did you mean 'go'?
)");
}

TEST_CASE("bad settings: an unknown intervention")
{
    CHECK(complaint({}, {"alternatives.go.suport.coverage=0.5"}) ==
          R"(--set alternatives.go.suport.coverage=0.5: error: there is no intervention 'suport'
  hint: did you mean 'support'?
)");
}

TEST_CASE("bad settings: below a number")
{
    CHECK(complaint({}, {"time.start.year=2026"}) ==
          R"(--set time.start.year=2026: error: there is nothing below '2025' to set
)");
}

TEST_CASE("bad settings: out of range")
{
    CHECK(complaint({}, {"alternatives.go.support.coverage=1.5"}) ==
          R"(--set alternatives.go.support.coverage=1.5: error: 1.5 is not between 0 and 1
)");
}

TEST_CASE("bad settings: a contract's term in its own file")
{
    CHECK(complaint({}, {"contract.share=2"}) ==
          R"(--set contract.share=2: error: 2 is not between 0 and 1
)");
}

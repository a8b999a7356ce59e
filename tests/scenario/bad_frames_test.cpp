// Time, money and draws. Each message is pinned in full.
#include <doctest/doctest.h>

#include "tests/scenario/trial.hpp"

using namespace mkba;

TEST_CASE("bad frames: no start")
{
    CHECK(complaint({changed("s.yaml", "start: 2025, ", "")}) ==
          R"(s.yaml:6:1: error: time: the key 'start' is missing
  time: {programme_years: 10}
  ^
)");
}

TEST_CASE("bad frames: a start long ago")
{
    CHECK(complaint({changed("s.yaml", "start: 2025", "start: 25")}) ==
          R"(s.yaml:6:15: error: time.start: 25 is outside 1900 to 2300
  time: {start: 25, programme_years: 10}
                ^
)");
}

TEST_CASE("bad frames: no years")
{
    CHECK(complaint({changed("s.yaml", "programme_years: 10", "programme_years: 0")}) ==
          R"(s.yaml:6:38: error: time.programme_years: 0 is outside 1 to 200
  time: {start: 2025, programme_years: 0}
                                       ^
)");
}

TEST_CASE("bad frames: a cohort after the programme")
{
    CHECK(complaint({changed("s.yaml", "programme_years: 10",
                             "programme_years: 10, cohort_year: 2035")}) ==
          R"(s.yaml:6:55: error: time.cohort_year: 2035 is outside 2025 to 2034
  time: {start: 2025, programme_years: 10, cohort_year: 2035}
                                                        ^
)");
}

TEST_CASE("bad frames: an unknown preset")
{
    CHECK(complaint({changed("s.yaml", "preset: mkba2021", "preset: mkba2020")}) ==
          R"(s.yaml:7:35: error: money.preset: 'mkba2020' is none of the words for this key
  money: {price_year: 2025, preset: mkba2020}
                                    ^
  hint: did you mean 'mkba2021'?
)");
}

TEST_CASE("bad frames: a discount rate in per cent")
{
    CHECK(complaint({changed("s.yaml", "preset: mkba2021", "discount: {euro: 2.25}")}) ==
          R"(s.yaml:7:44: error: money.discount.euro: a discount rate of 2.25 is outside -1 to 1
  money: {price_year: 2025, discount: {euro: 2.25}}
                                             ^
  hint: write 0.0225 for 2.25 %
)");
}

TEST_CASE("bad frames: no rate for euros")
{
    CHECK(complaint({changed("s.yaml", "preset: mkba2021", "discount: {natural: 0.015}")}) ==
          R"(s.yaml:7:27: error: money.discount: the rate 'euro' is missing
  money: {price_year: 2025, discount: {natural: 0.015}}
                            ^
  hint: add it, or a preset
)");
}

TEST_CASE("bad frames: too many draws")
{
    CHECK(complaint({changed("s.yaml", "draws: 100", "draws: 1e9")}) ==
          R"(s.yaml:18:19: error: simulate.draws: '1e9' is no whole number from 0 to 100000000
  simulate: {draws: 1e9, seed: 7, sampling: lhs, chance: off}
                    ^
)");
}

TEST_CASE("bad frames: half a draw")
{
    CHECK(complaint({changed("s.yaml", "draws: 100", "draws: 10.5")}) ==
          R"(s.yaml:18:19: error: simulate.draws: '10.5' is no whole number from 0 to 100000000
  simulate: {draws: 10.5, seed: 7, sampling: lhs, chance: off}
                    ^
)");
}

TEST_CASE("bad frames: ten thousand draws with a point")
{
    CHECK(complaint({changed("s.yaml", "draws: 100", "draws: 10.000")}) ==
          R"(s.yaml:18:19: error: simulate.draws: '10.000' is no whole number from 0 to 100000000
  simulate: {draws: 10.000, seed: 7, sampling: lhs, chance: off}
                    ^
)");
}

TEST_CASE("bad frames: a negative seed")
{
    CHECK(complaint({changed("s.yaml", "seed: 7", "seed: -7")}) ==
          R"(s.yaml:18:30: error: simulate.seed: '-7' is no whole number from 0 to 9007199254740992
  simulate: {draws: 100, seed: -7, sampling: lhs, chance: off}
                               ^
)");
}

TEST_CASE("bad frames: chance")
{
    CHECK(complaint({changed("s.yaml", "chance: off", "chance: on")}) ==
          R"(s.yaml:18:56: error: simulate.chance: chance in whole persons is not in this version
  simulate: {draws: 100, seed: 7, sampling: lhs, chance: on}
                                                         ^
  hint: write chance: off: every figure is then an expectation
)");
}

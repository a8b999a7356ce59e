// Tables in CSV. Each message is pinned in full.
#include <doctest/doctest.h>

#include "tests/scenario/trial.hpp"

using namespace mkba;

TEST_CASE("bad tables: a table that is not there")
{
    CHECK(complaint({changed("numbers.yaml", "csv: profile.csv", "csv: profil.csv")}) ==
          R"(numbers.yaml:16:27: error: tables.profile.csv: profil.csv: there is no such file
    profile: {by: age, csv: profil.csv, column: ratio, between: linear, unit: ratio, source: register, year: 2024, grade: B}
                            ^
)");
}

TEST_CASE("bad tables: an empty table")
{
    CHECK(complaint({whole("profile.csv", "")}) ==
          R"(profile.csv:1:1: error: the table is empty; a row of headings was expected
)");
}

TEST_CASE("bad tables: another first column")
{
    CHECK(complaint({whole("profile.csv", "leeftijd,ratio\n0,1\n")}) ==
          R"(profile.csv:1:1: error: the first column is 'leeftijd' where 'age' was expected
  leeftijd,ratio
  ^
)");
}

TEST_CASE("bad tables: no such column")
{
    CHECK(complaint({changed("numbers.yaml", "column: ratio", "column: rate")}) ==
          R"(numbers.yaml:16:48: error: tables.profile.column: the table has no column 'rate'
    profile: {by: age, csv: profile.csv, column: rate, between: linear, unit: ratio, source: register, year: 2024, grade: B}
                                                 ^
  hint: one of: ratio
)");
}

TEST_CASE("bad tables: a row too short")
{
    CHECK(complaint({whole("profile.csv", "age,ratio\n0,0.5\n12\n")}) ==
          R"(profile.csv:3:1: error: this row has 1 cell where the header has 2
  12
  ^
)");
}

TEST_CASE("bad tables: an empty cell")
{
    CHECK(complaint({whole("profile.csv", "age,ratio\n0,0.5\n12,\n")}) ==
          R"(profile.csv:3:4: error: this cell is empty; a number was expected
  12,
     ^
)");
}

TEST_CASE("bad tables: a decimal comma between semicolons")
{
    CHECK(complaint({whole("profile.csv", "age;ratio\r\n0;0,5\r\n")}) ==
          R"(profile.csv:2:3: error: '0,5' is not a number
  0;0,5
    ^
  hint: write a decimal point, not a comma: 0.5
)");
}

TEST_CASE("bad tables: an age twice")
{
    CHECK(complaint({whole("profile.csv", "age,ratio\n0,0.5\n12,1\n0,2\n")}) ==
          R"(profile.csv:4:1: error: age 0 stands in two rows, first in line 2
  0,2
  ^
)");
}

TEST_CASE("bad tables: half an age")
{
    CHECK(complaint({whole("profile.csv", "age,ratio\n0.5,0.5\n")}) ==
          R"(profile.csv:2:1: error: '0.5' is not a whole number
  0.5,0.5
  ^
)");
}

TEST_CASE("bad tables: a heading twice")
{
    CHECK(complaint({whole("profile.csv", "age,ratio,ratio\n0,0.5,1\n")}) ==
          R"(profile.csv:1:11: error: two columns have the heading 'ratio'
  age,ratio,ratio
            ^
)");
}

TEST_CASE("bad tables: an open quote")
{
    CHECK(complaint({whole("profile.csv", "age,ratio\n0,\"0.5\n1,1\n")}) ==
          R"(profile.csv:2:3: error: this quote is not closed
  0,"0.5
    ^
)");
}

TEST_CASE("bad tables: points beside a file")
{
    CHECK(
        complaint({changed("numbers.yaml", "column: ratio,", "column: ratio, points: {0: 1},")}) ==
        R"(numbers.yaml:16:55: error: tables.profile.points: a table has points or a csv file, not both
    profile: {by: age, csv: profile.csv, column: ratio, points: {0: 1}, between: linear, unit: ratio, source: register, year: 2024, grade: B}
                                                        ^
)");
}

TEST_CASE("bad tables: no such key")
{
    CHECK(complaint({changed("numbers.yaml", "by: age", "by: ages")}) ==
          R"(numbers.yaml:16:17: error: tables.profile.by: 'ages' is none of the words for this key
    profile: {by: ages, csv: profile.csv, column: ratio, between: linear, unit: ratio, source: register, year: 2024, grade: B}
                  ^
  hint: did you mean 'age'?
)");
}

TEST_CASE("bad tables: a point that is no age")
{
    CHECK(complaint({changed("numbers.yaml", "csv: profile.csv, column: ratio,",
                             "points: {young: 1},")}) ==
          R"(numbers.yaml:16:31: error: tables.profile.points.young: 'young' is not a number
    profile: {by: age, points: {young: 1}, between: linear, unit: ratio, source: register, year: 2024, grade: B}
                                ^
)");
}

TEST_CASE("bad tables: a heading without rows")
{
    CHECK(complaint({whole("profile.csv", "age,ratio\n")}) ==
          R"(profile.csv:1:1: error: the table has a heading and no rows; at least one was expected
  age,ratio
  ^
)");
}

// Numbers that are none. Each message is pinned in full.
#include <doctest/doctest.h>

#include "tests/scenario/trial.hpp"

using namespace mkba;

TEST_CASE("bad numbers: a decimal comma")
{
    CHECK(
        complaint({changed("numbers.yaml", "births: {value: 163,", "births: {value: \"0,5\",")}) ==
        R"(numbers.yaml:5:19: error: parameters.births.value: '0,5' is not a number
    births: {value: "0,5", unit: births a year, source: register, year: 2024, grade: A}
                    ^
  hint: write a decimal point, not a comma: 0.5
)");
}

TEST_CASE("bad numbers: a comma before three digits may part thousands")
{
    CHECK(complaint(
              {changed("numbers.yaml", "births: {value: 163,", "births: {value: \"5,000\",")}) ==
          R"(numbers.yaml:5:19: error: parameters.births.value: '5,000' is not a number
    births: {value: "5,000", unit: births a year, source: register, year: 2024, grade: A}
                    ^
  hint: write a decimal point, not a comma: 5.000; or, where it parts thousands, nothing: 5000
)");
}

TEST_CASE("bad numbers: a decimal comma in a formula")
{
    CHECK(complaint({changed("model.yaml", "cashable: 0.5", "cashable: 0,5")}) ==
          R"(model.yaml:56:15: error: lines.orders.cashable: '0,5' is not a number
      cashable: 0,5
                ^
  hint: write a decimal point, not a comma: 0.5
)");
}

TEST_CASE("bad numbers: a leading zero · which YAML reads as octal")
{
    CHECK(complaint({changed("numbers.yaml", "births: {value: 163,", "births: {value: 0363,")}) ==
          R"(numbers.yaml:5:19: error: parameters.births.value: '0363' is not a number
    births: {value: 0363, unit: births a year, source: register, year: 2024, grade: A}
                    ^
  hint: leave out the leading zeros: 363
)");
}

TEST_CASE("bad numbers: hexadecimal")
{
    CHECK(complaint({changed("numbers.yaml", "births: {value: 163,", "births: {value: 0x10,")}) ==
          R"(numbers.yaml:5:19: error: parameters.births.value: '0x10' is not a number
    births: {value: 0x10, unit: births a year, source: register, year: 2024, grade: A}
                    ^
)");
}

TEST_CASE("bad numbers: not a number")
{
    CHECK(complaint({changed("numbers.yaml", "births: {value: 163,", "births: {value: .nan,")}) ==
          R"(numbers.yaml:5:19: error: parameters.births.value: '.nan' is not a number
    births: {value: .nan, unit: births a year, source: register, year: 2024, grade: A}
                    ^
)");
}

TEST_CASE("bad numbers: infinity")
{
    CHECK(complaint({changed("numbers.yaml", "births: {value: 163,", "births: {value: -.inf,")}) ==
          R"(numbers.yaml:5:19: error: parameters.births.value: '-.inf' is not a number
    births: {value: -.inf, unit: births a year, source: register, year: 2024, grade: A}
                    ^
)");
}

TEST_CASE("bad numbers: underscores between digits")
{
    CHECK(complaint({changed("numbers.yaml", "births: {value: 163,", "births: {value: 1_000,")}) ==
          R"(numbers.yaml:5:19: error: parameters.births.value: '1_000' is not a number
    births: {value: 1_000, unit: births a year, source: register, year: 2024, grade: A}
                    ^
  hint: write the digits together: 1000
)");
}

TEST_CASE("bad numbers: no digit before the point")
{
    CHECK(complaint({changed("numbers.yaml", "births: {value: 163,", "births: {value: .5,")}) ==
          R"(numbers.yaml:5:19: error: parameters.births.value: '.5' is not a number
    births: {value: .5, unit: births a year, source: register, year: 2024, grade: A}
                    ^
  hint: write a digit before the point: 0.5
)");
}

TEST_CASE("bad numbers: no digit after the point")
{
    CHECK(complaint({changed("numbers.yaml", "births: {value: 163,", "births: {value: 5.,")}) ==
          R"(numbers.yaml:5:19: error: parameters.births.value: '5.' is not a number
    births: {value: 5., unit: births a year, source: register, year: 2024, grade: A}
                    ^
  hint: leave out the point: 5
)");
}

TEST_CASE("bad numbers: a percentage")
{
    CHECK(complaint({changed("numbers.yaml", "births: {value: 163,", "births: {value: 5%,")}) ==
          R"(numbers.yaml:5:19: error: parameters.births.value: '5%' is not a number
    births: {value: 5%, unit: births a year, source: register, year: 2024, grade: A}
                    ^
  hint: write a share of 1, not a percentage
)");
}

TEST_CASE("bad numbers: a plus sign")
{
    CHECK(complaint({changed("numbers.yaml", "births: {value: 163,", "births: {value: +5,")}) ==
          R"(numbers.yaml:5:19: error: parameters.births.value: '+5' is not a number
    births: {value: +5, unit: births a year, source: register, year: 2024, grade: A}
                    ^
  hint: leave out the plus sign: 5
)");
}

TEST_CASE("bad numbers: smaller than a double can hold")
{
    CHECK(
        complaint({changed("numbers.yaml", "births: {value: 163,", "births: {value: 1e-400,")}) ==
        R"(numbers.yaml:5:19: error: parameters.births.value: '1e-400' is too large or too small a number
    births: {value: 1e-400, unit: births a year, source: register, year: 2024, grade: A}
                    ^
)");
}

TEST_CASE("bad numbers: larger than a double can hold")
{
    CHECK(
        complaint({changed("numbers.yaml", "births: {value: 163,", "births: {value: 1e400,")}) ==
        R"(numbers.yaml:5:19: error: parameters.births.value: '1e400' is too large or too small a number
    births: {value: 1e400, unit: births a year, source: register, year: 2024, grade: A}
                    ^
)");
}

TEST_CASE("bad numbers: text for a number")
{
    CHECK(complaint({changed("numbers.yaml", "births: {value: 163,", "births: {value: many,")}) ==
          R"(numbers.yaml:5:19: error: parameters.births.value: 'many' is not a number
    births: {value: many, unit: births a year, source: register, year: 2024, grade: A}
                    ^
)");
}

TEST_CASE("bad numbers: quotes around a number")
{
    CHECK(
        complaint({changed("numbers.yaml", "births: {value: 163,", "births: {value: \"163\",")}) ==
        R"(numbers.yaml:5:19: error: parameters.births.value: text in quotes where a number was expected
    births: {value: "163", unit: births a year, source: register, year: 2024, grade: A}
                    ^
  hint: remove the quotes
)");
}

TEST_CASE("bad numbers: a list for a number")
{
    CHECK(complaint({changed("numbers.yaml", "births: {value: 163,", "births: {value: [1, 2],")}) ==
          R"(numbers.yaml:5:12: error: parameters.births.value: a list where a number was expected
    births: {value: [1, 2], unit: births a year, source: register, year: 2024, grade: A}
             ^
)");
}

TEST_CASE("bad numbers: no value")
{
    CHECK(complaint({changed("numbers.yaml", "births: {value: 163,", "births: {value: ,")}) ==
          R"(numbers.yaml:5:12: error: parameters.births.value: 'value' has no value
    births: {value: , unit: births a year, source: register, year: 2024, grade: A}
             ^
)");
}

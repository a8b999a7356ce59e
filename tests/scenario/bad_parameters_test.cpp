// Parameters, prices and indices. Each message is pinned in full.
#include <doctest/doctest.h>

#include "tests/scenario/trial.hpp"

using namespace mkba;

TEST_CASE("bad parameters: no unit")
{
    CHECK(complaint({changed("numbers.yaml", "births: {value: 163, unit: births a year,",
                             "births: {value: 163,")}) ==
          R"(numbers.yaml:5:3: error: parameters.births: the key 'unit' is missing
    births: {value: 163, source: register, year: 2024, grade: A}
    ^
)");
}

TEST_CASE("bad parameters: no source")
{
    CHECK(complaint(
              {changed("numbers.yaml", "births a year, source: register,", "births a year,")}) ==
          R"(numbers.yaml:5:3: error: parameters.births: the key 'source' is missing
    births: {value: 163, unit: births a year, year: 2024, grade: A}
    ^
)");
}

TEST_CASE("bad parameters: no year")
{
    CHECK(complaint({changed("numbers.yaml", "births a year, source: register, year: 2024,",
                             "births a year, source: register,")}) ==
          R"(numbers.yaml:5:3: error: parameters.births: the key 'year' is missing
    births: {value: 163, unit: births a year, source: register, grade: A}
    ^
)");
}

TEST_CASE("bad parameters: no grade")
{
    CHECK(
        complaint({changed("numbers.yaml", "births a year, source: register, year: 2024, grade: A",
                           "births a year, source: register, year: 2024")}) ==
        R"(numbers.yaml:5:3: error: parameters.births: the key 'grade' is missing
    births: {value: 163, unit: births a year, source: register, year: 2024}
    ^
)");
}

TEST_CASE("bad parameters: a grade that is none")
{
    CHECK(
        complaint({changed("numbers.yaml", "births a year, source: register, year: 2024, grade: A",
                           "births a year, source: register, year: 2024, grade: E")}) ==
        R"(numbers.yaml:5:82: error: parameters.births.grade: 'E' is none of the words for this key
    births: {value: 163, unit: births a year, source: register, year: 2024, grade: E}
                                                                                   ^
  hint: one of: A, B, C, D
)");
}

TEST_CASE("bad parameters: neither value nor formula")
{
    CHECK(complaint({changed("numbers.yaml", "births: {value: 163, ", "births: {")}) ==
          R"(numbers.yaml:5:3: error: parameters.births: the key 'value' is missing
    births: {unit: births a year, source: register, year: 2024, grade: A}
    ^
  hint: a parameter has a value or a formula
)");
}

TEST_CASE("bad parameters: value and formula")
{
    CHECK(
        complaint({changed("numbers.yaml", "births: {value: 163,",
                           "births: {value: 163, formula: 2 * 80,")}) ==
        R"(numbers.yaml:5:33: error: parameters.births.formula: a parameter has a value or a formula, not both
    births: {value: 163, formula: 2 * 80, unit: births a year, source: register, year: 2024, grade: A}
                                  ^
)");
}

TEST_CASE("bad parameters: a grade on a formula")
{
    CHECK(
        complaint({changed("numbers.yaml", "unit: orders a child-year",
                           "unit: orders a child-year, grade: B")}) ==
        R"(numbers.yaml:11:68: error: parameters.order_rate.grade: a formula has no grade: it is as good as the parameters in it
    order_rate: {formula: 0.01 * profile, unit: orders a child-year, grade: B}
                                                                     ^
  hint: leave out 'grade'
)");
}

TEST_CASE("bad parameters: a price without an index")
{
    CHECK(complaint(
              {changed("numbers.yaml",
                       "hour_cost: {value: 80, unit: EUR per hour, price_year: 2025, index: cpi,",
                       "hour_cost: {value: 80, unit: EUR per hour, price_year: 2025,")}) ==
          R"(numbers.yaml:12:3: error: parameters.hour_cost: the key 'index' is missing
    hour_cost: {value: 80, unit: EUR per hour, price_year: 2025, source: tariff, year: 2025, grade: A}
    ^
  hint: the unit 'EUR per hour' makes this a price
)");
}

TEST_CASE("bad parameters: a price without a price year")
{
    CHECK(complaint({changed("numbers.yaml", "unit: EUR per hour, price_year: 2025,",
                             "unit: EUR per hour,")}) ==
          R"(numbers.yaml:12:3: error: parameters.hour_cost: the key 'price_year' is missing
    hour_cost: {value: 80, unit: EUR per hour, index: cpi, source: tariff, year: 2025, grade: A}
    ^
  hint: the unit 'EUR per hour' makes this a price
)");
}

TEST_CASE("bad parameters: an unknown index")
{
    CHECK(complaint({changed("numbers.yaml", "price_year: 2025, index: cpi",
                             "price_year: 2025, index: cpj")}) ==
          R"(numbers.yaml:12:71: error: parameters.hour_cost.index: there is no index 'cpj'
    hour_cost: {value: 80, unit: EUR per hour, price_year: 2025, index: cpj, source: tariff, year: 2025, grade: A}
                                                                        ^
  hint: did you mean 'cpi'?
)");
}

TEST_CASE("bad parameters: a price year before the index begins")
{
    CHECK(
        complaint({changed("prices/low.yaml", "price_year: 2021", "price_year: 2015")}) ==
        R"(prices/low.yaml:3:62: error: parameters.order_cost.price_year: the index 'cpi' has no level for 2015
    order_cost: {value: 5400, unit: EUR per order, price_year: 2015, index: cpi, source: seed paper, year: 2021, grade: C}
                                                               ^
  hint: it runs from 2021 to 2025
)");
}

TEST_CASE("bad parameters: a scenario's price year that the index lacks")
{
    CHECK(complaint({changed("s.yaml", "price_year: 2025", "price_year: 2026")}) ==
          R"(s.yaml:7:1: error: money: the index 'cpi' has no level for the price year 2026
  money: {price_year: 2026, preset: mkba2021}
  ^
  hint: it runs from 2021 to 2025
)");
}

TEST_CASE("bad parameters: a price year on what is no price")
{
    CHECK(
        complaint({changed("numbers.yaml", "unit: births a year,",
                           "unit: births a year, price_year: 2025,")}) ==
        R"(numbers.yaml:5:45: error: parameters.births.price_year: the unit 'births a year' is no price, so it has no price_year
    births: {value: 163, unit: births a year, price_year: 2025, source: register, year: 2024, grade: A}
                                              ^
  hint: a unit that starts with EUR makes it a price
)");
}

TEST_CASE("bad parameters: a price level of zero")
{
    CHECK(complaint({changed("numbers.yaml", "2021: 110", "2021: 0")}) ==
          R"(numbers.yaml:3:24: error: indices.cpi.points.2021: a price level is above 0, not 0
    cpi: {points: {2021: 0, 2025: 134.5}, unit: 2015 = 100, source: statistics office, year: 2025, grade: A}
                         ^
)");
}

TEST_CASE("bad parameters: a name twice in the model")
{
    CHECK(
        complaint({changed("model.yaml", "\nparties:",
                           "\nparameters:\n  births: {value: 1, unit: x, source: y, year: 2024, "
                           "grade: A}\nparties:")}) ==
        R"(model.yaml:42:3: error: parameters.births: 'births' is defined twice, first at numbers.yaml:5:3
    births: {value: 1, unit: x, source: y, year: 2024, grade: A}
    ^
)");
}

TEST_CASE("bad parameters: a name for two things")
{
    CHECK(
        complaint({changed("numbers.yaml", "  profile: {by:", "  births: {by:")}) ==
        R"(model.yaml:17:15: error: entrants.children[0].count: 'births' depends on age, which has no meaning here
      - {count: births, growth: 0, shares: {robust: national_robust, frail.unseen: national_frail}}
                ^
  hint: it may depend on year, years_since_start
numbers.yaml:11:32: error: parameters.order_rate.formula: there is no parameter or table 'profile'
    order_rate: {formula: 0.01 * profile, unit: orders a child-year}
                                 ^
numbers.yaml:16:3: error: tables.births: 'births' is a parameter too, at numbers.yaml:5:3
    births: {by: age, csv: profile.csv, column: ratio, between: linear, unit: ratio, source: register, year: 2024, grade: B}
    ^
  hint: choose another name for one of them
people.yaml:4:33: error: stock.children[0].count: 'births' depends on age, which has no meaning here
      - {phase: pregnancy, count: births, shares: {robust: 0.8, frail.unseen: 0.2}}
                                  ^
  hint: this number is the same at every age and in every year
)");
}

TEST_CASE("bad parameters: the name of a variable")
{
    CHECK(complaint({changed("numbers.yaml", "  births: {value: 163,",
                             "  age: {value: 1, unit: x, source: y, year: 2024, grade: A}\n  "
                             "births: {value: 163,")}) ==
          R"(numbers.yaml:5:3: error: parameters.age: 'age' is the name of a variable
    age: {value: 1, unit: x, source: y, year: 2024, grade: A}
    ^
  hint: choose another name
)");
}

TEST_CASE("bad parameters: the name of a function")
{
    CHECK(complaint({changed("numbers.yaml", "  births: {value: 163,",
                             "  log: {value: 1, unit: x, source: y, year: 2024, grade: A}\n  "
                             "births: {value: 163,")}) ==
          R"(numbers.yaml:5:3: error: parameters.log: 'log' is the name of a function
    log: {value: 1, unit: x, source: y, year: 2024, grade: A}
    ^
  hint: choose another name
)");
}

TEST_CASE("bad parameters: a name that group shares make")
{
    CHECK(
        complaint({changed("numbers.yaml", "  births: {value: 163,",
                           "  national_frail: {value: 1, unit: x, source: y, year: 2024, grade: "
                           "A}\n  births: {value: 163,")}) ==
        R"(model.yaml:22:12: error: groups.shares.national: these shares make a parameter 'national_frail', which is defined already
    shares: {national: {frail: frail_share}}
             ^
  hint: choose another name for one of them
)");
}

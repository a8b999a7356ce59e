// Formulas. Each message is pinned in full.
#include <doctest/doctest.h>

#include "tests/scenario/trial.hpp"

using namespace mkba;

TEST_CASE("bad formulas: an unknown name")
{
    CHECK(
        complaint(
            {changed("numbers.yaml", "formula: 0.01 * profile", "formula: 0.01 * profiel")}) ==
        R"(numbers.yaml:11:32: error: parameters.order_rate.formula: there is no parameter or table 'profiel'
    order_rate: {formula: 0.01 * profiel, unit: orders a child-year}
                                 ^
  hint: did you mean 'profile'?
)");
}

TEST_CASE("bad formulas: an unknown name nobody can guess")
{
    CHECK(
        complaint(
            {changed("numbers.yaml", "formula: 0.01 * profile", "formula: 0.01 * weather")}) ==
        R"(numbers.yaml:11:32: error: parameters.order_rate.formula: there is no parameter or table 'weather'
    order_rate: {formula: 0.01 * weather, unit: orders a child-year}
                                 ^
)");
}

TEST_CASE("bad formulas: an unknown function")
{
    CHECK(
        complaint({changed("numbers.yaml", "formula: 0.01 * profile", "formula: exq(profile)")}) ==
        R"(numbers.yaml:11:25: error: parameters.order_rate.formula: there is no function 'exq'
    order_rate: {formula: exq(profile), unit: orders a child-year}
                          ^
  hint: did you mean 'exp'?
)");
}

TEST_CASE("bad formulas: too few operands")
{
    CHECK(complaint(
              {changed("numbers.yaml", "formula: 0.01 * profile", "formula: clamp(profile, 0)")}) ==
          R"(numbers.yaml:11:30: error: parameters.order_rate.formula: this bracket is not closed
    order_rate: {formula: clamp(profile, 0), unit: orders a child-year}
                               ^
numbers.yaml:11:40: error: parameters.order_rate: unknown key '0)'
    order_rate: {formula: clamp(profile, 0), unit: orders a child-year}
                                         ^
  hint: text with a comma needs quotes here
)");
}

TEST_CASE("bad formulas: too few operands for any number")
{
    CHECK(
        complaint({changed("numbers.yaml", "formula: 0.01 * profile", "formula: max(profile)")}) ==
        R"(numbers.yaml:11:25: error: parameters.order_rate.formula: max takes at least 2 operands, not 1
    order_rate: {formula: max(profile), unit: orders a child-year}
                          ^
)");
}

TEST_CASE("bad formulas: an open bracket")
{
    CHECK(complaint({changed("numbers.yaml", "formula: 0.01 * profile",
                             "formula: 0.01 * (profile + 1")}) ==
          R"(numbers.yaml:11:32: error: parameters.order_rate.formula: this bracket is not closed
    order_rate: {formula: 0.01 * (profile + 1, unit: orders a child-year}
                                 ^
)");
}

TEST_CASE("bad formulas: a bracket too many")
{
    CHECK(
        complaint(
            {changed("numbers.yaml", "formula: 0.01 * profile", "formula: 0.01 * profile)")}) ==
        R"(numbers.yaml:11:39: error: parameters.order_rate.formula: ')' has no meaning here in a formula
    order_rate: {formula: 0.01 * profile), unit: orders a child-year}
                                        ^
)");
}

TEST_CASE("bad formulas: the end in the middle")
{
    CHECK(
        complaint({changed("numbers.yaml", "formula: 0.01 * profile", "formula: 0.01 *")}) ==
        R"(numbers.yaml:11:31: error: parameters.order_rate.formula: the formula ends too early; a number or a name was expected
    order_rate: {formula: 0.01 *, unit: orders a child-year}
                                ^
)");
}

TEST_CASE("bad formulas: two signs")
{
    CHECK(
        complaint(
            {changed("numbers.yaml", "formula: 0.01 * profile", "formula: 0.01 */ profile")}) ==
        R"(numbers.yaml:11:31: error: parameters.order_rate.formula: '/' has no meaning here in a formula
    order_rate: {formula: 0.01 */ profile, unit: orders a child-year}
                                ^
)");
}

TEST_CASE("bad formulas: a sign nobody knows")
{
    CHECK(
        complaint(
            {changed("numbers.yaml", "formula: 0.01 * profile", "formula: \"0.01 × profile\"")}) ==
        R"(numbers.yaml:11:31: error: parameters.order_rate.formula: '×' has no meaning here in a formula
    order_rate: {formula: "0.01 × profile", unit: orders a child-year}
                                ^
)");
}

TEST_CASE("bad formulas: capitals")
{
    CHECK(complaint(
              {changed("numbers.yaml", "formula: 0.01 * profile", "formula: 0.01 * Profile")}) ==
          R"(numbers.yaml:11:32: error: parameters.order_rate.formula: 'Profile' is not a name
    order_rate: {formula: 0.01 * Profile, unit: orders a child-year}
                                 ^
  hint: names are lower case: letters, digits and _
)");
}

TEST_CASE("bad formulas: a number with a comma")
{
    CHECK(complaint(
              {changed("numbers.yaml", "formula: 0.01 * profile", "formula: 0,01 * profile")}) ==
          R"(numbers.yaml:11:27: error: parameters.order_rate: unknown key '01 * profile'
    order_rate: {formula: 0,01 * profile, unit: orders a child-year}
                            ^
  hint: text with a comma needs quotes here
)");
}

TEST_CASE("bad formulas: a circle of one")
{
    CHECK(
        complaint(
            {changed("numbers.yaml", "formula: 0.01 * profile", "formula: order_rate + 1")}) ==
        R"(numbers.yaml:11:25: error: parameters.order_rate.formula: these formulas go round in a circle: order_rate > order_rate
    order_rate: {formula: order_rate + 1, unit: orders a child-year}
                          ^
)");
}

TEST_CASE("bad formulas: a circle of three")
{
    CHECK(
        complaint({changed("numbers.yaml", "formula: 0.01 * profile", "formula: first_of + 1"),
                   changed("numbers.yaml", "  hour_cost:",
                           "  first_of: {formula: second_of * 2, unit: x}\n  second_of: {formula: "
                           "order_rate, unit: x}\n  hour_cost:")}) ==
        R"(numbers.yaml:11:25: error: parameters.order_rate.formula: these formulas go round in a circle: first_of > second_of > order_rate > first_of
    order_rate: {formula: first_of + 1, unit: orders a child-year}
                          ^
)");
}

TEST_CASE("bad formulas: a division by zero")
{
    CHECK(complaint({changed("numbers.yaml", "formula: 0.01 * profile", "formula: profile / 0")}) ==
          R"(numbers.yaml:11:33: error: parameters.order_rate.formula: a division by zero
    order_rate: {formula: profile / 0, unit: orders a child-year}
                                  ^
)");
}

TEST_CASE("bad formulas: a division by a difference that is zero")
{
    CHECK(complaint({changed("numbers.yaml", "formula: 0.01 * profile",
                             "formula: profile / (births - 163)")}) ==
          R"(numbers.yaml:11:33: error: parameters.order_rate.formula: a division by zero
    order_rate: {formula: profile / (births - 163), unit: orders a child-year}
                                  ^
)");
}

TEST_CASE("bad formulas: the logarithm of zero")
{
    CHECK(
        complaint(
            {changed("numbers.yaml", "formula: 0.01 * profile", "formula: log(births - 163)")}) ==
        R"(numbers.yaml:11:25: error: parameters.order_rate.formula: this formula has no finite value
    order_rate: {formula: log(births - 163), unit: orders a child-year}
                          ^
)");
}

TEST_CASE("bad formulas: a variable without a meaning")
{
    CHECK(complaint({changed("people.yaml", "count: births", "count: births * age")}) ==
          R"(people.yaml:4:42: error: stock.children[0].count: 'age' has no meaning here
      - {phase: pregnancy, count: births * age, shares: {robust: 0.8, frail.unseen: 0.2}}
                                           ^
  hint: this number is the same at every age and in every year
)");
}

TEST_CASE("bad formulas: a table without a meaning")
{
    CHECK(
        complaint({changed("people.yaml", "count: births", "count: births * profile")}) ==
        R"(people.yaml:4:42: error: stock.children[0].count: 'profile' depends on age, which has no meaning here
      - {phase: pregnancy, count: births * profile, shares: {robust: 0.8, frail.unseen: 0.2}}
                                           ^
  hint: this number is the same at every age and in every year
)");
}

TEST_CASE("bad formulas: a formula that rests on a table without a meaning")
{
    CHECK(
        complaint({changed("model.yaml", "count: births", "count: births * order_rate")}) ==
        R"(model.yaml:17:24: error: entrants.children[0].count: 'order_rate' depends on age, which has no meaning here
      - {count: births * order_rate, growth: 0, shares: {robust: national_robust, frail.unseen: national_frail}}
                         ^
  hint: it may depend on year, years_since_start
)");
}

TEST_CASE("bad formulas: nested too deeply")
{
    CHECK(
        complaint({changed("numbers.yaml", "formula: 0.01 * profile",
                           "formula: " + std::string(101, '(') + "1" + std::string(101, ')'))}) ==
        R"(numbers.yaml:11:125: error: parameters.order_rate.formula: the formula is nested too deeply
    order_rate: {formula: (((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((1))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))), unit: orders a child-year}
                                                                                                                              ^
)");
}

TEST_CASE("bad formulas: in a folded text · with its place")
{
    CHECK(
        complaint({changed("numbers.yaml",
                           "  order_rate: {formula: 0.01 * profile, unit: orders a child-year}",
                           "  order_rate:\n    unit: orders a child-year\n    formula: >\n      "
                           "0.01\n      * profiel")}) ==
        R"(numbers.yaml:15:9: error: parameters.order_rate.formula: there is no parameter or table 'profiel'
        * profiel
          ^
  hint: did you mean 'profile'?
)");
}

TEST_CASE("bad formulas: in a text over two lines · with its place")
{
    CHECK(
        complaint({changed(
            "numbers.yaml", "  order_rate: {formula: 0.01 * profile, unit: orders a child-year}",
            "  order_rate:\n    unit: orders a child-year\n    formula: 0.01 *\n      profiel")}) ==
        R"(numbers.yaml:14:7: error: parameters.order_rate.formula: there is no parameter or table 'profiel'
        profiel
        ^
  hint: did you mean 'profile'?
)");
}

TEST_CASE("bad formulas: after other letters than those of English · by character")
{
    CHECK(complaint({changed("numbers.yaml", "unit: orders a child-year}",
                             "note: één café, unit: x, formul: 1}")}) ==
          R"(numbers.yaml:11:66: error: parameters.order_rate: unknown key 'formul'
    order_rate: {formula: 0.01 * profile, note: één café, unit: x, formul: 1}
                                                                   ^
  hint: did you mean 'formula'?
)");
}

TEST_CASE("bad formulas: a chain that no stack would hold")
{
    std::string chain = "  hour_cost:";
    for (int i = 3000; i > 0; --i) {
        chain = "  q" + std::to_string(i) + ": {formula: q" + std::to_string(i - 1) +
                " + 1, unit: x}\n" + chain;
    }
    chain = "  q0: {formula: 1 + 1, unit: x}\n" + chain;
    const auto found = complaint({changed("numbers.yaml", "  hour_cost:", chain)});
    CHECK(found.find("formulas stand on each other more than 500 deep here") != std::string::npos);
}

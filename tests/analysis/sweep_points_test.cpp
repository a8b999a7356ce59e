// Which points a sweep has, and what is wrong with a sweep that cannot be.
#include <algorithm>
#include <atomic>
#include <set>

#include <doctest/doctest.h>

#include "mkba/run/engine.hpp"
#include "mkba/scenario/text/scalar.hpp"

#include "tests/analysis/hand_game.hpp"
#include "tests/analysis/sweep_files.hpp"

namespace mkba::test {
namespace {

std::vector<SweepPoint> points(const std::string& sweep)
{
    return sweep_points(SweepFiles{hand_game(), sweep}.terms());
}

std::string refusal(const std::string& sweep)
{
    const SweepFiles files{hand_game(), sweep};
    try {
        static_cast<void>(files.run("out"));
    } catch (const InputError& error) {
        const auto& first = error.diagnostics().front();
        return std::to_string(first.where.line) + ": " + first.message + " | " + first.hint;
    }
    return "nothing is wrong";
}

bool has(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("a grid goes through variants and axes by name with the last one fastest")
{
    const auto found = points(R"(
  axes:
    second: {set: time.programme_years, values: [1, 2]}
    first: {set: cost_of_x, from: 1, to: 100, steps: 3, scale: log}
  variants: {b: {simulate.draws: 10}, a: {}}
  outputs: [result]
)");
    REQUIRE(found.size() == 12);
    const std::vector<std::vector<std::string>> expected{{"1", "1"},  {"1", "2"},   {"10", "1"},
                                                         {"10", "2"}, {"100", "1"}, {"100", "2"}};
    for (std::size_t i = 0; i < 12; ++i) {
        CHECK(found[i].number == i);
        CHECK(found[i].variant == (i < 6 ? "a" : "b"));
        CHECK(found[i].axis_values == expected[i % 6]);
    }
    CHECK(found[1].settings ==
          std::vector<Setting>{{"cost_of_x", "1"}, {"time.programme_years", "2"}});
    CHECK(found[6].settings.front() == Setting{"simulate.draws", "10"});
}

TEST_CASE("filters leave points out without renumbering them")
{
    const auto found = points(R"(
  axes:
    a: {set: cost_of_x, values: [1, 2, 3]}
    b: {set: euro, values: [1, 2, 3]}
  filters: [{value: a + b, at_most: 4}, {value: 'max(a, b)', at_least: 2}]
  outputs: [result]
)");
    // (1,2) 1, (1,3) 2, (2,1) 3, (2,2) 4, (3,1) 6; left out are (1,1), (2,3), (3,2), (3,3).
    std::vector<std::uint64_t> numbers;
    for (const auto& point : found) {
        numbers.push_back(point.number);
    }
    CHECK(numbers == std::vector<std::uint64_t>{1, 2, 3, 4, 6});
}

TEST_CASE("a hypercube hits every stratum of every axis once")
{
    const auto found = points(R"(
  axes:
    range: {set: cost_of_x, from: 0, to: 50}
    list: {set: time.programme_years, values: [1, 2, 3, 4, 5]}
  design: {latin_hypercube: 50, seed: 3}
  outputs: [result]
)");
    REQUIRE(found.size() == 50);
    std::set<int> strata;
    std::map<std::string, int> years;
    for (const auto& point : found) {
        ++years[point.axis_values[0]];
        strata.insert(static_cast<int>(to_number(point.axis_values[1]).value.value()));
    }
    CHECK(strata.size() == 50); // one in each unit of 0 to 50
    for (const auto& [year, count] : years) {
        CHECK(count == 10);
    }
    CHECK(years.size() == 5);
}

TEST_CASE("more points than a list can hold are refused at the axis before they are listed")
{
    CHECK(refusal(R"(
  axes:
    a: {set: euro, from: 1, to: 5, steps: 100000}
    b: {set: cost_of_x, from: 1, to: 5, steps: 100000}
  outputs: [result]
)") == "7: 10000000000 points; a sweep has at most 10000000, before filters | take fewer values, "
       "or "
       "a latin_hypercube or sobol design");
    CHECK(has(refusal(R"(
  axes: {a: {set: euro, from: 1, to: 5}}
  variants: {one: {}, other: {money.timing: end}}
  design: {latin_hypercube: 6000000}
  outputs: [result]
)"),
              "12000000 points"));
}

TEST_CASE("a sweep that is stopped lists no more points")
{
    const SweepFiles files{hand_game(), R"(
  axes: {a: {set: euro, from: 1, to: 5, steps: 5000000}}
  outputs: [result]
)"};
    const std::atomic<bool> stop{true};
    CHECK_THROWS_AS(static_cast<void>(sweep_points(files.terms(), &stop)), Interrupted);
}

TEST_CASE("a Sobol design of 2^k points fills both axes evenly")
{
    const auto found = points(R"(
  axes: {a: {set: cost_of_x, from: 0, to: 64}, b: {set: euro, from: 0, to: 64}}
  design: {sobol: 64}
  outputs: [result]
)");
    REQUIRE(found.size() == 64);
    std::set<int> boxes; // 8 x 8 boxes of 8 x 8: one point in each
    for (const auto& point : found) {
        const double a = to_number(point.axis_values[0]).value.value();
        const double b = to_number(point.axis_values[1]).value.value();
        boxes.insert(static_cast<int>(a / 8) * 8 + static_cast<int>(b / 8));
    }
    CHECK(boxes.size() == 64);
}

TEST_CASE("rows of a CSV file vary together")
{
    const SweepFiles files{hand_game(), R"(
  axes: {places: {csv: places.csv}}
  outputs: [result]
)"};
    files.write("places.csv", "cost_of_x,euro\n1,2\n3,4\n");
    const auto found = sweep_points(files.terms());
    REQUIRE(found.size() == 2);
    CHECK(found[1].settings == std::vector<Setting>{{"cost_of_x", "3"}, {"euro", "4"}});
    CHECK(found[1].axis_values == std::vector<std::string>{"3 4"});
    CHECK(files.terms().inputs.size() == 2); // the table is an input as well
}

TEST_CASE("what a sweep asks for in vain is told with its line")
{
    const std::string axis = "  axes: {a: {set: cost_of_x, values: [1, 2]}}\n";
    CHECK(has(refusal("  axes: {a: {set: cost_of_xx, values: [1]}}\n  outputs: [result]\n"),
              "4: there is no parameter 'cost_of_xx' | did you mean 'cost_of_x'?"));
    CHECK(has(refusal(axis + "  outputs: [total.resutl]\n"),
              "5: there is no output 'total.resutl' | did you mean 'total.result'?"));
    CHECK(has(refusal(axis), "the key 'outputs' is missing"));
    CHECK(has(refusal(axis + "  outputs: [result]\n  filters: [{value: b, at_most: 1}]\n"),
              "6: there is no axis 'b'"));
    CHECK(
        has(refusal(axis + "  outputs: [result]\n  filters: [{value: a}]\n"), "needs 'at_least'"));
    CHECK(has(refusal("  axes: {a: {set: cost_of_x, from: 1, to: 2}}\n  outputs: [result]\n"),
              "lacks 'steps'"));
    CHECK(has(refusal("  axes: {a: {set: cost_of_x, from: 2, to: 1, steps: 2}}\n  outputs: [x]\n"),
              "a range rises"));
    CHECK(has(refusal("  axes: {a: {set: cost_of_x, from: 0, to: 1, steps: 2, scale: log}}\n"
                      "  outputs: [result]\n"),
              "lies above 0"));
    CHECK(has(refusal("  axes: {a: {set: euro, values: [1]}, b: {set: euro, values: [1]}}\n"
                      "  outputs: [result]\n"),
              "is set by two axes"));
    CHECK(has(refusal("  axes: {a: {perspective: [narow]}}\n  outputs: [result]\n"),
              "there is no perspective"));
    CHECK(has(refusal(axis + "  outputs: [result]\n  outpust: [result]\n"), "outpust"));
}

TEST_CASE("filters that leave no point are refused at the one that takes the last")
{
    const std::string axis = "  axes: {a: {set: cost_of_x, values: [1, 2]}}\n"
                             "  outputs: [result]\n  filters:\n";
    CHECK(refusal(axis + "    - {value: 2 * a, at_least: 5, at_most: 9}\n") ==
          "7: no point passes the filter '(2 * a), at_least 5, at_most 9' | ");
    CHECK(refusal(axis + "    - {value: a, at_least: 2}\n    - {value: a, at_most: 1.5}\n") ==
          "8: no point passes the filter 'a, at_most 1.5' | 1 of 2 points pass the filters before "
          "it");
}

} // namespace mkba::test

// Population files taken together: the sum that is made, and what cannot be one chain.
#include <doctest/doctest.h>

#include "mkba/scenario/constants.hpp"

#include "tests/scenario/trial.hpp"

using namespace mkba;

namespace {

std::string town(const char* births, const char* share)
{
    return std::string{"mkba: 1\nparameters:\n  people: {value: "} + births +
           ", unit: children, source: x, year: 2024, grade: B}\n  part: {value: " + share +
           ", unit: share, source: x, year: 2024, grade: C}\n";
}

/// The trial's population file beside two towns that are taken together.
std::vector<Edit> two_towns(const std::string& first, const std::string& second,
                            const std::string& sum)
{
    return {changed("s.yaml", "population: people.yaml",
                    "population: {together: [one-town.yaml, two.yaml], sum: [" + sum + "]}"),
            changed("s.yaml", "model: model.yaml", "model: all.yaml"),
            whole("all.yaml", "mkba: 1\ninclude: [model.yaml, people.yaml]\n"),
            whole("one-town.yaml", first), whole("two.yaml", second)};
}

} // namespace

TEST_CASE("together: counts are summed and what is the same is kept once")
{
    const auto read = trial(two_towns(town("100", "0.2"), town("40", "0.2"), "people"));
    const Parameter* sum = nullptr;
    int parts = 0;
    for (const auto& parameter : read.parameters) {
        sum = parameter.name == "people" ? &parameter : sum;
        parts += parameter.name == "people_in_one_town" || parameter.name == "people_in_two" ||
                         parameter.name == "part"
                     ? 1
                     : 0;
    }
    REQUIRE(sum != nullptr);
    CHECK(parts == 3);
    REQUIRE(sum->formula.has_value());
    CHECK(sum->formula->operation == Operation::add);
    CHECK(sum->evidence.unit == "children");
    REQUIRE(read.parts.size() == 2); // each is the scenario of one file
    CHECK(read.parts[0].name == "one_town");
    CHECK(read.parts[1].sets == std::vector<std::string>{"population=two.yaml"});
}

TEST_CASE("bad together: a rate of its own")
{
    CHECK(
        complaint(two_towns(town("100", "0.2"), town("40", "0.3"), "people")) ==
        R"(two.yaml:4:3: error: parameters.part: 'part' is not the same as in one-town.yaml, and is not summed
    part: {value: 0.3, unit: share, source: x, year: 2024, grade: C}
    ^
  hint: what differs between municipalities needs a scenario of its own, or add it to 'sum'
)");
}

TEST_CASE("bad together: a label for a file that is not there")
{
    CHECK(complaint({changed("s.yaml", "population: people.yaml",
                             "population: {together: [one-town.yaml, two.yaml], sum: [people], "
                             "labels: {two: Two, one: One}}"),
                     changed("s.yaml", "model: model.yaml", "model: all.yaml"),
                     whole("all.yaml", "mkba: 1\ninclude: [model.yaml, people.yaml]\n"),
                     whole("one-town.yaml", town("100", "0.2")),
                     whole("two.yaml", town("40", "0.2"))})
              .find("no file under 'together' is called 'one'\n") != std::string::npos);
}

TEST_CASE("bad together: nothing to sum")
{
    CHECK(complaint(two_towns(town("100", "0.2"), town("40", "0.2"), "people, houses")) ==
          R"(s.yaml:4:65: error: population.sum[1]: one-town.yaml has no parameter 'houses' to sum
  population: {together: [one-town.yaml, two.yaml], sum: [people, houses]}
                                                                  ^
)");
}

TEST_CASE("bad together: a stock in a file")
{
    CHECK(
        complaint(
            two_towns(town("100", "0.2"),
                      town("40", "0.2") + "stock: {children: [{age: 3, counts: {robust: 1}}]}\n",
                      "people")) ==
        R"(two.yaml:5:1: error: stock: 'stock' cannot be taken together; a file under 'together' holds parameters, correlations and remarks
  stock: {children: [{age: 3, counts: {robust: 1}}]}
  ^
)");
}

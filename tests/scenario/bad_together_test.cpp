// Population files taken together: the sum that is made, and what cannot be one chain.
#include <doctest/doctest.h>

#include "mkba/scenario/formulas/constants.hpp"

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

/// The two of which one has rules of its own in the scenario.
std::vector<Edit> two_towns_with(const std::string& own)
{
    auto edits = two_towns(town("100", "0.2"), town("40", "0.2"), "people");
    edits[0] =
        changed("s.yaml", "population: people.yaml",
                "population: {together: [one-town.yaml, two.yaml], sum: [people], " + own + "}");
    return edits;
}

/// The complaint about these own rules holds the message and the hint.
void says(const std::string& own, const std::string& message, const std::string& hint)
{
    const auto text = complaint(two_towns_with(own));
    CAPTURE(text);
    CHECK(text.find("s.yaml:") != std::string::npos);
    CHECK(text.find(message) != std::string::npos);
    CHECK(text.find(hint) != std::string::npos);
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

TEST_CASE("together: another value than in the first file is the member's own")
{
    const auto read = trial(two_towns(town("100", "0.2"), town("40", "0.3"), "people"));
    REQUIRE(read.region.has_value());
    REQUIRE(read.region->own.size() == 1);
    const auto& own = read.region->own[0];
    CHECK(own.members == std::vector<std::string>{"two"});
    REQUIRE(own.values.size() == 1);
    CHECK(own.values[0].common == "part");
    CHECK(own.values[0].own == "part_in_two");
    for (const auto& parameter : read.parameters) {
        if (parameter.name == "part_in_two") {
            CHECK(parameter.value == 0.3);
            CHECK(parameter.drawn_as == "part");
        }
    }
}

TEST_CASE("together: of one member alone its own rules are those of the scenario")
{
    const auto read =
        trial(two_towns_with("own: {two: {override: {part: {value: 0.4, source: x, grade: D}}, "
                             "alternatives: {go: {interventions: {support: {coverage: 0}}}}}}"),
              {"population.only=two"});
    CHECK(read.region->own.empty());
    for (const auto& parameter : read.parameters) {
        CHECK(parameter.name != "part_in_two");
        if (parameter.name == "part") {
            CHECK(parameter.value == 0.4);
        }
    }
    for (const auto& running : read.alternatives.at(1).interventions) {
        if (running.intervention == "support") {
            REQUIRE(running.levers.size() == 1);
            CHECK(running.levers[0].value.number == 0);
        }
    }
}

TEST_CASE("bad together: own rules of a file that is not there")
{
    says("own: {tow: {override: {part: {value: 0.4, source: x, grade: D}}}}",
         "no file under 'together' is called 'tow'", "did you mean 'two'?");
}

TEST_CASE("bad together: own rules with a key that is none")
{
    says("own: {two: {overide: {part: {value: 0.4, source: x, grade: D}}}}",
         "unknown key 'overide'", "did you mean 'override'?");
}

TEST_CASE("bad together: an own value of a parameter that is not there")
{
    says("own: {two: {override: {pert: {value: 0.4, source: x, grade: D}}}}",
         "there is no parameter 'pert'", "did you mean 'part'?");
}

TEST_CASE("bad together: an own value of what is summed")
{
    says("own: {two: {override: {people: {value: 4, source: x, grade: D}}}}",
         "'people' is summed, so it is every member's own already", "people_in_two");
}

TEST_CASE("bad together: own levers of what does not run")
{
    says("own: {two: {alternatives: {gone: {interventions: {support: {coverage: 0}}}}}}",
         "there is no alternative 'gone'", "one of: stop, go");
    says("own: {two: {alternatives: {stop: {interventions: {support: {coverage: 0}}}}}}",
         "the alternative 'stop' does not run 'support'", "with coverage 0");
    says("own: {two: {alternatives: {go: {interventions: {support: {coverge: 0}}}}}}",
         "there is no link 'coverge'", "did you mean 'coverage'?");
}

TEST_CASE("bad together: an own formula that leads back to itself")
{
    says("own: {two: {override: {part: {formula: part * 2}}}}",
         "the formula of 'part' in two leads back to 'part'", "the member's own value");
}

TEST_CASE("bad together: a file that is silent where the first speaks")
{
    CHECK(complaint(two_towns(town("100", "0.2"),
                              "mkba: 1\nparameters:\n  people: {value: 3, unit: children, source: "
                              "x, year: 2024, grade: B}\n",
                              "people"))
              .find("there is no parameter 'part', which one-town.yaml has") != std::string::npos);
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

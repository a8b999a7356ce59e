// mkba voi from the outside: tables of draws, scenarios, and what it refuses.
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "tests/cli/program.hpp"
#include "tests/cli/straight_line.hpp"

using namespace mkba;
using program::Folder;
using program::has;
using program::run;
using Json = nlohmann::json;

namespace {

const char* const ten_draws = "a,b,c\n10,9,5\n12,15,5\n8,4,12\n11,12,5\n9,6,5\n10,14,5\n"
                              "13,16,5\n7,2,14\n10,11,5\n10,9,5\n";

} // namespace

TEST_CASE("voi: a table of ten draws gives EVPI and the best decision")
{
    // Worked out in tests/analysis/value_of_information_test.cpp.
    const Folder folder;
    const auto path = (folder.path() / "ten.csv").string();
    program::write(path, ten_draws);
    const auto ran = run({"voi", path, "--decisions", "a,b", "--format", "json"});
    REQUIRE(ran.code == 0);
    const auto json = Json::parse(ran.out);
    // Best of a and b: 10 15 8 12 9 14 16 7 11 10 = 112; a alone 100.
    CHECK(json["evpi"].get<double>() == doctest::Approx(1.2));
    CHECK(json["best"] == "a");
    CHECK(json["evppi"].contains("c"));
    CHECK(json["evppi"]["c"].contains("value"));
    CHECK(json["evppi"]["c"].contains("se"));
    const auto three =
        Json::parse(run({"voi", path, "--decisions", "a,b,c", "--format", "json"}).out);
    CHECK(three["evpi"].get<double>() == doctest::Approx(2.3));
    CHECK(three["evppi"].empty());
    CHECK(has(run({"voi", path, "--decisions", "a,b"}).out, "On average a is best"));
}

TEST_CASE("voi: what it is not given or cannot read is said with its place")
{
    const Folder folder;
    const auto path = (folder.path() / "bad.csv").string();
    program::write(path, "a,b\n1,2\n3\n4,x\n\n5,6\n");
    const auto bad = run({"voi", path, "--decisions", "a,b"});
    CHECK(bad.code == 2);
    CHECK(bad.out.empty());
    CHECK(has(bad.err, path + ":3:1: error: this row has 1 cell where the header has 2"));
    CHECK(has(bad.err, path + ":4:3: error: 'x' is not a number"));
    CHECK(has(bad.err, path + ":5:1: error: this row is empty where the header has 2"));
    program::write(path, ten_draws);
    CHECK(has(run({"voi", path}).err, "needs --decisions"));
    CHECK(has(run({"voi", path, "--decisions", "a,d"}).err, "there is no column 'd'"));
    CHECK(has(run({"voi", path, "--decisions", "a,a"}).err, "named twice"));
    const auto both = run({"voi", path, "--decisions", "a,b", "--parameters", "b"});
    CHECK(both.code == 2);
    CHECK(has(both.err, "'b' is a decision"));
}

TEST_CASE("voi: more research does not change the cash answer of the shipped scenario")
{
    const auto ran = run({"voi", program::shipped_scenario(), "--draws", "500"});
    REQUIRE(ran.code == 0);
    CHECK(has(ran.out, "In cash: more research does not change the answer."));
    CHECK(has(ran.out, "What to measure first"));
    const auto json = Json::parse(run({"voi", program::shipped_scenario(), "--draws", "500", "--by",
                                       "grade", "--format", "json"})
                                      .out);
    CHECK(json["outputs"]["cash"]["best"] == "not_fund");
    CHECK(json["outputs"]["cash"]["evppi"]["grade_d"]["value"].get<double>() >= 0);
    CHECK(json["parameters"]["grade_d"]["grade"] == "D");
    CHECK(run({"voi", program::shipped_scenario(), "--draws", "0"}).code == 2);
    const auto single = run({"voi", program::shipped_scenario(), "--draws", "1"});
    CHECK(single.code == 2);
    CHECK(single.err.find("at least 2 were expected, not 1") != std::string::npos);
}

TEST_CASE("voi: a table of draws is shown with three digits and few draws are counted")
{
    const Folder folder;
    const auto path = (folder.path() / "ten.csv").string();
    program::write(path, ten_draws);
    const auto text = run({"voi", path, "--decisions", "a,b"}).out;
    CHECK(has(text, "1.20")); // EVPI; its standard error is 0.49
    CHECK(has(text, "In 5 of the 10 draws another decision is better"));
    CHECK(has(text, "10 draws are too few to rely on"));
    program::write(path, "a,b,c\n1,2,3\n");
    const auto one = run({"voi", path, "--decisions", "a,b"});
    CHECK(one.code == 2);
    CHECK(has(one.err, "at least 2 were expected, not 1"));
}

TEST_CASE("voi: what a table of draws or a scenario would leave unread is refused by name")
{
    const Folder folder;
    const auto path = (folder.path() / "ten.csv").string();
    program::write(path, ten_draws);
    for (const auto& option : {program::Words{"--set", "q=1"}, program::Words{"--draws", "3"},
                               program::Words{"--seed", "3"}, program::Words{"--sampling", "lhs"},
                               program::Words{"--decision", "fund"}, program::Words{"--by", "part"},
                               program::Words{"--nested"}}) {
        CAPTURE(option.front());
        program::Words words{"voi", path, "--decisions", "a,b"};
        words.insert(words.end(), option.begin(), option.end());
        const auto ran = run(words);
        CHECK(ran.code == 2);
        CHECK(ran.out.empty());
        CHECK(has(ran.err, option.front() + " is for a scenario, not for a table of draws"));
    }
    const auto scenario = run({"voi", program::shipped_scenario(), "--decisions", "a,b"});
    CHECK(scenario.code == 2);
    CHECK(has(scenario.err, "--decisions is for a table of draws, not for a scenario"));
}

TEST_CASE("voi: where nobody can go back to the baseline there is no decision on funding")
{
    for (const auto& decision : {program::Words{}, program::Words{"--decision", "fund"}}) {
        program::Words words{"voi", "scenarios/baseline-before-2017.yaml"};
        words.insert(words.end(), decision.begin(), decision.end());
        const auto ran = run(words);
        CHECK(ran.code == 2);
        CHECK(ran.out.empty());
        CHECK(has(ran.err, "retrospective: true"));
    }
}

TEST_CASE("voi: what to measure first holds only what can turn the decision")
{
    // Gain from 40 to 160, cost from 10 to 100: gain alone may turn 100 - 55, cost alone never
    // turns 100 - cost.
    const Folder folder;
    const auto path = (folder.path() / "line.yaml").string();
    const auto line = test::straight_line();
    program::write(path, line);
    const auto first = [&](const program::Words& options) {
        program::Words words{"voi", path};
        words.insert(words.end(), options.begin(), options.end());
        const auto text = run(words).out;
        const auto from = text.find("What to measure first");
        return text.substr(from, text.find("Value of knowing everything") - from);
    };
    const auto both = first({});
    CHECK(has(both, "\ngain "));
    CHECK_FALSE(has(both, "\ncost "));
    CHECK(has(both, "unicipality"));
    CHECK(has(first({"--parameters", "cost"}), "None: knowing one of these alone turns no answer"));
    CHECK_FALSE(has(run({"voi", path, "--parameters", "cost"}).out, "cost says most"));
    auto safe = line;
    safe.replace(safe.find("low: 40"), 7, "low: 140");
    safe.replace(safe.find("value: 100"), 10, "value: 150");
    program::write(path, safe);
    CHECK(has(first({}), "None: no study can turn this answer"));
}

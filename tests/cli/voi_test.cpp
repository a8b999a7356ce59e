// mkba voi from the outside: tables of draws, scenarios, and what it refuses.
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "tests/cli/program.hpp"

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
    program::write(path, "a,b\n1,2\n3\n4,x\n");
    const auto bad = run({"voi", path, "--decisions", "a,b"});
    CHECK(bad.code == 2);
    CHECK(bad.out.empty());
    CHECK(has(bad.err, path + ":3:1: error: this row has 1 cells where the header has 2"));
    CHECK(has(bad.err, path + ":4:3: error: 'x' is not a number"));
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

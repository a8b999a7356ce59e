// mkba explain as a user meets it.
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "tests/cli/program.hpp"

using namespace mkba;
using program::has;
using program::run;

namespace {

const std::string scenario = program::shipped_scenario();

} // namespace

TEST_CASE("explain: a line with its factors in both languages")
{
    const auto english = run({"explain", scenario, "lines.youth_care"});
    CHECK(english.code == 0);
    CHECK(has(english.out, "central run"));
    CHECK(has(english.out, "5,000 price youth help, EUR per child"));
    CHECK(has(english.out, "discount factor"));
    CHECK(has(english.out, "prices/literature.yaml:"));
    const auto dutch = run({"explain", scenario, "lines.youth_care", "--lang", "nl"});
    CHECK(has(dutch.out, "5.000 prijs jeugdhulp, € per kind"));
    CHECK(has(dutch.out, "Waar de factoren op rusten"));
    CHECK(has(dutch.out, "jeugdhulp, stoppen: "));
    CHECK(has(dutch.out, "discontofactor 0,0225 (mkba2021)"));
    const auto party =
        run({"explain", scenario, "parties.school_partnership.saving", "--lang", "nl"});
    CHECK(has(party.out, "samenwerkingsverband passend onderwijs, Goede Start: "));
}

TEST_CASE("explain: a fixed sum counts nobody and a sum under another name is pointed to")
{
    const auto sum = run({"explain", scenario, "lines.training"});
    CHECK(sum.code == 0);
    CHECK(has(sum.out, "fixed sum, times paid"));
    CHECK_FALSE(has(sum.out, "person-years"));
    const auto elsewhere = run({"explain", scenario, "budget.years[0].parties.municipality"});
    CHECK(elsewhere.code == 2);
    CHECK(has(elsewhere.err, "explain years[0].parties.PARTY.investment"));
    const auto spending = run({"explain", scenario, "baseline_spending.municipality"});
    CHECK(spending.code == 2);
    CHECK(has(spending.err, "explain alternatives.BASELINE.lines.LINE[0]"));
}

TEST_CASE("explain: a tree and an object with the parts by age")
{
    const std::string quantity = "alternatives.goede_start.events.supervision_order[3]";
    const auto tree = run({"explain", scenario, quantity, "--by", "age", "--format", "tree"});
    CHECK(tree.code == 0);
    CHECK(has(tree.out, "supervision_order_rate: new supervision orders per 1,000 children: 2.2"));
    const auto ran = run({"explain", scenario, quantity, "--by", "age", "--format", "json"});
    const auto json = nlohmann::json::parse(ran.out);
    CHECK(json["by"] == "age");
    CHECK(json["parts"].size() == 18); // ages 0 to 17
    CHECK(json["parts"][0]["products"][0]["factors"][0]["kind"] == "persons");
}

TEST_CASE("explain: a percentile names the draw that is unfolded")
{
    const auto ran = run(
        {"explain", scenario, "perspectives.broad.result.p5", "--draws", "100", "--by", "year"});
    CHECK(ran.code == 0);
    CHECK(has(ran.out, "P5 of 100 draws; unfolded is the nearest, draw "));
}

TEST_CASE("explain: a wrong name or draw ends with 2 and a hint")
{
    const auto name = run({"explain", scenario, "parties.municipality.savings"});
    CHECK(name.code == 2);
    CHECK(name.out.empty());
    CHECK(name.err == "mkba: there is no quantity 'savings' in parties.municipality; did you mean "
                      "'saving'?\n");
    const auto draw = run({"explain", scenario, "total.result", "--draws", "100", "--draw", "100"});
    CHECK(draw.code == 2);
    CHECK(draw.err == "mkba: there is no draw 100; the first is 0, the last 99\n");
    const auto mean = run({"explain", scenario, "total.result.mean", "--draws", "0"});
    CHECK(mean.code == 2);
}

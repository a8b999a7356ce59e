// mkba compare from the outside: the same scenario twice, another one, and what it refuses.
#include <cmath>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "tests/cli/program.hpp"
#include "tests/cli/straight_line.hpp"

using namespace mkba;
using program::Folder;
using program::has;
using program::run;
using program::Words;
using Json = nlohmann::json;

namespace {

/// The straight line and the same with another cost, on the disk.
struct TwoScenarios {
    TwoScenarios()
    {
        auto text = test::straight_line();
        program::write(line, text);
        const std::string cost = "cost: {value: 55";
        text.replace(text.find(cost), cost.size(), "cost: {value: 50");
        const std::string range = "{low: 10, high: 100}";
        text.replace(text.find(range), range.size(), "{low: 20, high: 80}");
        program::write(other, text);
    }

    Folder folder;
    std::string line = (folder.path() / "line.yaml").string();
    std::string other = (folder.path() / "other.yaml").string();
};

} // namespace

TEST_CASE("compare: a scenario with itself is exactly zero everywhere")
{
    const auto shipped = program::shipped_scenario();
    const auto ran = run({"compare", shipped, shipped, "--draws", "200", "--format", "json"});
    REQUIRE(ran.code == 0);
    const auto json = Json::parse(ran.out);
    CHECK(json["inputs"].empty());
    CHECK(json["same_draws"] == true);
    REQUIRE(json["outputs"].size() == 15);
    for (const auto& output : json["outputs"]) {
        REQUIRE(output.size() == 2);
        const auto& own = output["aa-en-hunze"];
        const auto& again = output["aa-en-hunze (2)"];
        CHECK(own["level"] == again["level"]);
        CHECK(own["chance_best"] == 1); // a tie: the one named first
        CHECK(again["chance_best"] == 0);
        for (const auto& figure : again["difference"].items()) {
            CAPTURE(figure.key());
            CHECK(figure.value() == 0);
        }
    }
    CHECK(has(run({"compare", shipped, shipped, "--draws", "50"}).out, "The inputs are the same."));
}

TEST_CASE("compare: levels and paired differences and the chance of being best")
{
    const TwoScenarios two;
    const auto ran = run({"compare", two.line, two.other, "--format", "json", "--up-to", "100"});
    REQUIRE(ran.code == 0);
    const auto json = Json::parse(ran.out);
    const auto& line = json["outputs"]["broad"]["line"];
    const auto& other = json["outputs"]["broad"]["other"];
    CHECK(line["level"]["mean"].get<double>() == doctest::Approx(45).epsilon(0.03));
    // Cost is 10 + 90 u against 20 + 60 u for the same u: the difference is 30 u - 10.
    CHECK(other["difference"]["mean"].get<double>() == doctest::Approx(5).epsilon(0.1));
    CHECK(other["difference"]["sd"].get<double>() ==
          doctest::Approx(30 / std::sqrt(12.0)).epsilon(0.03));
    CHECK(other["difference"]["p5"].get<double>() == doctest::Approx(-8.5).epsilon(0.05));
    CHECK(other["chance_best"].get<double>() == doctest::Approx(2.0 / 3).epsilon(0.03));
    CHECK(other["difference"]["mcse"].get<double>() <
          0.2 * line["level"]["mcse"].get<double>() + 1);
    REQUIRE(json["inputs"].size() == 1);
    CHECK(json["inputs"]["cost"]["other"]["value"] == "50, uniform high 80 low 20, prices of 2025");
    CHECK(json["inputs"]["cost"]["other"]["source"] == "test");
    CHECK(json["outputs"]["insurer"]["other"]["difference"]["sd"] == 0);
    // One person helped in both: at any value per person the dearer one stays behind.
    const auto& curve = json["acceptability"]["curve"];
    CHECK(json["acceptability"]["unit"] == "helped");
    CHECK(curve.front()["value"] == 0);
    CHECK(curve.back()["value"] == 100);
    CHECK(curve.back()["best"] == "other");
    CHECK(curve.back()["frontier"] == curve.back()["chance_best"]["other"]);
    CHECK(curve.back()["chance_best"]["none"] == 0); // even -60 + 100 is more than nothing
}

TEST_CASE("compare: central values have no chances")
{
    const TwoScenarios two;
    const Words words{"compare", two.line, two.other, "--draws", "0"};
    const auto text = run(words).out;
    CHECK_FALSE(has(text, "99%"));
    CHECK_FALSE(has(text, "<1%"));
    CHECK_FALSE(has(text, "Chance that"));
    CHECK(has(text, "Without draws: the scenario with the highest net benefit"));
    auto figures = words;
    figures.insert(figures.end(), {"--format", "json"});
    const auto json = Json::parse(run(figures).out);
    CHECK(json["outputs"]["total"]["line"]["chance_best"].is_null());
    CHECK(json["acceptability"]["curve"][0]["frontier"].is_null());
    CHECK(json["acceptability"]["curve"][0]["best"].is_string());
}

TEST_CASE("compare: Dutch words and the name of each input")
{
    const TwoScenarios two;
    const auto dutch = run({"compare", two.line, two.other, "--draws", "50", "--lang", "nl"});
    CHECK(has(dutch.out, "Kans dat een scenario het beste is"));
    CHECK(has(dutch.out, "prijzen van 2025"));
    CHECK_FALSE(has(dutch.out, "prices of"));
}

TEST_CASE("compare: what it cannot read or weigh is said and nothing is written")
{
    const TwoScenarios two;
    const auto single = run({"compare", two.line});
    CHECK(single.code == 2);
    const auto lost = run({"compare", two.line, (two.folder.path() / "lost.yaml").string()});
    CHECK(lost.code == 2);
    CHECK(has(lost.err, "lost.yaml:1:1: error: there is no such file"));
    const auto unit = run({"compare", two.line, two.other, "--effect", "helpd"});
    CHECK(unit.code == 2);
    CHECK(unit.out.empty());
    CHECK(has(unit.err, "there is no unit 'helpd'; did you mean 'helped'?"));
}

TEST_CASE("compare: euros of another year are refused with what brings them to one")
{
    const TwoScenarios two;
    auto text = test::straight_line();
    text.replace(text.find("{2025: 100}"), 11, "{2025: 100, 2026: 200}");
    text.replace(text.find("{price_year: 2025"), 17, "{price_year: 2026");
    const auto later = (two.folder.path() / "later.yaml").string();
    program::write(later, text);
    const auto ran = run({"compare", two.line, later, "--draws", "50"});
    CHECK(ran.code == 2);
    CHECK(ran.out.empty());
    CHECK(has(ran.err, later + ":4:"));
    CHECK(has(ran.err, "'later' counts in euros of price year 2026, 'line' in those of 2025"));
    CHECK(has(ran.err, "--set money.price_year=2025"));
    CHECK(
        run({"compare", two.line, later, "--draws", "50", "--set", "money.price_year=2025"}).code ==
        0);
}

TEST_CASE("compare: values of a unit stay apart where they are small and where there is no price")
{
    const TwoScenarios two;
    const auto ran = run({"compare", two.line, two.other, "--format", "json"});
    const auto curve = Json::parse(ran.out)["acceptability"]["curve"];
    // Both yield 45 on average, a few times that at most: doing nothing loses its chance.
    CHECK(curve.back()["value"].get<double>() > 100);
    CHECK(curve.back()["value"].get<double>() < 400);
    CHECK(curve.front()["chance_best"]["none"].get<double>() > 0.05);
    CHECK(curve.back()["chance_best"]["none"] == 0);
    const auto cents = run({"compare", two.line, two.other, "--draws", "50", "--up-to", "1"});
    for (const char* value : {"\n0.05 ", "\n0.10 ", "\n0.95 ", "\n1.00 "}) {
        CAPTURE(value);
        CHECK(has(cents.out, value));
    }
}

// mkba ladder, bridge and calibrate from the outside.
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "tests/cli/program.hpp"

using namespace mkba;
using program::Folder;
using program::has;
using program::run;
using program::Words;
using Json = nlohmann::json;

namespace {

const char* const observed = "mkba: 1\ncalibrate:\n  parameters:\n    foster_stock: {low: 1, high: "
                             "20}\n  targets:\n    - {count: prevalences.foster_care, year: 2025, "
                             "observed: 20, source: test, grade: B}\n";

double mean(const Json& figure)
{
    return figure["mean"].get<double>();
}

} // namespace

TEST_CASE("ladder: the elements of the shipped scenario with fixed coordination apart")
{
    const auto ran =
        run({"ladder", program::shipped_scenario(), "--draws", "0", "--format", "json"});
    REQUIRE(ran.code == 0);
    const auto json = Json::parse(ran.out);
    const auto& free = json["order_free"]["elements"];
    CHECK(free.size() == 4);
    CHECK_FALSE(free.contains("prenatal_home_visits")); // the law, in both alternatives
    double result = -mean(json["fixed"]["cost"]);
    for (const auto& element : free) {
        result += mean(element["result"]);
    }
    CHECK(result == doctest::Approx(mean(json["whole"]["result"])).epsilon(1e-9));
    const auto& intensive = json["last_in"]["elements"]["intensive_1000_days"];
    CHECK(intensive["net_cost_a_family"].get<double>() ==
          doctest::Approx(-mean(intensive["result"]) / mean(intensive["families"])));
    CHECK(mean(intensive["units"]["supervision_orders"]) < 0);
    CHECK(json["fixed"]["lines"].size() == 3);
}

TEST_CASE("ladder: text in both languages and files of every format")
{
    const Words asked{"ladder", program::shipped_scenario(), "--draws", "50"};
    const auto with = [&](const Words& more) {
        auto words = asked;
        words.insert(words.end(), more.begin(), more.end());
        return run(words);
    };
    CHECK(has(with({"--lang", "nl"}).out, "vaste coördinatie"));
    const auto english = with({});
    CHECK(has(english.out, "Each element last in"));
    CHECK(has(english.out, "fixed coordination"));
    CHECK(with({"--threads", "1"}).out == with({"--threads", "2"}).out);
    const Folder folder;
    for (const char* format : {"text", "markdown", "csv", "json"}) {
        CAPTURE(format);
        CHECK(with({"--format", format, "--out", folder.path().string(), "--quiet"}).code == 0);
    }
    CHECK(folder.names().size() >= 4);
    const auto same = run({"ladder", program::shipped_scenario(), "--set", "compare.with=stop"});
    CHECK(same.code == 2);
    CHECK(same.out.empty());
}

TEST_CASE("bridge: from the programme's own prices to those of the literature")
{
    const std::string seed = "scenarios/seed-prices.yaml";
    const auto ran =
        run({"bridge", seed, program::shipped_scenario(), "--draws", "0", "--format", "json"});
    REQUIRE(ran.code == 0);
    const auto json = Json::parse(ran.out);
    CHECK(json["steps"].size() == 6);
    CHECK(json["scenario"]["inputs"].contains("data/goede-start/prices/seed.yaml"));
    CHECK(json["scenario"]["inputs"].contains("data/goede-start/prices/literature.yaml"));
    for (const char* form : {"declared", "order_free"}) {
        double level = mean(json["from"]["outputs"]["broad"]);
        for (const auto& step : json["steps"]) {
            CHECK(step["kind"] == "prices");
            level += mean(step[form]["broad"]);
        }
        CHECK(level == doctest::Approx(mean(json["to"]["outputs"]["broad"])).epsilon(1e-9));
    }
    const auto one = run({"bridge", seed, program::shipped_scenario(), "--draws", "0", "--by",
                          "kind", "--lang", "nl", "--party", "municipality"});
    CHECK(one.code == 0);
    CHECK(has(one.out, "jeugdhulp, € per kind"));
    CHECK(has(one.out, "prijzen van 2021"));
    CHECK(has(one.out, "7.500, "));
    CHECK_FALSE(has(one.out, "prices of"));
    CHECK(has(one.out, "'seed, literature'"));
    const auto machine = run({"bridge", seed, program::shipped_scenario(), "--draws", "0", "--lang",
                              "nl", "--format", "csv"});
    CHECK(has(machine.out, "\"7500, prices of 2021\""));
    const auto reach = run({"bridge", program::shipped_scenario(), "scenarios/slow-ramp.yaml",
                            "--draws", "0", "--lang", "nl"});
    CHECK(has(reach.out, "programma: "));
    CHECK_FALSE(has(reach.out, "with.contact_moments.coverage"));
}

TEST_CASE("bridge: what it cannot do is said and nothing is written")
{
    const auto scenario = program::shipped_scenario();
    const auto unknown = run({"bridge", scenario, "scenarios/slow-ramp.yaml", "--draws", "0",
                              "--first", "with.tailored_suport"});
    CHECK(unknown.code == 2);
    CHECK(has(unknown.err, "did you mean 'with.tailored_support'?"));
    CHECK(unknown.out.empty());
    CHECK(run({"bridge", scenario}).code == 2);
    CHECK(run({"bridge", scenario, scenario, "--party", "nobody"}).code == 2);
    const auto same = run({"bridge", scenario, scenario, "--draws", "0"});
    CHECK(same.code == 0);
    CHECK(has(same.out, "The inputs are the same."));
    CHECK(has(same.out, "aa-en-hunze (2)"));
    const auto odd = run({"bridge", scenario, "scenarios/slow-ramp.yaml", "--orders", "7"});
    CHECK(odd.code == 2);
    CHECK(has(odd.err, "an even number of orders was expected, not 7"));
}

TEST_CASE("calibrate: an override that the scenario reads and draws weighted by what came in")
{
    const Folder folder;
    const auto targets = (folder.path() / "targets.yaml").string();
    program::write(targets, observed);
    const auto out = (folder.path() / "out").string();
    const auto ran = run({"calibrate", program::shipped_scenario(), targets, "--draws", "100",
                          "--format", "json", "--out", out, "--quiet"});
    REQUIRE(ran.code == 0);
    const auto override = program::content(folder.path() / "out" / "override.yaml");
    CHECK(has(override, "foster_stock: {value: "));
    const auto screen = run(
        {"calibrate", program::shipped_scenario(), targets, "--draws", "100", "--format", "json"});
    const auto json = Json::parse(screen.out);
    const auto& fit = json["fit"];
    CHECK(fit["counts"][0]["after"].get<double>() == doctest::Approx(20).epsilon(1e-5));
    CHECK(json["weights"]["effective_draws"].get<double>() > 1);
    CHECK(json["weights"]["effective_draws"].get<double>() < 100);
    const auto dutch =
        run({"calibrate", program::shipped_scenario(), targets, "--draws", "20", "--lang", "nl"})
            .out;
    CHECK(has(dutch, "Bijgestelde parameters"));
    CHECK(has(dutch, "kinderen in pleegzorg per 1.000")); // among those that move most
}

TEST_CASE("calibrate: a folder with files in it is refused as it would mix two fits")
{
    const Folder folder;
    const auto targets = (folder.path() / "targets.yaml").string();
    program::write(targets, observed);
    const auto ran =
        run({"calibrate", program::shipped_scenario(), targets, "--out", folder.path().string()});
    CHECK(ran.code == 2);
    CHECK(has(ran.err, "the folder holds files already; an empty or new folder was expected"));
    CHECK(folder.names() == Words{"targets.yaml"});
}

TEST_CASE("calibrate: what is wrong with the targets is said with its place and nothing is written")
{
    const Folder folder;
    const auto targets = (folder.path() / "targets.yaml").string();
    auto text = std::string{observed};
    text.replace(text.find("foster_stock"), 12, "foster_stok");
    program::write(targets, text);
    const auto out = (folder.path() / "out").string();
    const auto ran =
        run({"calibrate", program::shipped_scenario(), targets, "--draws", "0", "--out", out});
    CHECK(ran.code == 2);
    CHECK(has(ran.err, targets + ":4:5: error: "));
    CHECK(has(ran.err, "there is no parameter with a value 'foster_stok'"));
    CHECK(has(ran.err, "did you mean 'foster_stock'?"));
    CHECK(folder.names() == Words{"targets.yaml"});
    program::write(targets, "mkba: 1\ncalibrate:\n  targets:\n    - {count: 3}\n");
    const auto bare = run({"calibrate", program::shipped_scenario(), targets});
    CHECK(bare.code == 2);
    CHECK(has(bare.err, "'observed'"));
    CHECK(has(bare.err, "'source'"));
}

TEST_CASE("calibrate: a parameter that moves no target is refused and nothing is written")
{
    const Folder folder;
    const auto targets = (folder.path() / "targets.yaml").string();
    auto text = std::string{observed};
    text.replace(text.find("foster_stock: {low: 1, high: 20}"), 32,
                 "foster_care_cost: {low: 1, high: 90000}");
    program::write(targets, text);
    const auto out = (folder.path() / "out").string();
    const auto idle =
        run({"calibrate", program::shipped_scenario(), targets, "--draws", "0", "--out", out});
    CHECK(idle.code == 2);
    CHECK(has(idle.err, targets + ":4:5: error: "));
    CHECK(has(idle.err, "no target depends on 'foster_care_cost'"));
    CHECK(folder.names() == Words{"targets.yaml"});
}

TEST_CASE("calibrate: at which end of its range a parameter lies and what that asks for")
{
    const Folder folder;
    const auto targets = (folder.path() / "targets.yaml").string();
    const auto with_range = [&](const std::string& range, const Words& more) {
        auto text = std::string{observed};
        text.replace(text.find("{low: 1, high: 20}"), 18, range);
        program::write(targets, text);
        Words words{"calibrate", program::shipped_scenario(), targets, "--draws", "0"};
        words.insert(words.end(), more.begin(), more.end());
        return run(words).out;
    };
    const auto less = with_range("{low: 19, high: 40}", {});
    CHECK(has(less, "children in foster care per 1,000: at the lower end"));
    CHECK(has(less, "ask for a lower value"));
    CHECK(has(with_range("{low: 1, high: 2}", {"--lang", "nl"}), "op de bovengrens"));
    CHECK(has(with_range("{low: 1, high: 2}", {"--format", "csv"}), ",at_bound,,,,high"));
    CHECK(has(with_range("{low: -10, high: 1.0e9}", {"--format", "csv"}), ",at_bound,,,,none"));
    CHECK_FALSE(has(with_range("{low: -10, high: 1.0e9}", {}), "at the lower end"));
}

TEST_CASE("calibrate: one draw cannot be weighed and counts have their labels")
{
    const Folder folder;
    const auto targets = (folder.path() / "targets.yaml").string();
    program::write(targets, observed);
    const auto single = run({"calibrate", program::shipped_scenario(), targets, "--draws", "1"});
    CHECK(single.code == 2);
    CHECK(has(single.err, "at least 2 draws were expected"));
    const auto dutch =
        run({"calibrate", program::shipped_scenario(), targets, "--draws", "20", "--lang", "nl"});
    CHECK_FALSE(has(dutch.out, "prevalences.foster_care"));
    CHECK_FALSE(has(dutch.out, "0,000000"));
}

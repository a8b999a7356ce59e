// A region with members on rules of their own: the answer says so, and verbs that work on one chain
// refuse it by name.
#include <sstream>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "tests/cli/program.hpp"

using namespace mkba;
using program::has;
using program::run;
using program::Words;

namespace {

const char* const region = "scenarios/region-own-rates.yaml";

} // namespace

TEST_CASE("run: the answer says which members cost one more chain")
{
    const auto english = run({"run", region, "--draws", "0", "--table", "answer", "--lang", "en"});
    REQUIRE(english.code == 0);
    std::istringstream words{english.out};
    std::string text; // lines are broken to the width
    for (std::string word; words >> word;) {
        text += word + " ";
    }
    CAPTURE(text);
    CHECK(has(text,
              "With figures of their own: Emmen (share of families that are vulnerable, local); "
              "Pekela (Goede Start: intensive 1,000 days). That costs 2 chains more; the whole is "
              "the sum of 3 "
              "chains on the same draws."));
    const auto dutch = run({"run", region, "--draws", "0", "--table", "answer", "--lang", "nl"});
    CHECK(has(dutch.out, "Met eigen cijfers: Emmen"));
}

TEST_CASE("run: one chain more is not spoken of as several")
{
    const auto only = [](const char* language) {
        return run({"run", region, "--draws", "0", "--table", "answer", "--lang", language, "--set",
                    "population.only=[aa_en_hunze, emmen]", "--set", "municipalities=2"})
            .out;
    };
    CHECK(has(only("en"), "one chain more"));
    CHECK(has(only("nl"), "één keten meer"));
}

TEST_CASE("run: the JSON names the chains of a region with rules of their own")
{
    const auto ran = run({"run", region, "--draws", "0", "--format", "json"});
    REQUIRE(ran.code == 0);
    const auto json = nlohmann::json::parse(ran.out);
    REQUIRE(json["own_chains"].size() == 2);
    CHECK(json["own_chains"][0]["members"] == nlohmann::json{"emmen"});
    CHECK(json["own_chains"][0]["parameters"]["local_share_vulnerable"] ==
          "local_share_vulnerable_in_emmen");
    CHECK(json["own_chains"][1]["alternatives"]["goede_start"] ==
          nlohmann::json{"intensive_1000_days"});
    const auto one = run({"run", "scenarios/region.yaml", "--draws", "0", "--format", "json"});
    CHECK_FALSE(has(one.out, "own_chains"));
}

TEST_CASE("run: the parts of a region with own rules add up to it")
{
    const auto ran = run({"run", region, "--table", "parts", "--draws", "64", "--lang", "en"});
    CHECK(ran.code == 0);
    CHECK(has(ran.out, "the parts add up to the whole, which is the sum of 3 chains"));
}

TEST_CASE("verbs that work on one chain refuse a region with several by name")
{
    for (const auto& words :
         {Words{"sensitivity", region, "--method", "prcc"}, Words{"ladder", region},
          Words{"contract", region}, Words{"voi", region},
          Words{"break-even", region, "--vary", "effects"},
          Words{"bridge", region, "scenarios/region.yaml"},
          Words{"explain", region, "parties.municipality.saving"}}) {
        CAPTURE(words[0]);
        const auto ran = run(words);
        CAPTURE(ran.err);
        CHECK(ran.code == 2);
        CHECK(has(ran.err, "region-own-rates.yaml:"));
        CHECK(has(ran.err, "this works on one chain, and emmen has a chain of its own"));
    }
    CHECK(run({"explain", region, "parties.municipality.saving", "--draws", "0", "--set",
               "population.only=emmen"})
              .code == 0);
}

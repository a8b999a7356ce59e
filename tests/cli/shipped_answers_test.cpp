// What the shipped scenarios say in words: each its own verdict, and never the noise of rounding.
#include <algorithm>
#include <cctype>
#include <filesystem>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "tests/cli/program.hpp"

using namespace mkba;
using program::has;
using program::Words;

namespace {

std::string printed(const std::string& scenario, const Words& more)
{
    Words words{"run", "scenarios/" + scenario, "--draws", "200"};
    words.insert(words.end(), more.begin(), more.end());
    const auto ran = program::run(words);
    CAPTURE(ran.err);
    REQUIRE(ran.code == 0);
    return ran.out;
}

/// The most digits of one figure, its separators left out.
std::size_t longest_figure(const std::string& text)
{
    std::size_t longest = 0;
    std::size_t digits = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (std::isdigit(static_cast<unsigned char>(text[i])) != 0) {
            longest = std::max(longest, ++digits);
        } else if (digits == 0 || (text[i] != ',' && text[i] != '.')) {
            digits = 0;
        }
    }
    return longest;
}

} // namespace

TEST_CASE("no shipped scenario prints a figure that nothing supports")
{
    CHECK(longest_figure("12,345.6 and 7") == 6);
    for (const auto& file :
         std::filesystem::directory_iterator(std::string{MKBA_SOURCE_DIR} + "/scenarios")) {
        const auto name = file.path().filename().string();
        if (file.path().extension() != ".yaml" || name.starts_with("sweep")) {
            continue;
        }
        CAPTURE(name);
        const auto answer = printed(name, {"--table", "answer"});
        CHECK(longest_figure(answer.substr(0, answer.find("Provenance"))) <= 9);
    }
}

// as-it-runs touches no line of theirs: half of the draws were better off by 1e-12 euro.
TEST_CASE("whom nothing changes for is better off in no draw")
{
    const auto text = printed("as-it-runs.yaml", {"--format", "json"});
    const auto parties = nlohmann::json::parse(text).at("parties");
    for (const char* party : {"family", "ministry_justice", "school_partnership"}) {
        CAPTURE(party);
        CHECK(parties.at(party).at("result").at("mean") == 0.0);
        CHECK(parties.at(party).at("better_off") == 0.0);
    }
    CHECK(parties.at("municipality").at("result").at("mean") != 0.0);
}

TEST_CASE("where nothing is counted there is nothing to judge and no cost to divide")
{
    const auto text = printed("contraception-only.yaml", {});
    CHECK(has(text, "the scenario counts no costs and no savings, so"));
    CHECK_FALSE(has(text, "smaller than the costs"));
    CHECK_FALSE(has(text, "What can be divided is the cost"));
    // The programme's claim stands beside its cost, with what it takes to break even.
    CHECK(has(printed("contraception-only.yaml", {"--format", "markdown"}),
              "times the cost beside it on average"));
    CHECK(has(printed("contraception-only.yaml", {"--lang", "nl"}),
              "geen kosten en geen besparingen"));
}

TEST_CASE("looking back to before 2017 supports no conclusion on funding")
{
    const auto text = printed("baseline-before-2017.yaml", {});
    CHECK(has(text, "In retrospect:"));
    CHECK_FALSE(has(text, "can be expected to carry a programme"));
    CHECK_FALSE(has(text, "What can be divided is the cost"));
    CHECK_FALSE(has(printed("baseline-before-2017.yaml", {"--table", "budget"}), "Requested"));
    for (const auto& asked :
         {Words{"contract", "scenarios/baseline-before-2017.yaml", "--draws", "50"},
          Words{"break-even", "scenarios/baseline-before-2017.yaml", "--vary", "budget", "--draws",
                "50"},
          Words{"voi", "scenarios/baseline-before-2017.yaml", "--draws", "50"}}) {
        const auto refused = program::run(asked);
        CHECK(refused.code == 2);
        CHECK(has(refused.err, "this scenario looks back"));
    }
}

TEST_CASE("support of choices around contraception is in no ranking and no division")
{
    const auto ladder = program::run({"ladder", "scenarios/as-it-runs.yaml", "--draws", "0"});
    CHECK(ladder.code == 0);
    const std::string said =
        "contraception: for information only, in no total, ranking or division";
    CHECK(has(ladder.out, said));
    CHECK_FALSE(has(ladder.out, "\nsupport of choices"));
    const auto division = program::run(
        {"contract", "scenarios/as-it-runs.yaml", "--draws", "20", "--table", "sharing"});
    CHECK(division.code == 0);
    CHECK(has(division.out, "for information only"));
    CHECK_FALSE(has(division.out, "Support of choices around contraception: runs only"));
    const auto alone = program::run({"ladder", "scenarios/contraception-only.yaml"});
    CHECK(alone.code == 2);
    CHECK(has(alone.err, "contraception_support is for information only"));
}

TEST_CASE("the claim about contraception says what chance it takes to break even")
{
    // 5,000 over 19,000 is 26 %; over the band of some 9,000 to 31,000 it is 56 and 16 %.
    const Words asked{"--table", "welfare", "--format", "markdown"};
    const auto text = printed("contraception-only.yaml", asked);
    CHECK(has(text, "The two break even where 26% of that saving comes true (16% to 5"));
}

TEST_CASE("every regional table says that children of 5 to 18 are estimated")
{
    for (const char* name : {"region.yaml", "emmen.yaml", "region-two-part.yaml"}) {
        CHECK(has(printed(name, {"--table", "budget"}), "elsewhere their numbers are estimated"));
    }
    CHECK_FALSE(has(printed("aa-en-hunze.yaml", {"--table", "budget"}), "estimated"));
    const auto json = nlohmann::json::parse(printed("region.yaml", {"--format", "json"}));
    CHECK(has(json["remarks"][0]["nl"].get<std::string>(), "geschat"));
    CHECK(has(printed("region.yaml", {"--format", "csv", "--table", "answer"}), "estimated"));
    CHECK(has(program::run({"check", "scenarios/emmen.yaml"}).out, "estimated"));
}

TEST_CASE("one year of programme is one year")
{
    const auto text = printed("one-cohort.yaml", {"--table", "answer"});
    CHECK(has(text, "1 year of programme"));
    CHECK_FALSE(has(text, "1 years"));
}

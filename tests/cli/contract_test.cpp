// mkba contract from the outside.
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "tests/cli/program.hpp"

using namespace mkba;
using program::has;
using program::run;
using program::Words;

namespace {

Words with(const Words& more)
{
    Words words{"contract", program::shipped_scenario(), "--draws", "300", "--sample", "50"};
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

} // namespace

TEST_CASE("contract: says that there is nothing to share and divides the cost")
{
    const auto ran = run(with({}));
    REQUIRE(ran.code == 0);
    CHECK(ran.err.empty());
    for (const char* part : {"nothing to share", "Cost division", "Keys side by side", "Shapley",
                             "Outside contribution a programme year", "Provenance"}) {
        CAPTURE(part);
        CHECK(has(ran.out, part));
    }
    const auto dutch = run(with({"--lang", "nl", "--table", "cost_division"})).out;
    CHECK(has(dutch, "Kostenverdeling"));
    CHECK_FALSE(has(dutch, "Verdeelsleutels"));
}

TEST_CASE("contract: JSON gives every key and its figures add up")
{
    const auto ran = run(with({"--format", "json", "--player", "grants=province,external_funder"}));
    REQUIRE(ran.code == 0);
    const auto json = nlohmann::json::parse(ran.out);
    CHECK(json["keys"].size() == 7);
    CHECK(json["players"].contains("grants"));
    CHECK_FALSE(json["players"].contains("province"));
    double sum = 0;
    for (const auto& player : json["keys"]["shapley"]["players"]) {
        sum += player["expected"].get<double>();
    }
    CHECK(sum == doctest::Approx(json["joint"]["mean"].get<double>()));
    CHECK(json["cost_division"]["gap"]["mean"].get<double>() ==
          doctest::Approx(-json["joint"]["mean"].get<double>()));
}

TEST_CASE("contract: who sits at the table and who does not is said")
{
    const program::Folder folder;
    const auto file = folder.path() / "contract.yaml";
    program::write(file, program::content(MKBA_SOURCE_DIR "/data/contracts/five-year.yaml") +
                             "  players: {municipality: {role: payer}, school_partnership: {role: "
                             "payer}, grants: {parties: [province, external_funder], label: {nl: "
                             "gevers, en: givers}, role: grant}}\n");
    const Words asked{"contract", program::shipped_scenario(),
                      "--draws",  "0",
                      "--table",  "sharing",
                      "--set",    "contract=" + std::filesystem::absolute(file).string()};
    const auto ran = run(asked);
    REQUIRE(ran.code == 0);
    CHECK(has(ran.out, "givers (giver of grants)"));
    CHECK(has(ran.out, "Not at the table: "));
    Words dutch{asked};
    dutch.insert(dutch.end(), {"--lang", "nl"});
    CHECK(has(run(dutch).out, "Aan tafel: gevers (subsidiegever), gemeente (betaler)"));
    Words machine{asked};
    machine.insert(machine.end(), {"--format", "json"});
    const auto json = nlohmann::json::parse(run(machine).out);
    CHECK(json["players"]["municipality"]["role"] == "payer");
    CHECK(json["players"]["grants"]["grant"] == true);
    CHECK(json["not_seated"].size() > 0);
}

TEST_CASE("contract: without draws nothing is said of odds")
{
    const auto none = run({"contract", program::shipped_scenario(), "--draws", "0"});
    CHECK(none.code == 0);
    CHECK(has(none.out, "Without draws nothing can be said of odds"));
    for (const char* odds : {"the first", "Chance of paying for nothing", "Weight Z"}) {
        CAPTURE(odds);
        CHECK(none.out.find(odds) == std::string::npos);
    }
}

TEST_CASE("contract: of one draw no certainty is made")
{
    const auto one =
        run({"contract", program::shipped_scenario(), "--draws", "1", "--table", "sharing"});
    CHECK(one.code == 0);
    CHECK(has(one.out, "too few to rely on"));
    CHECK(one.out.find("keeps everybody in") == std::string::npos);
}

TEST_CASE("contract: a scenario where a contract was expected is one mistake")
{
    const auto ran =
        run({"contract", program::shipped_scenario(), "--contract", program::shipped_scenario()});
    CHECK(ran.code == 2);
    CHECK(has(ran.err, "a file with 'contract' alone was expected; this one holds"));
    CHECK(ran.err.find("unknown key") == std::string::npos);
    CHECK(ran.err.find("error:") == ran.err.rfind("error:"));
}

TEST_CASE("contract: wrong players are told what is wrong")
{
    for (const auto* player :
         {"grants", "=province", "grants=", "grants=provinse", "grants=province,province"}) {
        CAPTURE(player);
        const auto ran = run(with({"--player", player}));
        CHECK(ran.code == 2);
        CHECK(ran.out.empty());
        CHECK(has(ran.err, "player"));
    }
}

TEST_CASE("contract: options that are no odds and names that are taken")
{
    for (const auto& words :
         {Words{"--certainty", "nan"}, Words{"--power", "nan"}, Words{"--confidence", "2"},
          Words{"--player", "a=municipality", "--player", "a=province"},
          Words{"--player", "municipality=province"},
          Words{"--contract", "data/contracts/five-year.yaml", "--contract",
                "data/contracts/five-year.yaml"},
          Words{"--set", "contract.years.first=2090"},
          Words{"--set", "simulate.draws=0", "--search", "share=0.3:0.5:2"}}) {
        Words all{"contract", program::shipped_scenario()};
        all.insert(all.end(), words.begin(), words.end());
        CAPTURE(words.front() + " " + words.back());
        const auto ran = run(all);
        CHECK(ran.code == 2);
        CHECK(ran.out.empty());
    }
}

TEST_CASE("contract: luck and odds before signing for this contract and another")
{
    const Words asked{"--contract", "data/contracts/two-part-aa-en-hunze.yaml",
                      "--table",    "signing",
                      "--table",    "luck",
                      "--table",    "size",
                      "--table",    "credibility"};
    const auto ran = run(with(asked));
    REQUIRE(ran.code == 0);
    CHECK(ran.err.empty());
    for (const char* part : {"Before signing", "cannot be told from luck", "Five-year agreement",
                             "Agreement in two parts", "Chance", "none", "Bühlmann"}) {
        CAPTURE(part);
        CHECK(has(ran.out, part));
    }
    CHECK_FALSE(has(ran.out, "Keys side by side"));
    Words dutch{asked};
    dutch.insert(dutch.end(), {"--lang", "nl"});
    CHECK(has(run(with(dutch)).out, "niet van toeval te onderscheiden"));
    Words machine{asked};
    machine.insert(machine.end(), {"--format", "json"});
    const auto json = nlohmann::json::parse(run(with(machine)).out);
    REQUIRE(json["contracts"].size() == 2);
    CHECK(json["contracts"][0]["name"] == "own");
    CHECK(json["contracts"][1]["name"] == "two-part-aa-en-hunze");
    CHECK(json["contracts"][0]["years"].size() == 5);
    CHECK(json["contracts"][1]["settles_once"] == true);
    CHECK_FALSE(json.contains("keys"));
}

TEST_CASE("contract: pools of the municipalities that a scenario takes together")
{
    const Words region{"contract", "scenarios/region.yaml", "--draws", "64", "--table", "pooling"};
    Words asked{region};
    asked.insert(asked.end(), {"--contract", "data/contracts/two-part-region.yaml"});
    const auto ran = run(asked);
    REQUIRE(ran.code == 0);
    CHECK(has(ran.out, "11 largest,"));
    asked.insert(asked.end(), {"--format", "json"});
    const auto json = nlohmann::json::parse(run(asked).out);
    REQUIRE(json["pooling"]["pools"].size() == 21);
    double persons = 0;
    for (std::size_t p = 0; p < 11; ++p) {
        persons += json["pooling"]["pools"][p]["persons"].get<double>();
    }
    CHECK(json["pooling"]["pools"][20]["persons"].get<double>() == doctest::Approx(persons));
    CHECK(json["pooling"]["pools"][20]["years"].size() == 5);
    CHECK(json["pooling"]["cheapest"].size() == 5);
    CHECK(has(run(with({"--table", "pooling"})).out, "takes no populations together"));
}

TEST_CASE("contract: the cheapest of all pools that is enough")
{
    // Without benchmark error and with little luck some municipalities are enough within 5 years.
    const Words asked{"contract", "scenarios/region-two-part.yaml",
                      "--draws",  "64",
                      "--power",  "0.55",
                      "--set",    "contract.benchmark_error=0",
                      "--set",    "contract.sampling_error=0.05",
                      "--table",  "pool_subsets"};
    const auto ran = run(asked);
    REQUIRE(ran.code == 0);
    CHECK(has(ran.out, "Cheapest pool"));
    CHECK_FALSE(has(ran.out, "11 largest,"));
    Words machine{asked};
    machine.insert(machine.end(), {"--format", "json"});
    const auto cheapest =
        nlohmann::json::parse(run(machine).out)["pooling"]["cheapest"][4]; // five years
    CHECK(cheapest["fewest"].get<std::size_t>() <= cheapest["members"].size());
    CHECK(cheapest["missed"].get<double>() <= 0.45);
    CHECK(cheapest["programme_cost"].get<double>() > 0);
}

TEST_CASE("contract: what there is no contract for is said")
{
    const auto ran = run({"contract", "scenarios/region.yaml", "--draws", "16", "--table", "luck"});
    CHECK(ran.code == 0);
    CHECK(has(ran.out, "has no contract"));
    const auto absent = run(with({"--contract", "data/contracts/nowhere.yaml"}));
    CHECK(absent.code == 2);
    CHECK(has(absent.err, "nowhere.yaml"));
}

TEST_CASE("contract: one meant for given figures is refused in one error")
{
    const auto ran = run(with({"--contract", "data/contracts/mssp.yaml"}));
    CHECK(ran.code == 2);
    CHECK(has(ran.err, "mssp.yaml:9:3: error: contract.columns: only given figures have columns"));
    CHECK(has(ran.err, "mkba settle"));
    CHECK(ran.err.find("error:") == ran.err.rfind("error:"));
}

TEST_CASE("contract: a search tells which terms suit everybody")
{
    const auto ran = run(with({"--table", "search", "--search", "share=0.3:0.7:3", "--search",
                               "threshold=0:0.04:2", "--search", "term=3:5:2"}));
    REQUIRE(ran.code == 0);
    CHECK(has(ran.out, "Sets of terms worked out on the same draws: 12."));
    const auto json = nlohmann::json::parse(
        run(with({"--table", "search", "--search", "cap=0.05", "--format", "json"})).out);
    REQUIRE(json["search"]["points"].size() == 1);
    CHECK(json["search"]["points"][0]["cap"] == 0.05);
    CHECK(json["search"]["points"][0]["share"].is_null());
    CHECK(json["search"]["best"]["term"] == 5);
}

TEST_CASE("contract: a search for what makes no sense is refused")
{
    for (const auto& [argument, told] : std::vector<std::pair<std::string, std::string>>{
             {"shares=0:1:5", "NAME is one of: share, threshold, cap, term"},
             {"share", "NAME=FROM:TO:STEPS"},
             {"share=0.2:much:3", "'much' is not a number"},
             {"share=0.5:0.2:3", "rising"},
             {"share=0.2:0.5", "FROM:TO:STEPS"},
             {"share=0.2:0.5:2.5", "FROM:TO:STEPS"},
             {"share=0.5:1.5:3", "1.5 is not between 0 and 1"},
             {"term=2.5", "whole years"},
             {"term=0", "whole years"}}) {
        const std::string shown = argument; // clang 14 captures no bindings
        CAPTURE(shown);
        const auto ran = run(with({"--table", "search", "--search", argument}));
        CHECK(ran.code == 2);
        CHECK(ran.out.empty());
        CHECK(has(ran.err, told));
    }
    CHECK(has(run(with({"--table", "search", "--search", "cap=0.1", "--search", "cap=0.2"})).err,
              "given twice"));
    CHECK(
        has(run(with({"--table", "search", "--search", "share=0:1:100", "--search", "cap=0:1:100"}))
                .err,
            "10000 combinations"));
    CHECK(run(with({"--table", "search"})).code == 2);
}

// What a result is held against: books, weak parameters, variants, and the evidence as a document.
#include <sstream>

#include <doctest/doctest.h>

#include "tests/cli/program.hpp"

using namespace mkba;
using program::has;
using program::run;

namespace {

const std::string scenario = program::shipped_scenario();

/// The cells of the row that begins with `id` in the CSV of a table, by statistic.
std::string value_of(const std::string& csv, const std::string& row, const std::string& statistic)
{
    std::istringstream lines{csv};
    for (std::string line; std::getline(lines, line);) {
        if (has(line, "," + row + ",") && has(line, "," + statistic + ",")) {
            return line;
        }
    }
    return {};
}

} // namespace

TEST_CASE("check: the budget check names the share explained and what is left out")
{
    const auto english = run({"check", scenario});
    CHECK(english.code == 0);
    CHECK(has(english.out, "Budget check"));
    CHECK(has(english.out, "youth help and protection, municipality 2025"));
    CHECK(has(english.out, "day treatment"));
    CHECK(has(english.out, "All modelled spending, by who bears it"));
    CHECK(has(english.out, "Weakest parameters by weight in the result"));
    CHECK(has(english.out, "of the spread rests on assumptions (grade D), most of all on:"));
    CHECK(has(english.out, "price set 'literature' (there is also seed)"));
    const auto dutch = run({"check", scenario, "--lang", "nl"});
    CHECK(has(dutch.out, ": geen fouten"));
    CHECK(has(dutch.out, "personen in 3 toestanden"));
    CHECK(has(dutch.out, "Begrotingstoets"));
    CHECK(has(dutch.out, "Zwakste parameters naar gewicht in de uitkomst"));
    CHECK(has(dutch.out, "zeer kwetsbaar, niet in beeld"));
    CHECK(has(dutch.out, "werk en inkomen na het 18e jaar  € 329.000\n"));
    CHECK(has(dutch.out, "(signalling_cost)"));
    CHECK(has(dutch.out, "rust op uitgaven aan jeugdhulp"));
    CHECK(has(dutch.out, "memory, to be verified")); // its source, in quotes
    CHECK_FALSE(has(dutch.out, "analyst's judgement"));
    CHECK_FALSE(has(dutch.out, "EUR "));
}

TEST_CASE("run: variants stand side by side with the scenario as it is")
{
    const auto ran = run({"run", scenario, "--table", "variants", "--draws", "200"});
    CHECK(ran.code == 0);
    CHECK(has(ran.out, "As the scenario stands"));
    CHECK(has(ran.out, "groups beside one another"));
    CHECK(has(ran.out, "against consolidating"));
    CHECK(has(run({"run", scenario, "--table", "variants", "--draws", "0", "--format", "json"}).out,
              "\"per_measure\": {"));
    // A variant is the run with its settings.
    const auto csv =
        run({"run", scenario, "--table", "variants", "--draws", "0", "--format", "csv"});
    const auto alone = run({"run", scenario, "--table", "variants", "--draws", "0", "--format",
                            "csv", "--set", "groups=additive"});
    const auto variant = value_of(csv.out, "additive", "broad.mean");
    const auto as_it_stands = value_of(alone.out, "as_it_stands", "broad.mean");
    REQUIRE(!variant.empty());
    REQUIRE(!as_it_stands.empty());
    CHECK(variant.substr(variant.find("broad.mean")) ==
          as_it_stands.substr(as_it_stands.find("broad.mean")));
}

TEST_CASE("run: a variant that the model refuses is a row with its reason beside the others")
{
    const auto ran = run({"run", "scenarios/intensive-route-test-a.yaml", "--table", "variants"});
    CHECK(ran.code == 3);
    CHECK(has(ran.out, "refused"));
    CHECK(has(ran.out, "No result for 'groups beside one another (additive reading)'"));
    CHECK(has(ran.out, "'local_robust' (-1)"));
    CHECK(has(ran.out, "without age profiles"));
    CHECK(has(run({"run", "scenarios/intensive-route-test-a.yaml", "--table", "variants",
                   "--format", "json"})
                  .out,
              "\"refused\":"));
}

TEST_CASE("run: the parts of a region stand side by side and add up to it")
{
    const auto ran = run(
        {"run", "scenarios/region.yaml", "--table", "parts", "--draws", "0", "--format", "csv"});
    CHECK(ran.code == 0);
    for (const std::string column : {"costs.mean", "benefits.mean", "broad.mean", "fiscal.mean"}) {
        CAPTURE(column);
        std::istringstream lines{ran.out};
        double parts = 0;
        double whole = 0;
        int count = 0;
        for (std::string line; std::getline(lines, line);) {
            const auto at = line.find("," + column + ",");
            if (line.rfind("parts,", 0) != 0 || at == std::string::npos) {
                continue;
            }
            const double value = std::stod(line.substr(at + column.size() + 2));
            (has(line, "parts,whole,") ? whole : parts) += value;
            ++count;
        }
        CHECK(count == 12);
        CHECK(parts == doctest::Approx(whole).epsilon(1e-11));
    }
    CHECK(has(run({"run", "scenarios/region.yaml", "--table", "parts", "--draws", "100"}).out,
              "Borger-Odoorn"));
    CHECK(has(run({"run", scenario, "--table", "parts", "--draws", "0"}).out,
              "takes no populations together"));
}

TEST_CASE("check: a variant that the model refuses is a warning and a misspelt one stops the table")
{
    const auto checked = run({"check", "scenarios/intensive-route-test-a.yaml", "--quiet"});
    CHECK(checked.code == 0);
    CHECK(has(checked.err, ": warning: variants.additive: with 'additive': 'local_robust' (-1)"));
    CHECK_FALSE(has(run({"check", scenario, "--quiet"}).err, "warning"));
}

TEST_CASE("check: variants are read too and what is wrong has a place in a file")
{
    const program::Folder folder;
    const auto copy = folder.path() / "scenario.yaml";
    auto text = program::content(std::string{MKBA_SOURCE_DIR} + "/" + scenario);
    const auto at = text.find("alternatives.stop.early_signalling.coverage: signalling");
    REQUIRE(at != std::string::npos);
    text.replace(at, 17, "alternatives.stpo");
    for (auto up = text.find("../data"); up != std::string::npos;
         up = text.find("../data", up + 9)) {
        text.replace(up, 7, std::string{MKBA_SOURCE_DIR} + "/data");
    }
    program::write(copy, text);
    const auto ran = run({"check", copy.string(), "--quiet"});
    CHECK(ran.code == 2);
    CHECK(has(ran.err, copy.string() + ":38:3: error: variants.consolidate: "));
    CHECK(has(ran.err, "there is no alternative 'stpo'"));
    CHECK(has(ran.err, "did you mean 'stop'?"));
    const auto table = run({"run", copy.string(), "--table", "variants", "--draws", "0"});
    CHECK(table.code == 2);
    CHECK(has(table.err, "there is no alternative 'stpo'"));
}

TEST_CASE("list: the prices of one set beside those of the other")
{
    const auto ran = run({"list", "prices", scenario});
    CHECK(ran.code == 0);
    CHECK(ran.out.rfind("## Prices: literature and seed\n", 0) == 0);
    CHECK(has(ran.out, "| `foster_care_cost` | EUR per child in foster care a year | 19000 | C | "
                       "8547 | D | 0.45 |"));
    CHECK(has(run({"list", "evidence", scenario}).out, ran.out)); // one table, made once
    CHECK(run({"list", "prices"}).code == 2);
}

TEST_CASE("list: the evidence with both price sets")
{
    const auto ran = run({"list", "evidence", scenario});
    CHECK(ran.code == 0);
    CHECK(has(ran.out, "## Parameters by grade"));
    CHECK(has(ran.out, "## Prices: literature and seed"));
    CHECK(has(ran.out, "| `foster_care_cost` | EUR per child in foster care a year | 19000 | C | "
                       "8547 | D | 0.45 |"));
}

// Tidy CSV: one exact figure a row, each with a name of its own.
#include <set>
#include <sstream>

#include <doctest/doctest.h>

#include "mkba/report/formats/csv.hpp"
#include "mkba/report/tables/catalogue.hpp"

#include "tests/report/fixture.hpp"

using namespace mkba;

namespace {

using Fields = std::vector<std::string>;

/// RFC 4180 without line breaks inside fields.
Fields fields(const std::string& line)
{
    Fields found(1);
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (quoted && line[i] == '"' && i + 1 < line.size() && line[i + 1] == '"') {
            found.back() += '"';
            ++i;
        } else if (line[i] == '"') {
            quoted = !quoted;
        } else if (line[i] == ',' && !quoted) {
            found.emplace_back();
        } else {
            found.back() += line[i];
        }
    }
    return found;
}

std::vector<Fields> rows(const Description& description, const Results& results)
{
    std::vector<ReportTable> tables;
    for (const auto& entry : table_catalogue()) {
        tables.push_back(entry.make(description, results));
    }
    std::istringstream text{as_csv({description, results, tables})};
    std::vector<Fields> found;
    for (std::string line; std::getline(text, line);) {
        found.push_back(fields(line));
    }
    return found;
}

/// The value of the row with these keys: table, row, party, year, statistic.
std::string value(const std::vector<Fields>& rows, const Fields& keys)
{
    for (const auto& row : rows) {
        if (std::equal(keys.begin(), keys.end(), row.begin())) {
            return row[5];
        }
    }
    return "no such row";
}

} // namespace

TEST_CASE("csv: one row a figure · every key once · only numbers among the values")
{
    const auto all = rows(fixture::description(), fixture::results());
    REQUIRE(all.size() > 200);
    CHECK(all.front() == Fields{"table", "row", "party", "year", "statistic", "value", "unit",
                                "alternative", "text"});
    std::set<Fields> keys;
    for (std::size_t i = 1; i < all.size(); ++i) {
        CAPTURE(i);
        REQUIRE(all[i].size() == 9);
        Fields key{all[i].begin(), all[i].begin() + 5};
        key.push_back(all[i][7]);
        CAPTURE(key[0]);
        CAPTURE(key[1]);
        CAPTURE(key[4]);
        CHECK(keys.insert(key).second);
        CHECK_FALSE(key[4].empty());
        if (!all[i][5].empty()) {
            std::size_t read = 0;
            CHECK_NOTHROW((void)std::stod(all[i][5], &read));
            CHECK(read == all[i][5].size());
        }
    }
}

TEST_CASE("csv: figures are exact and in euros")
{
    auto results = fixture::results();
    results.comparisons.front().parties["municipality"].result.mean = -1'020'000.1;
    const auto all = rows(fixture::description(), results);
    CHECK(value(all, {"distribution", "municipality", "municipality", "", "result.mean"}) ==
          "-1020000.1");
    CHECK(value(all, {"distribution", "municipality", "municipality", "", "result.p95"}) ==
          "-519000");
    CHECK(value(all, {"distribution", "municipality", "municipality", "", "better_off"}) == "0.02");
    CHECK(value(all, {"distribution", "municipality", "municipality", "", "payback_year.never"}) ==
          "1");
    CHECK(value(all, {"welfare", "narrow.result", "", "", "mean"}) == "-1400000");
    CHECK(value(all, {"welfare", "broad.ratio", "", "", "mean"}) ==
          "1.04"); // exact, if not printed bare
    CHECK(value(all, {"time", "year", "municipality", "2027", "cumulative.mean"}) == "-110000");
    CHECK(value(all, {"budget", "costs", "province", "2025", "amount.mean"}) == "50000");
    CHECK(value(all, {"calendar", "10.remainder", "", "", "saving.mean"}) == "800000");
    CHECK(value(all, {"distribution", "school", "school", "", "result.mean"}) == "no such row");
}

TEST_CASE("csv: provenance in full")
{
    const auto all = rows(fixture::description(), fixture::results());
    const auto text = [&](const std::string& row) {
        for (const auto& one : all) {
            if (one[0] == "provenance" && one[1] == row) {
                return one[8];
            }
        }
        return std::string{"no such row"};
    };
    CHECK(text("version") == "0.1.0");
    CHECK(text("input.scenarios/proef.yaml") == std::string(64, 'a'));
    CHECK(text("seed") == "2025");
    CHECK(text("draws") == "10000");
    CHECK(text("sampling") == "lhs");
    CHECK(text("counting") == "start");
    CHECK(text("timing") == "start");
    CHECK(text("discount.euro.2025") == "0.0225");
    CHECK(text("price_year") == "2025");
    CHECK(text("view") == "followed");
}

TEST_CASE("csv: words are quoted where they must be")
{
    auto scenario = fixture::description();
    scenario.path = "a \"b\", c.yaml";
    const std::string text = as_csv({scenario, fixture::results(), {}});
    CHECK(text.find("provenance,scenario,,,text,,,,\"a \"\"b\"\", c.yaml\"\n") !=
          std::string::npos);
}

// Table 1: three tiers, three perspectives, and what may not be said.
#include <algorithm>

#include <doctest/doctest.h>

#include "mkba/report/tables/welfare.hpp"

#include "tests/report/fixture.hpp"

using namespace mkba;
using fixture::dutch;
using Cells = std::vector<std::string>;

namespace {

ReportTable table()
{
    return welfare_table(fixture::description(), fixture::results());
}

bool has(const ReportTable& table, const std::string& id)
{
    return std::any_of(table.rows.begin(), table.rows.end(),
                       [&](const TableRow& row) { return row.id == id; });
}

} // namespace

TEST_CASE("welfare: programme cost by kind · benefits by post")
{
    CHECK(dutch(table(), "cost.one_off") == Cells{"100", "90 tot 110"});
    CHECK(dutch(table(), "cost.structural") == Cells{"2.500", "2.250 tot 2.750"});
    CHECK(dutch(table(), "benefit.youth") == Cells{"900", "600 tot 1.200"});
    CHECK_FALSE(has(table(), "benefit.programme")); // a post that only costs
}

TEST_CASE(
    "welfare: three perspectives of which only the broad one is called welfare and has a ratio")
{
    const auto all = table();
    CHECK(fixture::row(all, "broad").label.nl == "Welvaart (MKBA)");
    CHECK(fixture::row(all, "narrow").label.nl == "Saldo zorg, jeugd en onderwijs");
    CHECK(fixture::row(all, "narrow").label.en == "Balance care, youth and education");
    CHECK(fixture::row(all, "fiscal").label.nl == "Saldo publieke kas");
    CHECK(fixture::row(all, "fiscal").label.en == "Balance public purse");
    CHECK(fixture::row(all, "broad.result").label.nl == "saldo (netto contante waarde)");
    CHECK(fixture::row(all, "narrow.result").label.nl == "saldo");
    CHECK(dutch(all, "broad.result") == Cells{"100", "-1.700 tot 1.900"});
    CHECK(dutch(all, "narrow.result") == Cells{"-1.400", "-1.800 tot -1.000"});
    CHECK(dutch(all, "fiscal.result") == Cells{"-1.700", "-2.000 tot -1.400"});
    CHECK(dutch(all, "broad.median") == Cells{"100", ""});
    CHECK(dutch(all, "narrow.chance") == Cells{"1%", ""});
    CHECK(has(all, "broad.ratio"));
    CHECK_FALSE(has(all, "narrow.ratio"));
    CHECK_FALSE(has(all, "fiscal.ratio"));
}

TEST_CASE("welfare: a ratio whose interval spans 1 is not printed bare")
{
    CHECK(dutch(table(), "broad.ratio") == Cells{"onzeker", "0,3 tot 1,7"});
    auto results = fixture::results();
    results.comparisons.front().perspectives["broad"].ratio = fixture::around(1.9, 0.4);
    CHECK(dutch(welfare_table(fixture::description(), results), "broad.ratio") ==
          Cells{"1,90", "1,50 tot 2,30"});
}

TEST_CASE("welfare: natural units and pm posts stand beside money · memorandum lines in no sum")
{
    const auto all = table();
    CHECK(dutch(all, "unit.supervision") == Cells{"-11", "-16 tot -6"});
    CHECK(fixture::row(all, "pm.1").label.nl ==
          "stigma bij signalering (gemeente, kwetsbaar): geen prijs bekend");
    CHECK(dutch(all, "pm.1") == Cells{"pm -", ""});
    CHECK(fixture::row(all, "pm.2").label.nl == "gezondheidsvaardigheden");
    CHECK(dutch(all, "pm.2") == Cells{"pm +", ""});
    CHECK(dutch(all, "memorandum.contraception") == Cells{"150", "60 tot 240"});
    CHECK_FALSE(has(all, "memorandum.foster_care"));
}

TEST_CASE("welfare: what belongs to an element that no alternative runs is left out")
{
    auto scenario = fixture::description();
    scenario.unpriced[0].interventions = {"signalling", "visits"};
    for (auto& line : scenario.lines) {
        if (line.name == "contraception") {
            line.per.kind = DriverKind::reached;
            line.per.name = "visits";
        }
    }
    const auto without = welfare_table(scenario, fixture::results());
    CHECK_FALSE(has(without, "pm.1"));
    CHECK(has(without, "pm.2")); // goes with any programme
    CHECK_FALSE(has(without, "memorandum"));
    RunningIntervention visits;
    visits.intervention = "visits";
    REQUIRE_FALSE(scenario.alternatives.empty());
    scenario.alternatives.back().interventions.push_back(visits);
    const auto with = welfare_table(scenario, fixture::results());
    CHECK(has(with, "pm.1"));
    CHECK(has(with, "memorandum.contraception"));
}

TEST_CASE("welfare: every alternative has its own columns")
{
    auto results = fixture::results();
    results.comparisons.push_back(results.comparisons.front());
    results.comparisons.back().with = "lighter";
    const auto all = welfare_table(fixture::description(), results);
    REQUIRE(all.columns.size() == 4);
    CHECK(all.columns[0].group.nl == "Goede Start");
    CHECK(all.columns[2].group.nl == "lighter");
    for (const auto& row : all.rows) {
        CHECK((row.kind == RowKind::heading || row.cells.size() == 4));
    }
}

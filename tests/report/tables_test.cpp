// What each table holds, cell by cell as a Dutch reader sees it.
#include <doctest/doctest.h>

#include "mkba/report/formats/json_funding.hpp"
#include "mkba/report/tables/budget.hpp"
#include "mkba/report/tables/contract.hpp"
#include "mkba/report/tables/distribution.hpp"
#include "mkba/report/tables/evidence.hpp"
#include "mkba/report/tables/groups.hpp"
#include "mkba/report/tables/time.hpp"
#include "mkba/scenario/contract_terms.hpp"

#include "tests/report/fixture.hpp"

using namespace mkba;
using fixture::dutch;
using Cells = std::vector<std::string>;

TEST_CASE(
    "distribution: investment · cash · not cash · transfers · balance · shares · payback · odds")
{
    const auto table = distribution_table(fixture::description(), fixture::results());
    // Saving 1,000 of which 400 cash leaves 600; 2,000 of 2,600 is 77 %, 1,000 of 1,200 83 %.
    CHECK(dutch(table, "municipality") ==
          Cells{"2.000", "400", "600", "0", "-20", "-1.000", "77%", "83%", "nooit", "2%"});
    // Who invests nothing has no payback.
    CHECK(dutch(table, "insurer") ==
          Cells{"0", "100", "100", "0", "-10", "190", "0%", "17%", "–", "97%"});
    CHECK(dutch(table, "school") == Cells(10, "–")); // a party without flows
    CHECK(dutch(table, "total")[5] == "-1.400");
    CHECK(fixture::row(table, "total").kind == RowKind::total);
}

TEST_CASE("distribution: the public parties added up where others have flows too")
{
    auto description = fixture::description();
    for (auto& party : description.parties) {
        party.is_public = party.name == "municipality" || party.name == "insurer";
    }
    const auto table = distribution_table(description, fixture::results());
    // -20 - 10 of transfers; -1,000 + 190 of balance; the province, with 600 of cost, is left out.
    const auto row = dutch(table, "public_parties");
    CHECK(row[0] == "2.000");
    CHECK(row[5] == "-800"); // -810 to the digits of the total
    CHECK(row[6] == "77%");
    CHECK(row[9] == "");
    for (auto& party : description.parties) {
        party.is_public = true;
    }
    const auto all = distribution_table(description, fixture::results());
    CHECK(all.rows.back().id == "total");
}

TEST_CASE("distribution: no share of a whole that is not there")
{
    auto results = fixture::results();
    results.comparisons.front().total.saving = fixture::around(-100, 10);
    const auto table = distribution_table(fixture::description(), results);
    CHECK(dutch(table, "municipality")[7] == "–");
}

TEST_CASE("distribution: without draws three digits and no odds")
{
    const auto table = distribution_table(fixture::description(), fixture::central_results());
    CHECK(dutch(table, "municipality") ==
          Cells{"2.000", "400", "600", "0", "-20", "-1.020", "77%", "83%", "nooit", "–"});
}

TEST_CASE("time: the result of each party by year · the total cumulated · and the deepest point")
{
    const auto table = time_table(fixture::description(), fixture::results());
    REQUIRE(table.rows.size() == 4);
    CHECK(table.rows[0].label.nl == "2025");
    CHECK(table.rows[2].label.nl == "2027 *"); // after the programme
    CHECK(table.rows[2].year == 2027);
    // Municipality, insurer, province; the school board has no flows. -100 - 50 + 40 = -110.
    const TableRow last = table.rows[2];
    ReportTable one = table;
    one.rows = {last};
    CHECK(dutch(one, "year") == Cells{"40", "–", "–", "40", "-110"});
    CHECK(dutch(table, "trough") == Cells{"2026", "–", "–", "2026", ""});
}

TEST_CASE("calendar: a cut · its total · and what comes after")
{
    const auto table = calendar_table(fixture::description(), fixture::results());
    CHECK(fixture::row(table, "10").label.nl == "Eerste 10 jaar (2025 tot en met 2034)");
    CHECK(dutch(table, "10.municipality") ==
          Cells{"2.000", "400", "600", "0", "-20", "-1.000", "-1.500 tot -500"});
    // Investment and balance; the saving of 800 stands in the column of machines.
    CHECK(dutch(table, "10.remainder") == Cells{"500", "", "", "", "", "300", ""});
    for (const auto& row : table.rows) {
        CHECK(row.id.find("ratio") == std::string::npos);
    }
}

TEST_CASE("contract: odds and payments by year · then who pays and receives")
{
    const auto table = contract_table(fixture::description(), fixture::results());
    CHECK(dutch(table, "year") ==
          Cells{"4.580", "1.400", "0,4%", "0,3%", "2,0%", "3,1%", "30%", "2%", "3"});
    CHECK(dutch(table, "any_payment")[6] == "30%");
    CHECK(dutch(table, "paid_while_negative")[6] == "30%");
    CHECK(table.notes.back().nl ==
          "Wat de uitkering tegenhield, van alle afrekeningen in alle trekkingen: de drempel 70%, "
          "het maximum < 1%");
    CHECK(dutch(table, "transfer.municipality").back() == "-20");
    CHECK(dutch(table, "transfer.province").back() == "30");
    for (const auto& row : table.rows) {
        CHECK(row.id != "transfer.school"); // no transfer, no row
    }
    auto scenario = fixture::description();
    scenario.contract.reset();
    const auto none = contract_table(scenario, fixture::results());
    CHECK(none.rows.empty());
    CHECK(none.notes.front().nl == "Dit scenario heeft geen contract.");
}

TEST_CASE("contract: which gate bound · by how many settlements a year has")
{
    auto description = fixture::description();
    auto terms = *description.contract;
    GateTerms gate;
    gate.name = "reports";
    gate.label = {"verslagen", "reports"};
    terms.rules.gates = {gate};
    description.contract = std::make_shared<const ContractTerms>(terms);
    auto found = fixture::results();
    auto& contract = *found.comparisons.front().contract;
    contract.years.front().gates["reports"] = 0.2;
    // A second year that half of the draws settle: (1 x 20% + 0.5 x 80%) / 1.5 = 40%; the
    // threshold (70% + 0.5 x 10%) / 1.5 = 50%. A third that none does has no threshold.
    contract.years.push_back(contract.years.front());
    contract.years.back().settled = 0.5;
    contract.years.back().gates["reports"] = 0.8;
    contract.years.back().bound_by["threshold"] = 0.1;
    contract.years.push_back(contract.years.front());
    contract.years.back().settled = 0;
    contract.years.back().threshold.reset();
    contract.ended = 0.5;
    const auto table = contract_table(description, found);
    CHECK(table.notes.back().en == "What held the payment back, of all settlements in all draws: "
                                   "the quality gate (reports) 40%, the threshold 50%, the cap < "
                                   "1%");
    CHECK(table.notes.back().nl.find("de kwaliteitseis (verslagen) 40%") != std::string::npos);
    CHECK(fixture::row(table, "ended").label.en == "Agreement ended after its review");
    CHECK(dutch(table, "ended")[6] == "50%");
    CHECK(std::holds_alternative<Blank>(table.rows.at(2).cells.at(4)));
    const auto json = json_contract(contract);
    CHECK(json["ended"] == 0.5);
    CHECK(json["years"][1]["bound_by"]["gates"]["reports"] == 0.8);
    CHECK(json["years"][2]["threshold"].is_null());
    CHECK_FALSE(json_contract(fixture::contract_results()).contains("ended"));
}

TEST_CASE("contract: parties before and after · and who names no legal title")
{
    const auto table = contract_parties_table(fixture::description(), fixture::results());
    const auto municipality = dutch(table, "municipality");
    CHECK(municipality.at(0) == "-80");
    CHECK(municipality.at(1) == "-20");
    CHECK(municipality.at(5) == "120");
    CHECK(municipality.at(6) == "2031");
    CHECK(dutch(table, "effects_inside").at(1) == "12%");
    CHECK(dutch(table, "settling_cost").at(1) == "5");
    CHECK(table.notes.back().en.find("No legal title is named for the contribution of") == 0);
    CHECK(table.notes.back().en.find("municipality") == std::string::npos);
}

TEST_CASE("evidence: shares by grade · interaction apart · then parameters")
{
    auto scenario = fixture::description();
    Parameter effect;
    effect.name = "support_effect";
    effect.value = 0.8;
    scenario.parameters = {effect};
    const auto table = evidence_table(scenario, fixture::results());
    CHECK(dutch(table, "grade.A") == Cells{"10%", "0%", "", ""});
    CHECK(dutch(table, "grade.B") == Cells{"0%", "20%", "", ""});
    CHECK(dutch(table, "grade.D") == Cells{"60%", "70%", "", ""});
    CHECK(dutch(table, "interaction") == Cells{"", "10%", "", ""});
    CHECK(fixture::row(table, "parameter.support_effect").label.nl == "support_effect (D)");
    CHECK(dutch(table, "parameter.support_effect") == Cells{"", "50%", "0,800", "0,830"});
    CHECK(dutch(table, "parameter.foster_stock") == Cells{"", "20%", "–", "–"});
}

TEST_CASE("evidence: a parameter goes by its label in the row and in the sentence")
{
    auto scenario = fixture::description();
    Parameter effect;
    effect.name = "support_effect";
    effect.label = {"effect van steun", "effect of support"};
    scenario.parameters = {effect};
    const auto table = evidence_table(scenario, fixture::results());
    CHECK(fixture::row(table, "parameter.support_effect").label.nl == "effect van steun (D)");
    CHECK(table.notes.front().nl ==
          "70% van de spreiding rust op aannames (graad D), het meest op: effect van steun.");
    CHECK(table.notes.front().en.ends_with("most of all on: effect of support."));
}

TEST_CASE("evidence: readers see ten parameters · machines all")
{
    auto results = fixture::results();
    auto& parameters = results.comparisons.front().evidence.parameters;
    parameters.assign(12, {"x", Grade::c, 0.01, 0, {}});
    std::size_t shown = 0;
    const auto table = evidence_table(fixture::description(), results);
    for (const auto& row : table.rows) {
        shown += row.id == "parameter.x" && row.audience == Audience::everyone ? 1U : 0U;
    }
    CHECK(shown == 10);
    CHECK(table.rows.size() == 5 + 1 + 12);
}

TEST_CASE("evidence: one run of the central values has no variance to divide")
{
    auto results = fixture::central_results();
    results.comparisons.front().evidence.parameters.clear();
    const auto table = evidence_table(fixture::description(), results);
    CHECK(dutch(table, "grade.D") == Cells{"60%", "–", "", ""});
    CHECK(table.rows.size() == 5);
    CHECK(table.notes.front().nl == "Zonder trekkingen is er geen onzekerheid te verdelen.");
}

TEST_CASE("evidence: too few draws to divide a variance are not told as nothing")
{
    auto results = fixture::results();
    results.comparisons.front().evidence.parameters.clear();
    const auto table = evidence_table(fixture::description(), results);
    CHECK(dutch(table, "grade.D") == Cells{"60%", "–", "", ""});
    CHECK(dutch(table, "interaction") == Cells{"", "–", "", ""});
    CHECK(table.notes.front().en.find("too few draws") != std::string::npos);
}

TEST_CASE("groups: reached · spent · avoided · and the gap with and without")
{
    const auto table = groups_table(fixture::description(), fixture::results());
    CHECK(table.columns.back().label.nl == "Verschil kwetsbaar en robuust");
    CHECK(dutch(table, "reached.tailored_support") == Cells{"0", "420", ""});
    CHECK(dutch(table, "programme_euros") == Cells{"10", "2.600", ""});
    CHECK(dutch(table, "avoided.supervision_order") == Cells{"0,10", "11", ""});
    CHECK(dutch(table, "rate_baseline.supervision_order") == Cells{"0,50", "7,50", "7,00"});
    CHECK(dutch(table, "rate_with.supervision_order") == Cells{"0,50", "7,10", "6,60"});
    auto scenario = fixture::description();
    scenario.alternatives.back().interventions.clear();
    for (const auto& row : groups_table(scenario, fixture::results()).rows) {
        CHECK(row.id != "reached.tailored_support"); // that nobody runs
    }
    scenario.groups.reset();
    CHECK(groups_table(scenario, fixture::results()).notes.front().en ==
          "This model has no groups.");
}

TEST_CASE("budget: per party · one-off and structural · and who is asked for it")
{
    const auto table = budget_table(fixture::description(), fixture::results());
    CHECK(table.rows[0].label.nl == "gemeente");
    CHECK(dutch(table, "costs") == Cells{"130", "110", "240"});
    CHECK(dutch(table, "one_off") == Cells{"30", "0", "30"});
    CHECK(dutch(table, "structural") == Cells{"100", "110", "210"});
    CHECK(dutch(table, "total") == Cells{"180", "110", "290"});
    // The municipality saves and contributes; the province gives grants and is asked.
    CHECK(dutch(table, "own") == Cells{"130", "110", "240"});
    CHECK(dutch(table, "requested") == Cells{"50", "0", "50"});
    // The index knows 2025, the price year itself, and not 2026.
    CHECK(dutch(table, "current.cpi") == Cells{"180", "–", ""});
    for (const auto& row : table.rows) {
        CHECK(row.party != "insurer"); // pays nothing
    }
}

TEST_CASE("budget: current prices follow the index and who saves nothing is asked")
{
    auto scenario = fixture::description();
    scenario.indices[0].points[2026] = 126; // 126 / 120 = 1.05
    auto results = fixture::results();
    results.comparisons.front().parties["municipality"].saving = fixture::around(0, 0);
    const auto table = budget_table(scenario, results);
    CHECK(dutch(table, "current.cpi") == Cells{"180", "116", ""}); // 110 x 1.05 = 115.5
    CHECK(dutch(table, "own") == Cells{"0", "0", "0"});
    CHECK(dutch(table, "requested") == Cells{"180", "110", "290"});
    CHECK(fixture::row(table, "current.cpi").label.nl ==
          "Totaal, lopende prijzen (consumentenprijzen)");
}

TEST_CASE("budget: after its last year an index goes on with the rise that the row names")
{
    auto scenario = fixture::description();
    Expression rise;
    rise.number = 0.1;
    scenario.indices[0].assumed_rise = rise;
    const auto table = budget_table(scenario, fixture::results());
    CHECK(dutch(table, "current.cpi") == Cells{"180", "121", ""}); // 110 x 1.1
    CHECK(fixture::row(table, "current.cpi").label.nl ==
          "Totaal, lopende prijzen (consumentenprijzen; na 2025 aangenomen: 10,0% per jaar)");
    CHECK(table.notes.back().en.starts_with("Every figure is rounded by itself"));
}

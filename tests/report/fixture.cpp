#include "tests/report/fixture.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include <doctest/doctest.h>

#include "mkba/report/formats/visible.hpp"
#include "mkba/report/text/numbers.hpp"
#include "mkba/scenario/contract_terms.hpp"

namespace mkba::fixture {

namespace {

Line line(const char* name, const char* nl, const char* post, Role role)
{
    Line made;
    made.name = name;
    made.label = {nl, name};
    made.post = post;
    made.role = role;
    made.structural = true;
    return made;
}

void add_posts(Description& scenario)
{
    scenario.parties = {{"municipality", {}, {"gemeente", "municipality"}, true, false},
                        {"insurer", {}, {"zorgverzekeraar", "health insurer"}, true, false},
                        {"province", {}, {"provincie", "province"}, true, true},
                        {"school", {}, {"schoolbestuur", "school board"}, true, false}};
    scenario.posts = {{"programme", {}, {"programma", "programme"}},
                      {"youth", {}, {"jeugdhulp en jeugdbescherming", "youth care and protection"}},
                      {"care", {}, {"zorg", "care"}}};
    scenario.lines = {line("intensive", "intensieve route", "programme", Role::programme),
                      line("training", "training", "programme", Role::programme),
                      line("foster_care", "pleegzorg", "youth", Role::effect),
                      line("contraception", "anticonceptie", "care", Role::effect)};
    scenario.lines[1].structural = false;
    scenario.lines[3].in_total = false;
    scenario.units = {
        {"supervision", {}, {"ondertoezichtstellingen", "supervision orders"}, {}, {}}};
    Unpriced stigma;
    stigma.text = {"stigma bij signalering", "stigma in signalling"};
    stigma.sign = Sign::minus;
    stigma.party = "municipality";
    stigma.group = "vulnerable";
    stigma.reason = {"geen prijs bekend", "no price known"};
    Unpriced skills;
    skills.text = {"gezondheidsvaardigheden", "health skills"};
    scenario.unpriced = {stigma, skills};
    scenario.answer = Answer{{}, "children", {"vulnerable.*"}, "qaly", "", {"supervision"}};
}

PartyFigures party(double investment, double saving, double cash, double transfer, double positive)
{
    PartyFigures figures;
    figures.investment = around(investment, investment / 10);
    figures.saving = around(saving, saving / 2);
    figures.cashable = around(cash, cash / 2);
    figures.line_transfer = around(0, 0);
    figures.transfer = around(transfer, std::abs(transfer));
    figures.result = around(saving - investment + transfer, saving / 2 + 1000, positive);
    figures.result_cash = around(cash - investment + transfer, cash / 2 + 1000, positive);
    figures.payback = Payback{{}, {}, {}, 1};
    figures.has_flows = true;
    return figures;
}

PerspectiveFigures perspective(double investment, double saving, double half, double positive)
{
    PerspectiveFigures figures;
    figures.investment = around(investment, investment / 10);
    figures.saving = around(saving, half, 1);
    figures.result = around(saving - investment, half, positive);
    figures.savings_share = around(saving / investment, half / investment);
    return figures;
}

void add_years(ComparisonResults& comparison)
{
    const double results[] = {-100'000, -50'000, 40'000};
    double cumulative = 0;
    for (int i = 0; i < 3; ++i) {
        cumulative += results[i];
        YearResults year;
        year.year = 2025 + i;
        year.programme = i < 2;
        YearFigures figures;
        figures.investment = 200'000;
        figures.result = results[i];
        figures.cumulative = cumulative;
        year.parties["municipality"] = figures;
        year.total = figures;
        comparison.years.push_back(year);
    }
    CalendarCut cut;
    cut.years = 10;
    cut.parties["municipality"] = comparison.parties["municipality"];
    cut.total = comparison.total;
    cut.remainder_investment = 500'000;
    cut.remainder_saving = 800'000;
    cut.remainder_result = 300'000;
    comparison.calendar = {cut};
}

void add_evidence(ComparisonResults& comparison)
{
    auto& evidence = comparison.evidence;
    evidence.share_of_result = {{Grade::a, 0.1}, {Grade::c, 0.3}, {Grade::d, 0.6}};
    evidence.share_of_variance = {{Grade::b, 0.2}, {Grade::d, 0.7}};
    evidence.interaction = 0.1;
    evidence.parameters = {{"support_effect", Grade::d, 0.5, -2'000'000, 0.83},
                           {"foster_stock", Grade::a, 0.2, 100'000, {}}};
    auto& budget = comparison.budget;
    budget.saving_a_year = around(60'000, 20'000);
    budget.saving_a_year.spread->p20 = 48'000;
    budget.saving_a_family = around(1'900, 600);
    budget.gap_a_family = around(-4'200, 1'000);
    budget.value_of_health = 75'000;
    budget.health_gain_needed = 0.056;
    budget.net_cost_a_family_supported = 8'400;
    budget.net_cost_per_outcome = {{"supervision", 150'000}};
    comparison.budget_years = {
        {2025,
         {{"municipality", {{"one_off", 30'000}, {"structural", 100'000}}},
          {"province", {{"one_off", 0}, {"structural", 50'000}}}}},
        {2026, {{"municipality", {{"one_off", 0}, {"structural", 110'000}}}}}};
}

void add_groups(ComparisonResults& comparison)
{
    GroupFigures robust;
    robust.reached["tailored_support"] = around(0, 0);
    robust.programme_euros = around(10'000, 1'000);
    robust.avoided["supervision_order"] = around(0.1, 0.05);
    robust.rate_baseline["supervision_order"] = 0.5;
    robust.rate_with["supervision_order"] = 0.5;
    GroupFigures vulnerable = robust;
    vulnerable.reached["tailored_support"] = around(420, 60);
    vulnerable.programme_euros = around(2'600'000, 300'000);
    vulnerable.avoided["supervision_order"] = around(11.3, 5);
    vulnerable.rate_baseline["supervision_order"] = 7.5;
    vulnerable.rate_with["supervision_order"] = 7.1;
    comparison.groups = {{"robust", robust}, {"vulnerable", vulnerable}};
}

ComparisonResults comparison()
{
    ComparisonResults made;
    made.baseline = "stop";
    made.with = "goede_start";
    made.parties["municipality"] = party(2'000'000, 1'000'000, 400'000, -20'000, 0.02);
    made.parties["insurer"] = party(0, 200'000, 100'000, -10'000, 0.97);
    made.parties["insurer"].payback.reset();
    made.parties["province"] = party(600'000, 0, 0, 30'000, 0);
    made.parties["school"] = {};
    made.total = party(2'600'000, 1'200'000, 500'000, 0, 0.01);
    made.perspectives = {{"fiscal", perspective(2'600'000, 900'000, 300'000, 0)},
                         {"narrow", perspective(2'600'000, 1'200'000, 400'000, 0.01)},
                         {"broad", perspective(2'600'000, 2'700'000, 1'800'000, 0.5)}};
    made.perspectives["broad"].ratio = around(1.04, 0.7);
    made.posts["programme"] = {around(-2'600'000, 260'000), around(2'600'000, 260'000), {}};
    made.posts["youth"] = {around(900'000, 300'000), {}, around(900'000, 300'000, 1)};
    made.posts["care"] = {around(1'800'000, 900'000), {}, around(1'800'000, 900'000, 1)};
    made.lines["intensive"] = {around(-2'500'000, 250'000), Grade::c, true};
    made.lines["training"] = {around(-100'000, 10'000), Grade::c, true};
    made.lines["foster_care"] = {around(900'000, 300'000), Grade::d, true};
    made.lines["contraception"] = {around(150'000, 90'000), Grade::d, false};
    made.units["supervision"] = {around(278, 40), around(267, 40), around(-11.3, 5), 137};
    made.programme_cost = {around(100'000, 10'000), around(2'500'000, 250'000)};
    made.everybody_better_off = 0.01;
    add_years(made);
    add_groups(made);
    add_evidence(made);
    made.contract = contract_results();
    return made;
}

} // namespace

Statistics around(double mean, double half, double positive)
{
    Spread spread;
    spread.sd = half / 1.645;
    spread.p5 = mean - half;
    spread.p20 = mean - half / 2;
    spread.p50 = mean;
    spread.p95 = mean + half;
    spread.positive = positive;
    spread.error_mean = half / 200;
    spread.error_positive = 0.004;
    return {mean, spread};
}

Description description()
{
    Description scenario;
    scenario.path = "scenarios/proef.yaml";
    scenario.title = {"Proefscenario", "Trial scenario"};
    scenario.price_set = "literature";
    scenario.time.start = 2025;
    scenario.money.price_year = 2025;
    scenario.money.preset = "mkba2021";
    scenario.money.discount_rates = {{"euro", {{2025, 0.0225}}}};
    scenario.inputs = {{"scenarios/proef.yaml", std::string(64, 'a')},
                       {"data/model.yaml", std::string(64, 'b')}};
    add_posts(scenario);
    PriceIndex cpi;
    cpi.name = "cpi";
    cpi.label = {"consumentenprijzen", "consumer prices"};
    cpi.points = {{2025, 120}};
    scenario.indices = {cpi};
    Groups groups;
    groups.rest = "robust";
    groups.groups = {{"robust", {"robuust", "robust"}, {}, {}},
                     {"vulnerable", {"kwetsbaar", "vulnerable"}, {}, {}}};
    scenario.groups = groups;
    Outcome supervision;
    supervision.name = "supervision_order";
    supervision.label = {"ondertoezichtstelling", "supervision order"};
    scenario.outcomes = {supervision};
    scenario.alternatives = {{"stop", {}, {"stoppen", "stopping"}, {}},
                             {"goede_start", {}, {"Goede Start", "Goede Start"}, {}}};
    scenario.alternatives.back().interventions = {{"tailored_support", {}, {}}};
    scenario.contract = std::make_shared<ContractTerms>();
    return scenario;
}

Results results()
{
    Results made;
    made.version = "0.1.0";
    made.draws = 10'000;
    made.seed = 2025;
    made.sampling = SamplingMethod::latin_hypercube;
    made.start = 2025;
    made.programme_years = 30;
    made.followed_to = 2073;
    made.comparisons = {comparison()};
    made.alternatives["stop"].events["supervision_order"] = {9.5, 9.4};
    made.alternatives["stop"].persons["children"]["robust"] = {3000, 2990};
    return made;
}

Results central_results()
{
    Results made = results();
    made.draws = 0;
    auto& one = made.comparisons.front();
    const auto bare = [](Statistics& statistics) { statistics.spread.reset(); };
    for (auto* figures : {&one.parties["municipality"], &one.total}) {
        for (auto part : {&PartyFigures::investment, &PartyFigures::saving, &PartyFigures::cashable,
                          &PartyFigures::line_transfer, &PartyFigures::transfer,
                          &PartyFigures::result, &PartyFigures::result_cash}) {
            bare(figures->*part);
        }
    }
    for (auto& [name, figures] : one.perspectives) {
        bare(figures.investment);
        bare(figures.saving);
        bare(figures.result);
        bare(*figures.savings_share);
    }
    bare(*one.perspectives["broad"].ratio);
    bare(one.units["supervision"].difference);
    bare(one.budget.saving_a_year);
    bare(*one.budget.saving_a_family);
    bare(*one.budget.gap_a_family);
    return made;
}

const TableRow& row(const ReportTable& table, const std::string& id)
{
    const auto found = std::find_if(table.rows.begin(), table.rows.end(),
                                    [&](const TableRow& one) { return one.id == id; });
    REQUIRE_MESSAGE(found != table.rows.end(), id);
    return *found;
}

std::vector<std::string> dutch(const ReportTable& table, const std::string& id)
{
    const auto& found = row(table, id);
    std::vector<std::string> cells;
    for (const auto i : columns_for_readers(table)) {
        cells.push_back(format_cell(found.cells[i], Language::nl));
    }
    return cells;
}

} // namespace mkba::fixture

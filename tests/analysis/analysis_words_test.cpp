// What value of information and sensitivity say in words: only what the figures support.
#include <algorithm>
#include <sstream>

#include <doctest/doctest.h>

#include "mkba/analysis/sensitivity/sobol_study.hpp"
#include "mkba/plan/compile.hpp"
#include "mkba/report/analyses/draws_information.hpp"
#include "mkba/report/analyses/measure_first.hpp"
#include "mkba/report/analyses/scenario_information.hpp"
#include "mkba/report/analyses/sensitivity.hpp"
#include "mkba/report/text/numbers.hpp"
#include "mkba/stats/build_results.hpp"

#include "tests/run/scenarios.hpp"
#include "tests/run/small_model.hpp"

using namespace mkba;

namespace {

bool has(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

/// Without the line breaks of the layout.
std::string english(Printout printout)
{
    printout.language = Language::en;
    std::istringstream words{text_of(printout)};
    std::string text;
    for (std::string word; words >> word;) {
        text += word + " ";
    }
    return text;
}

const ReportTable& table_of(const Printout& printout, const std::string& id)
{
    return *std::find_if(printout.tables.begin(), printout.tables.end(),
                         [&](const ReportTable& table) { return table.id == id; });
}

/// Two parameters and two results of the small model, with the EVPPIs that a test wants.
struct MadeUp {
    MadeUp()
    {
        information.draws = 500;
        information.groups = {{"idle", {"idle"}, Grade::d}, {"telling", {"telling"}, Grade::b}};
        information.outputs = {output("total", 0, {0, 0}), output("insurer", 900, {0, 700})};
    }

    [[nodiscard]] static OutputInformation output(const std::string& id, double perfect,
                                                  std::vector<double> partial)
    {
        InformationValue value;
        value.means = {0, -1000};
        value.perfect = {perfect, 1};
        value.changes = perfect > 0 ? 0.2 : 0;
        for (const double each : partial) {
            value.partial.push_back({each, 1});
        }
        return {id, value};
    }
    [[nodiscard]] Printout printout() const
    {
        return scenario_information_printout({*plan->description, frame}, information, {});
    }

    std::shared_ptr<const Plan> plan = compile(test::small(), {});
    Results frame = results_frame(*plan);
    ScenarioInformation information;
};

SensitivityResult sobol_of(const Plan& plan, const SobolQuestion& question)
{
    RunOptions options;
    options.threads = 2;
    return sobol_study(plan, options, question);
}

Printout printed(const Plan& plan, const SensitivityResult& result)
{
    const auto frame = results_frame(plan);
    return sensitivity_printout({*plan.description, frame, DrawnBy::method}, result, "total");
}

} // namespace

TEST_CASE("measure first: rows and columns without any worth are for machines alone")
{
    const auto printout = MadeUp{}.printout();
    const auto& table = table_of(printout, "measure_first");
    REQUIRE(table.columns.size() == 3); // grade, total, insurer
    CHECK(table.columns[1].audience == Audience::machines);
    CHECK(table.columns[2].id == "evppi.insurer");
    CHECK(table.columns[2].audience == Audience::everyone);
    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows[0].id == "telling");
    CHECK(table.rows[0].audience == Audience::everyone);
    CHECK(table.rows[1].audience == Audience::machines);
    CHECK(has(english(printout), "and telling says most"));
}

TEST_CASE("nested check: one number in one rounding and what is apart or below zero is said")
{
    MadeUp checked;
    checked.information.outputs = {MadeUp::output("insurer", 9000, {0, 2338})};
    checked.information.outputs[0].value.partial[1].error = 3066;
    const auto nested_at = [&](double value, double error) {
        checked.information.nested = {{1, {{value, error}}}};
        return checked.printout();
    };
    const auto near = nested_at(2600, 500);
    const auto shown = format_cell(table_of(near, "measure_first").rows[0].cells[1], Language::en);
    CHECK(format_cell(table_of(near, "nested").rows[1].cells[0], Language::en) == shown);
    CHECK(format_cell(table_of(near, "nested").rows[1].cells[2], Language::en) == "3,000");
    CHECK_FALSE(has(english(near), "three standard errors"));
    CHECK_FALSE(has(english(near), "Nested below 0"));
    CHECK(has(english(nested_at(-100, 500)), "Nested below 0"));
    CHECK(has(english(nested_at(22000, 500)), "more than three standard errors: telling,"));
}

TEST_CASE("measure first: groups of more columns than the draws carry are named")
{
    MadeUp many;
    many.information.groups[1].members = {"idle", "telling"};
    many.information.outputs = {MadeUp::output("insurer", 900, {0, 700})};
    many.information.outputs[0].value.columns = {11, 5};
    CHECK_FALSE(has(english(many.printout()), "Few draws for so many"));
    many.information.outputs[0].value.columns = {11, 6};
    CHECK(has(english(many.printout()), "together: telling. Firm ground takes at least 600 draws"));
}

TEST_CASE("measure first: where no study is worth anything a sentence says so")
{
    MadeUp none;
    none.information.outputs = {MadeUp::output("total", 0, {0, 0})};
    CHECK(has(english(none.printout()), "None: no study can turn this answer."));
    // Noise of the arithmetic is not worth a column.
    none.information.outputs = {MadeUp::output("insurer", 1e-11, {1e-11, 0})};
    none.information.outputs[0].value.changes = 0.46;
    const auto noise = english(none.printout());
    CHECK(has(noise, "None: no study can turn this answer."));
    CHECK_FALSE(has(noise, "says most"));
}

TEST_CASE("measure first: a decision that only everything together turns has no first parameter")
{
    MadeUp together;
    together.information.outputs = {MadeUp::output("insurer", 900, {0, 0})};
    const auto text = english(together.printout());
    CHECK_FALSE(has(text, "says most"));
    CHECK(has(text, "groups alone turns"));
    CHECK(has(text, "None: knowing one of these alone turns no answer."));
}

TEST_CASE("measure first: what is worth something never reads 0 however large its error")
{
    CHECK(format_figure(worth({430, 1500}), Language::en) == "400");
    CHECK(format_figure(worth({430, 2}), Language::en) == "430");
    CHECK(format_figure(worth({1e-11, 0}), Language::en) == "0");
    CHECK_FALSE(worth_something({0.49, 0}));
    CHECK(worth_something({0.5, 0}));
}

TEST_CASE("value of information: fewer than 100 draws give counts and no conclusion")
{
    MadeUp few;
    few.information.draws = 10;
    const auto text = english(few.printout());
    CHECK(has(text, "10 draws are too few to rely on; take at least 100"));
    CHECK(has(text, "in 2 of the 10 draws the decision would be another"));
    CHECK_FALSE(has(text, "does not change the answer"));
    CHECK_FALSE(has(text, "says most"));
    few.information.draws = 100;
    CHECK_FALSE(has(english(few.printout()), "too few"));
}

TEST_CASE("value of information of a table: three digits beside the error")
{
    DrawsInformation information;
    information.draws = 200;
    information.decisions = {"a", "b"};
    information.chances_best = {0.7, 0.3};
    information.groups = {"x"};
    information.value.means = {1.9, 1.4};
    information.value.perfect = {0.7, 0.335};
    information.value.partial = {{0.6412, 0.335}};
    const auto text = english(draws_information_printout(information, {"d.csv", "00112233"}));
    CHECK(has(text, "0.700"));
    CHECK(has(text, "0.641"));
    CHECK_FALSE(has(text, "too few"));
}

TEST_CASE("Sobol: a width that the most points do not reach is said")
{
    const auto plan = compile(test::small(), {});
    SobolQuestion question;
    question.points = 64;
    question.most_points = 128;
    question.output = "total";
    question.until = 1e-9;
    const auto missed = sobol_of(*plan, question);
    REQUIRE(missed.points);
    CHECK(missed.points->number == 128);
    CHECK(missed.points->widest > 1e-9);
    const auto printout = printed(*plan, missed);
    CHECK(has(table_of(printout, "sensitivity.total").notes[2].en, "at 128 base points"));
    CHECK(has(json_of(printout.figures), "\"reached\": false"));
    CHECK(has(json_of(printout.figures), "\"widest_interval\": "));
    question.until = 100;
    const auto reached = sobol_of(*plan, question);
    CHECK(reached.points->number == 64);
    CHECK(has(json_of(printed(*plan, reached).figures), "\"reached\": true"));
    CHECK_FALSE(has(english(printed(*plan, reached)), "was asked for"));
}

TEST_CASE("Sobol: groups that correlations make one lump come with what to do instead")
{
    const auto plan = compile(test::small(), {});
    SobolQuestion question;
    question.points = 64;
    CHECK_FALSE(has(english(printed(*plan, sobol_of(*plan, question))), "nothing is told apart"));
    // One correlated partner in each of two groups that hold everything.
    question.inputs.groups = {{"some", {"risk_share", "crisis_cost", "stream_years"}},
                              {"others", {"crisis_rate", "support_ratio", "retention"}}};
    const auto lump = sobol_of(*plan, question);
    REQUIRE(lump.inputs.size() == 1);
    CHECK(has(table_of(printed(*plan, lump), "sensitivity.total").notes[2].en,
              "nothing is told apart"));
}

TEST_CASE("Sobol: measurement error is an input without a grade")
{
    const auto contract =
        test::replaced(test::paying_contract(), "sampling_error: 0", "sampling_error: model");
    const auto plan = compile(test::described(test::small_model() + contract), {});
    SobolQuestion question;
    question.points = 64;
    const auto result = sobol_of(*plan, question);
    REQUIRE(result.inputs.back().name == "measurement_error");
    const auto printout = printed(*plan, result);
    const auto& table = table_of(printout, "sensitivity.total");
    const auto row = std::find_if(table.rows.begin(), table.rows.end(), [](const TableRow& one) {
        return one.id == "measurement_error";
    });
    REQUIRE(row != table.rows.end());
    CHECK(std::holds_alternative<Blank>(row->cells.front()));
}

#include "mkba/report/analyses/scenario_information.hpp"

#include <algorithm>
#include <cmath>

#include "mkba/report/analyses/measure_first.hpp"
#include "mkba/report/tables/cells.hpp"
#include "mkba/report/tables/few_draws.hpp"
#include "mkba/report/text/names.hpp"
#include "mkba/report/text/numbers.hpp"

namespace mkba {

namespace {

constexpr double hardly_ever = 0.01; // chance of another decision below which research is idle

Label chance_in_words(double chance)
{
    return in_words({Unit::chance, {chance, {}}, Show::mean, Precision{}}, chance);
}

Label amount_of(const Estimate& estimate)
{
    return amount_in_words(worth(estimate), estimate.value);
}

Label sentence(const AnalysisFrame& frame, const ScenarioInformation& information,
               const OutputInformation& output)
{
    const auto& value = output.value;
    const Label name = output_label(frame.description, output.output);
    if (information.draws < fewest_telling_draws) {
        return fill(AnalysisPhrase::changes_counted,
                    {{"output", name},
                     {"count", draws_in_words(value.changes, information.draws)},
                     {"draws", same(std::to_string(information.draws))}});
    }
    if (value.changes < hardly_ever || !worth_something(value.perfect)) {
        return fill(AnalysisPhrase::research_changes_nothing,
                    {{"output", name},
                     {"same", chance_in_words(1 - value.changes)},
                     {"evpi", amount_of(value.perfect)}});
    }
    const auto top = most_valuable(value);
    return fill(
        top ? AnalysisPhrase::research_may_change : AnalysisPhrase::research_may_change_unnamed,
        {{"output", name},
         {"changes", chance_in_words(value.changes)},
         {"evpi", amount_of(value.perfect)},
         {"parameter",
          top ? parameters_label(frame.description, information.groups[*top].name) : Label{}}});
}

ReportTable words_table(const AnalysisFrame& frame, const ScenarioInformation& information)
{
    std::vector<Label> sentences{words(information.decision == Decision::fund
                                           ? AnalysisPhrase::decision_fund
                                           : AnalysisPhrase::decision_sign)};
    if (information.draws < fewest_telling_draws) {
        sentences.push_back(few_draws(information.draws));
    }
    for (const auto& output : information.outputs) {
        sentences.push_back(sentence(frame, information, output));
    }
    if (!information.constant.empty()) {
        Label names{};
        for (const auto& id : information.constant) {
            append(names, output_label(frame.description, id));
        }
        sentences.push_back(fill(AnalysisPhrase::constant_outputs, {{"outputs", names}}));
    }
    return sentences_table("words", words(AnalysisPhrase::information_title), sentences);
}

ReportTable outputs_table(const AnalysisFrame& frame, const ScenarioInformation& information)
{
    ReportTable table{"evpi", words(AnalysisPhrase::information_by_output),
                      capitalised(words(AnalysisPhrase::result_word))};
    table.columns = {headed("expected", AnalysisPhrase::expected_result),
                     headed("chance_of_change", AnalysisPhrase::chance_of_change),
                     headed("evpi", AnalysisPhrase::evpi_word),
                     headed("most_valuable", AnalysisPhrase::most_valuable),
                     headed("evppi", AnalysisPhrase::its_value)};
    for (const auto& output : information.outputs) {
        const auto& value = output.value;
        const auto top = most_valuable(value);
        TableRow row{output.output, output_label(frame.description, output.output)};
        row.cells = {euros(value.means[1]), chance(value.changes), worth(value.perfect), Blank{},
                     Blank{}};
        if (top) {
            row.cells[3] = parameters_label(frame.description, information.groups[*top].name);
            row.cells[4] = worth(value.partial[*top]);
        }
        table.rows.push_back(std::move(row));
    }
    table.notes.push_back(words(AnalysisPhrase::note_by_output));
    return table;
}

/// Three standard errors of the two together, and more than nothing.
bool far_apart(const Estimate& regression, const Estimate& nested)
{
    const double distance = std::fabs(regression.value - nested.value);
    return distance > std::max(1.0, 3 * std::hypot(regression.error, nested.error));
}

ReportTable nested_table(const AnalysisFrame& frame, const ScenarioInformation& information,
                         const NestedSize& nested)
{
    ReportTable table{"nested", words(AnalysisPhrase::nested_title),
                      capitalised(words(AnalysisPhrase::parameter))};
    table.columns = {headed("regression", AnalysisPhrase::by_regression),
                     headed("regression_se", AnalysisPhrase::standard_error),
                     headed("nested", AnalysisPhrase::by_nesting),
                     headed("nested_se", AnalysisPhrase::standard_error)};
    bool below_zero = false;
    Label apart{};
    for (const auto& check : information.nested) {
        const auto& name = information.groups[check.group].name;
        table.rows.push_back(heading_row(name, parameters_label(frame.description, name)));
        for (std::size_t o = 0; o < information.outputs.size(); ++o) {
            const auto& output = information.outputs[o];
            const auto& regression = output.value.partial[check.group];
            TableRow row{name + "." + output.output,
                         output_label(frame.description, output.output)};
            const auto& nested_value = check.by_output[o];
            row.cells = {worth(regression), euros(regression.error),
                         worth(nested_value, worth(regression)), euros(nested_value.error)};
            below_zero = below_zero || nested_value.value < 0;
            if (far_apart(regression, nested_value)) {
                append(apart,
                       joined(parameters_label(frame.description, name), ", ",
                              output_label(frame.description, output.output)),
                       "; ");
            }
            table.rows.push_back(std::move(row));
        }
    }
    table.notes.push_back(
        fill(AnalysisPhrase::note_nested, {{"outer", same(std::to_string(nested.outer))},
                                           {"inner", same(std::to_string(nested.inner))}}));
    if (below_zero) {
        table.notes.push_back(words(AnalysisPhrase::note_nested_below_zero));
    }
    if (!apart.nl.empty()) {
        table.notes.push_back(fill(AnalysisPhrase::note_nested_apart, {{"names", apart}}));
    }
    return table;
}

FigureTree output_figures(const ScenarioInformation& information, std::size_t o)
{
    const auto& value = information.outputs[o].value;
    FigureTree partial{FigureTree::Object{}};
    for (std::size_t g = 0; g < information.groups.size(); ++g) {
        partial.set(information.groups[g].name, figures_of(value.partial[g]));
    }
    FigureTree nested{FigureTree::Object{}};
    for (const auto& check : information.nested) {
        nested.set(information.groups[check.group].name, figures_of(check.by_output[o]));
    }
    const bool fund = information.decision == Decision::fund;
    return FigureTree::Object{
        {"best", value.best == 0 ? (fund ? "not_fund" : "not_sign") : (fund ? "fund" : "sign")},
        {"expected", value.means[1]},
        {"chance_of_change", value.changes},
        {"evpi", value.perfect.value},
        {"evpi_se", value.perfect.error},
        {"evppi", std::move(partial)},
        {"nested", std::move(nested)}};
}

FigureTree all_figures(const AnalysisFrame& frame, const ScenarioInformation& information)
{
    FigureTree tree = provenance_figures(frame);
    tree.set("decision", information.decision == Decision::fund ? "fund" : "sign");
    FigureTree groups{FigureTree::Object{}};
    for (const auto& group : information.groups) {
        FigureTree members{FigureTree::List{}};
        for (const auto& member : group.members) {
            members.add(member);
        }
        groups.set(group.name, FigureTree::Object{{"grade", std::string{grade_letter(group.worst)}},
                                                  {"members", std::move(members)}});
    }
    tree.set("parameters", std::move(groups));
    FigureTree outputs{FigureTree::Object{}};
    for (std::size_t o = 0; o < information.outputs.size(); ++o) {
        outputs.set(information.outputs[o].output, output_figures(information, o));
    }
    tree.set("outputs", std::move(outputs));
    FigureTree constant{FigureTree::List{}};
    for (const auto& id : information.constant) {
        constant.add(id);
    }
    tree.set("constant", std::move(constant));
    return tree;
}

} // namespace

Printout scenario_information_printout(const AnalysisFrame& frame,
                                       const ScenarioInformation& information,
                                       const NestedSize& nested)
{
    std::vector<ReportTable> tables{words_table(frame, information),
                                    measure_first_table(frame, information),
                                    outputs_table(frame, information)};
    if (!information.nested.empty()) {
        tables.push_back(nested_table(frame, information, nested));
    }
    auto made = analysis_printout(frame, "voi", std::move(tables));
    made.figures = all_figures(frame, information);
    return made;
}

} // namespace mkba

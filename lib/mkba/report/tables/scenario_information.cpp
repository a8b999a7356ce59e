#include "mkba/report/tables/scenario_information.hpp"

#include <algorithm>
#include <numeric>

#include "mkba/report/tables/cells.hpp"
#include "mkba/report/text/names.hpp"
#include "mkba/report/text/numbers.hpp"

namespace mkba {

namespace {

constexpr double hardly_ever = 0.01; // chance of another decision below which research is idle
constexpr std::size_t rows_for_people = 15;

const OutputInformation* find_output(const ScenarioInformation& information, const std::string& id)
{
    const auto found =
        std::find_if(information.outputs.begin(), information.outputs.end(),
                     [&](const OutputInformation& output) { return output.output == id; });
    return found == information.outputs.end() ? nullptr : &*found;
}

std::size_t most_valuable(const InformationValue& value)
{
    return static_cast<std::size_t>(
        std::max_element(value.partial.begin(), value.partial.end(),
                         [](const Estimate& a, const Estimate& b) { return a.value < b.value; }) -
        value.partial.begin());
}

Label chance_in_words(double chance)
{
    return in_words({Unit::chance, {chance, {}}, Show::mean, Precision{}}, chance);
}

Label amount_of(const Estimate& estimate)
{
    return amount_in_words(
        {Unit::euros, {estimate.value, {}}, Show::mean, Precision{0, estimate.error}},
        estimate.value);
}

Label sentence(const AnalysisFrame& frame, const ScenarioInformation& information,
               const OutputInformation& output)
{
    const auto& value = output.value;
    const Label name = output_label(frame.description, output.output);
    if (value.changes < hardly_ever) {
        return fill(AnalysisPhrase::research_changes_nothing,
                    {{"output", name},
                     {"same", chance_in_words(1 - value.changes)},
                     {"evpi", amount_of(value.perfect)}});
    }
    return fill(AnalysisPhrase::research_may_change,
                {{"output", name},
                 {"changes", chance_in_words(value.changes)},
                 {"evpi", amount_of(value.perfect)},
                 {"parameter", parameters_label(frame.description,
                                                information.groups[most_valuable(value)].name)}});
}

ReportTable words_table(const AnalysisFrame& frame, const ScenarioInformation& information)
{
    std::vector<Label> sentences{words(information.decision == Decision::fund
                                           ? AnalysisPhrase::decision_fund
                                           : AnalysisPhrase::decision_sign)};
    for (const auto& output : information.outputs) {
        sentences.push_back(sentence(frame, information, output));
    }
    if (!information.constant.empty()) {
        Label names{};
        for (const auto& id : information.constant) {
            const Label name = output_label(frame.description, id);
            names = names.nl.empty() ? name : joined(names, ", ", name);
        }
        sentences.push_back(fill(AnalysisPhrase::constant_outputs, {{"outputs", names}}));
    }
    return sentences_table("words", words(AnalysisPhrase::information_title), sentences);
}

/// Outputs that the first table shows to people: the balances under fund, all parties under sign.
std::vector<const OutputInformation*> shown_outputs(const ScenarioInformation& information)
{
    std::vector<const OutputInformation*> shown;
    if (information.decision == Decision::sign) {
        for (const auto& output : information.outputs) {
            shown.push_back(&output);
        }
        return shown;
    }
    for (const char* id : {"broad", "total", "cash"}) {
        if (const auto* output = find_output(information, id)) {
            shown.push_back(output);
        }
    }
    return shown;
}

ReportTable first_table(const AnalysisFrame& frame, const ScenarioInformation& information)
{
    ReportTable table{"measure_first", words(AnalysisPhrase::measure_first_title),
                      capitalised(words(AnalysisPhrase::parameter))};
    table.columns = {headed("grade", AnalysisPhrase::grade_word)};
    const auto shown = shown_outputs(information);
    for (const auto* output : shown) {
        TableColumn column{"evppi." + output->output,
                           output_label(frame.description, output->output)};
        column.group = words(AnalysisPhrase::study_at_most);
        table.columns.push_back(std::move(column));
    }
    std::vector<std::size_t> order(information.groups.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    if (!shown.empty()) {
        const auto& partial = shown.front()->value.partial;
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return partial[a].value > partial[b].value;
        });
    }
    for (std::size_t place = 0; place < order.size(); ++place) {
        const auto& group = information.groups[order[place]];
        TableRow row{group.name, parameters_label(frame.description, group.name)};
        row.cells = {same(std::string{grade_letter(group.worst)})};
        for (const auto* output : shown) {
            row.cells.push_back(euros(output->value.partial[order[place]]));
        }
        row.audience = place < rows_for_people ? Audience::everyone : Audience::machines;
        table.rows.push_back(std::move(row));
    }
    table.notes.push_back(words(AnalysisPhrase::note_measure_first));
    return table;
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
        row.cells = {euros(value.means[1]), chance(value.changes), euros(value.perfect), Blank{},
                     Blank{}};
        if (value.partial[top].value > 0) {
            row.cells[3] = parameters_label(frame.description, information.groups[top].name);
            row.cells[4] = euros(value.partial[top]);
        }
        table.rows.push_back(std::move(row));
    }
    table.notes.push_back(words(AnalysisPhrase::note_by_output));
    return table;
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
    for (const auto& check : information.nested) {
        const auto& name = information.groups[check.group].name;
        table.rows.push_back(heading_row(name, parameters_label(frame.description, name)));
        for (std::size_t o = 0; o < information.outputs.size(); ++o) {
            const auto& output = information.outputs[o];
            const auto& regression = output.value.partial[check.group];
            TableRow row{name + "." + output.output,
                         output_label(frame.description, output.output)};
            row.cells = {euros(regression), euros(regression.error), euros(check.by_output[o]),
                         euros(check.by_output[o].error)};
            table.rows.push_back(std::move(row));
        }
    }
    table.notes.push_back(
        fill(AnalysisPhrase::note_nested, {{"outer", same(std::to_string(nested.outer))},
                                           {"inner", same(std::to_string(nested.inner))}}));
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
                                    first_table(frame, information),
                                    outputs_table(frame, information)};
    if (!information.nested.empty()) {
        tables.push_back(nested_table(frame, information, nested));
    }
    auto made = analysis_printout(frame, "voi", std::move(tables));
    made.figures = all_figures(frame, information);
    return made;
}

} // namespace mkba

#include "mkba/report/analyses/ladder.hpp"

#include <algorithm>
#include <optional>

#include "mkba/report/tables/cells.hpp"
#include "mkba/report/text/names.hpp"
#include "mkba/report/text/phrases.hpp"
#include "mkba/report/text/step_phrases.hpp"
#include "mkba/run/intervention_sets.hpp"

namespace mkba {

namespace {

TableColumn headed(std::string id, StepPhrase heading)
{
    return {std::move(id), capitalised(words(heading))};
}

/// None where no family is reached.
std::optional<double> net_cost_a_family(const LadderFigures& figures)
{
    if (!figures.families || !(figures.families->mean > 0)) {
        return std::nullopt;
    }
    return -figures.result.mean / figures.families->mean;
}

std::vector<TableColumn> columns_of(const AnalysisFrame& frame, const Ladder& ladder)
{
    std::vector<TableColumn> columns{headed("cost", StepPhrase::cost_word),
                                     headed("saving", StepPhrase::saving_word),
                                     headed("result", StepPhrase::result_word),
                                     {"band", words(Phrase::band)},
                                     headed("families", StepPhrase::families_word),
                                     headed("net_cost_a_family", StepPhrase::net_cost_a_family)};
    for (const auto& unit : ladder.units) {
        columns.push_back({unit, capitalised(unit_label(frame.description, unit))});
    }
    return columns;
}

TableRow figures_row(std::string id, Label label, const LadderFigures& figures, RowKind kind)
{
    TableRow row{std::move(id), std::move(label), kind};
    const auto net_cost = net_cost_a_family(figures);
    row.cells = {money(figures.cost),
                 money(figures.saving),
                 money(figures.result),
                 figures.result.spread ? money(figures.result, Show::band) : TableCell{},
                 figures.families ? counted(*figures.families) : TableCell{Blank{}},
                 net_cost           ? euros(*net_cost)
                 : figures.families ? TableCell{}
                                    : TableCell{Blank{}}};
    for (const auto& unit : figures.units) {
        row.cells.push_back(counted(unit));
    }
    return row;
}

TableRow fixed_row(const Ladder& ladder, std::size_t columns)
{
    TableRow row{"fixed", words(StepPhrase::fixed_cost)};
    row.cells = {money(ladder.fixed_cost), Blank{}, money(ladder.fixed_result),
                 ladder.fixed_result.spread ? money(ladder.fixed_result, Show::band) : TableCell{}};
    row.cells.resize(columns, Blank{});
    return row;
}

struct FormWords {
    StepPhrase title;
    StepPhrase note;
};

FormWords words_of(const std::string& form)
{
    if (form == "alone") {
        return {StepPhrase::alone_title, StepPhrase::note_alone};
    }
    if (form == "last_in") {
        return {StepPhrase::last_in_title, StepPhrase::note_last_in};
    }
    return {StepPhrase::order_free_title, StepPhrase::note_order_free};
}

ReportTable form_table(const AnalysisFrame& frame, const Ladder& ladder, const LadderForm& form)
{
    const auto [title, note] = words_of(form.id);
    ReportTable table{form.id, words(title), words(StepPhrase::element_word)};
    table.columns = columns_of(frame, ladder);
    for (std::size_t e = 0; e < ladder.elements.size(); ++e) {
        table.rows.push_back(figures_row(ladder.elements[e],
                                         intervention_label(frame.description, ladder.elements[e]),
                                         form.elements[e], RowKind::item));
    }
    if (form.id != "order_free") { // there it is nothing but rounding
        auto row =
            figures_row("interplay", words(StepPhrase::interplay), form.interplay, RowKind::item);
        row.cells[5] = Blank{};
        table.rows.push_back(std::move(row));
    }
    table.rows.push_back(fixed_row(ladder, table.columns.size()));
    table.rows.push_back(
        figures_row("whole", words(StepPhrase::whole), ladder.whole, RowKind::total));
    table.notes = {words(note)};
    return table;
}

std::vector<Label> closing_notes(const AnalysisFrame& frame, const Ladder& ladder)
{
    Label names{};
    for (const auto& line : frame.description.lines) {
        if (std::find(ladder.fixed_lines.begin(), ladder.fixed_lines.end(), line.name) !=
            ladder.fixed_lines.end()) {
            append(names, label_or_name(line.label, line.name));
        }
    }
    std::vector<Label> notes{names.nl.empty() ? words(StepPhrase::note_nothing_fixed)
                                              : fill(StepPhrase::note_fixed, {{"lines", names}}),
                             words(StepPhrase::note_families),
                             words(StepPhrase::note_ladder_contract)};
    for (const auto& name : memoranda(frame.description)) {
        notes.push_back(
            fill(Phrase::in_no_ranking,
                 {{"intervention", capitalised(intervention_label(frame.description, name))}}));
    }
    return notes;
}

FigureTree element_figures(const Ladder& ladder, const LadderFigures& figures)
{
    FigureTree units{FigureTree::Object{}};
    for (std::size_t u = 0; u < ladder.units.size(); ++u) {
        units.set(ladder.units[u], figures_of(figures.units[u]));
    }
    return FigureTree::Object{
        {"cost", figures_of(figures.cost)},
        {"saving", figures_of(figures.saving)},
        {"result", figures_of(figures.result)},
        {"families", figures.families ? figures_of(*figures.families) : FigureTree{}},
        {"net_cost_a_family", net_cost_a_family(figures)},
        {"units", std::move(units)}};
}

FigureTree all_figures(const AnalysisFrame& frame, const Ladder& ladder)
{
    FigureTree tree = provenance_figures(frame);
    for (const auto& form : ladder.forms) {
        FigureTree elements{FigureTree::Object{}};
        for (std::size_t e = 0; e < ladder.elements.size(); ++e) {
            elements.set(ladder.elements[e], element_figures(ladder, form.elements[e]));
        }
        tree.set(form.id,
                 FigureTree::Object{{"elements", std::move(elements)},
                                    {"interplay", element_figures(ladder, form.interplay)}});
    }
    FigureTree lines{FigureTree::List{}};
    for (const auto& line : ladder.fixed_lines) {
        lines.add(line);
    }
    tree.set("fixed", FigureTree::Object{{"cost", figures_of(ladder.fixed_cost)},
                                         {"lines", std::move(lines)}});
    tree.set("whole", element_figures(ladder, ladder.whole));
    return tree;
}

} // namespace

Printout ladder_printout(const AnalysisFrame& frame, const Ladder& ladder)
{
    std::vector<ReportTable> tables;
    for (const auto& form : ladder.forms) {
        tables.push_back(form_table(frame, ladder, form));
    }
    for (const auto& note : closing_notes(frame, ladder)) {
        tables.back().notes.push_back(note);
    }
    auto made = analysis_printout(frame, "ladder", std::move(tables));
    made.figures = all_figures(frame, ladder);
    return made;
}

} // namespace mkba

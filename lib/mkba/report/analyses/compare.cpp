#include "mkba/report/analyses/compare.hpp"

#include <fmt/format.h>

#include "mkba/report/analyses/input_words.hpp"
#include "mkba/report/tables/cells.hpp"
#include "mkba/report/text/numbers.hpp"

namespace mkba {

namespace {

TableColumn scenario_column(const std::string& id, const std::string& scenario)
{
    TableColumn column{id, same(scenario)};
    column.alternative = scenario;
    return column;
}

ReportTable output_table(std::string id, Label title)
{
    return {std::move(id), std::move(title), capitalised(words(AnalysisPhrase::result_word))};
}

ReportTable levels_table(const AnalysisFrame& frame, const ScenarioComparison& comparison)
{
    auto table = output_table("levels", words(AnalysisPhrase::levels_title));
    for (const auto& name : comparison.names) {
        TableColumn mean{"result", words(Phrase::expected)};
        TableColumn band{"band", words(Phrase::band)};
        mean.group = band.group = same(name);
        mean.alternative = band.alternative = name;
        table.columns.push_back(std::move(mean));
        table.columns.push_back(std::move(band));
    }
    for (const auto& output : comparison.outputs) {
        TableRow row{output.id, output_label(frame.description, output.id)};
        for (const auto& level : output.levels) {
            row.cells.push_back(money(level));
            row.cells.push_back(level.spread ? money(level, Show::band) : TableCell{});
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

TableCell error_of(const Statistics& difference)
{
    if (!difference.spread || !difference.spread->error_mean) {
        return {};
    }
    return Figure{Unit::thousand_euros, {*difference.spread->error_mean, {}}};
}

/// A run of central values is no draw to count.
bool is_drawn(const ScenarioComparison& comparison)
{
    return comparison.frame.draws > 1;
}

ReportTable differences_table(const AnalysisFrame& frame, const ScenarioComparison& comparison,
                              std::size_t scenario)
{
    auto table = output_table(
        "differences." + comparison.names[scenario],
        fill(AnalysisPhrase::differences_title, {{"first", same(comparison.names.front())}}));
    table.title = joined(same(comparison.names[scenario]), ": ", table.title);
    table.columns = {headed("difference", AnalysisPhrase::difference_word),
                     {"band", words(Phrase::band)},
                     headed("se", AnalysisPhrase::standard_error),
                     headed("chance_higher", AnalysisPhrase::chance_higher)};
    for (auto& column : table.columns) {
        column.alternative = comparison.names[scenario];
    }
    for (const auto& output : comparison.outputs) {
        const auto& difference = output.differences[scenario];
        TableRow row{output.id, output_label(frame.description, output.id)};
        row.cells = {money(difference),
                     difference.spread ? money(difference, Show::band) : TableCell{},
                     error_of(difference), chance_positive(difference)};
        table.rows.push_back(std::move(row));
    }
    if (is_drawn(comparison)) {
        table.notes = {words(AnalysisPhrase::note_differences)};
    }
    return table;
}

ReportTable chances_table(const AnalysisFrame& frame, const ScenarioComparison& comparison)
{
    auto table = output_table("chance_best", words(AnalysisPhrase::chances_title));
    for (const auto& name : comparison.names) {
        table.columns.push_back(scenario_column("chance_best", name));
    }
    for (const auto& output : comparison.outputs) {
        TableRow row{output.id, output_label(frame.description, output.id)};
        for (const double best : output.chance_best) {
            row.cells.push_back(chance(best));
        }
        table.rows.push_back(std::move(row));
    }
    table.notes = {words(AnalysisPhrase::note_best)};
    return table;
}

ReportTable inputs_table(const AnalysisFrame& frame, const ScenarioComparison& comparison)
{
    ReportTable table{"inputs", words(AnalysisPhrase::inputs_title),
                      capitalised(words(AnalysisPhrase::input_word))};
    if (comparison.inputs.empty()) {
        return sentences_table("inputs", words(AnalysisPhrase::inputs_title),
                               {words(AnalysisPhrase::no_differences)});
    }
    for (const auto& name : comparison.names) {
        for (const auto audience : {Audience::readers, Audience::machines}) {
            auto value = scenario_column("value", name);
            value.audience = audience;
            table.columns.push_back(std::move(value));
        }
        auto source = headed("source", AnalysisPhrase::source_of);
        source.alternative = name;
        source.audience = Audience::machines;
        table.columns.push_back(std::move(source));
    }
    for (const auto& input : comparison.inputs) {
        TableRow row{input.name, input_label(frame.description, input.name)};
        TableRow sources{input.name + ".source", words(AnalysisPhrase::source_of), RowKind::detail};
        for (const auto& [value, source] : input.values) {
            row.cells.emplace_back(input_value_label(input.name, value));
            row.cells.emplace_back(value.empty() ? words(AnalysisPhrase::absent) : same(value));
            row.cells.emplace_back(same(source));
            sources.cells.emplace_back(source.empty() ? TableCell{} : TableCell{same(source)});
            sources.cells.emplace_back(Blank{});
            sources.cells.emplace_back(Blank{});
        }
        sources.audience = Audience::readers;
        table.rows.push_back(std::move(row));
        table.rows.push_back(std::move(sources));
    }
    return table;
}

/// In digits that keep the values of the range apart.
Label value_label(const Acceptability& acceptability, std::size_t index)
{
    const auto& values = acceptability.values;
    const double apart = values.size() > 1 ? values[1] - values[0] : 0;
    const auto unit = apart < 1 ? Unit::ratio : Unit::euros; // a ratio has decimals: cents
    return in_words({unit, {values[index], {}}, Show::mean, Precision{apart, {}}}, values[index]);
}

ReportTable acceptability_table(const AnalysisFrame& frame, const ScenarioComparison& comparison)
{
    const auto& acceptability = *comparison.acceptability;
    Label unit = same(acceptability.unit);
    for (const auto& one : frame.description.units) {
        if (one.name == acceptability.unit) {
            unit = label_or_name(one.label, one.name);
        }
    }
    ReportTable table{"acceptability", fill(AnalysisPhrase::acceptability_title, {{"unit", unit}}),
                      capitalised(words(AnalysisPhrase::value_of_unit))};
    const bool drawn = is_drawn(comparison);
    if (drawn) {
        for (const auto& name : comparison.names) {
            table.columns.push_back(scenario_column("chance_best", name));
        }
        table.columns.push_back({"none", capitalised(words(AnalysisPhrase::none_of_them))});
    }
    table.columns.push_back(headed("frontier", AnalysisPhrase::frontier));
    for (std::size_t v = 0; v < acceptability.values.size(); ++v) {
        TableRow row{fmt::format("{}", acceptability.values[v]), Label{}};
        row.label = value_label(acceptability, v);
        for (std::size_t s = 0; drawn && s < acceptability.chances[v].size(); ++s) {
            row.cells.push_back(chance(acceptability.chances[v][s]));
        }
        const auto best = acceptability.best[v];
        row.cells.emplace_back(best < comparison.names.size()
                                   ? same(comparison.names[best])
                                   : words(AnalysisPhrase::none_of_them));
        table.rows.push_back(std::move(row));
    }
    table.notes = {words(drawn ? AnalysisPhrase::note_acceptability
                               : AnalysisPhrase::note_acceptability_central)};
    return table;
}

std::optional<double> counted(double chance, const ScenarioComparison& comparison)
{
    return is_drawn(comparison) ? std::optional{chance} : std::nullopt;
}

FigureTree output_figures(const ScenarioComparison& comparison, const ComparedOutput& output)
{
    FigureTree tree{FigureTree::Object{}};
    for (std::size_t s = 0; s < comparison.names.size(); ++s) {
        tree.set(comparison.names[s],
                 FigureTree::Object{{"level", figures_of(output.levels[s])},
                                    {"difference", figures_of(output.differences[s])},
                                    {"chance_best", counted(output.chance_best[s], comparison)}});
    }
    return tree;
}

FigureTree acceptability_figures(const ScenarioComparison& comparison)
{
    FigureTree points{FigureTree::List{}};
    const auto& acceptability = *comparison.acceptability;
    for (std::size_t v = 0; v < acceptability.values.size(); ++v) {
        FigureTree chances{FigureTree::Object{}};
        for (std::size_t s = 0; s < acceptability.chances[v].size(); ++s) {
            chances.set(s < comparison.names.size() ? comparison.names[s] : "none",
                        counted(acceptability.chances[v][s], comparison));
        }
        const auto best = acceptability.best[v];
        points.add(FigureTree::Object{
            {"value", acceptability.values[v]},
            {"chance_best", std::move(chances)},
            {"best", best < comparison.names.size() ? comparison.names[best] : "none"},
            {"frontier", counted(acceptability.chances[v][best], comparison)}});
    }
    return FigureTree::Object{{"unit", acceptability.unit},
                              {"fewer_is_better", acceptability.fewer_is_better},
                              {"curve", std::move(points)}};
}

FigureTree input_figures(const ScenarioComparison& comparison)
{
    FigureTree inputs{FigureTree::Object{}};
    for (const auto& input : comparison.inputs) {
        FigureTree values{FigureTree::Object{}};
        for (std::size_t s = 0; s < comparison.names.size(); ++s) {
            values.set(comparison.names[s], FigureTree::Object{{"value", input.values[s].value},
                                                               {"source", input.values[s].source}});
        }
        inputs.set(input.name, std::move(values));
    }
    return inputs;
}

FigureTree all_figures(const AnalysisFrame& frame, const ScenarioComparison& comparison)
{
    FigureTree tree = provenance_figures(frame);
    FigureTree outputs{FigureTree::Object{}};
    for (const auto& output : comparison.outputs) {
        outputs.set(output.id, output_figures(comparison, output));
    }
    tree.set("same_draws", comparison.same_draws);
    tree.set("outputs", std::move(outputs));
    tree.set("inputs", input_figures(comparison));
    if (comparison.acceptability) {
        tree.set("acceptability", acceptability_figures(comparison));
    }
    return tree;
}

} // namespace

Printout compare_printout(const AnalysisFrame& frame, const ScenarioComparison& comparison)
{
    std::vector<ReportTable> tables{levels_table(frame, comparison)};
    if (!comparison.not_common.empty()) {
        Label names{};
        for (const auto& id : comparison.not_common) {
            append(names, output_label(frame.description, id));
        }
        tables.back().notes.push_back(fill(AnalysisPhrase::note_not_common, {{"names", names}}));
    }
    if (!comparison.same_draws) {
        tables.back().notes.push_back(words(AnalysisPhrase::note_other_draws));
    }
    for (std::size_t s = 1; s < comparison.names.size(); ++s) {
        tables.push_back(differences_table(frame, comparison, s));
    }
    if (is_drawn(comparison)) {
        tables.push_back(chances_table(frame, comparison));
    }
    if (comparison.acceptability) {
        tables.push_back(acceptability_table(frame, comparison));
    }
    tables.push_back(inputs_table(frame, comparison));
    auto made = analysis_printout(frame, "compare", std::move(tables));
    made.title = words(AnalysisPhrase::compare_title);
    made.figures = all_figures(frame, comparison);
    return made;
}

} // namespace mkba

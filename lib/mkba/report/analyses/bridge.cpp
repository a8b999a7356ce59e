#include "mkba/report/analyses/bridge.hpp"

#include <algorithm>

#include "mkba/report/analyses/input_words.hpp"
#include "mkba/report/tables/cells.hpp"
#include "mkba/report/text/rounding.hpp"
#include "mkba/report/text/step_phrases.hpp"

namespace mkba {

namespace {

TableColumn headed(std::string id, StepPhrase heading)
{
    return {std::move(id), capitalised(words(heading))};
}

Label kind_label(BridgeKind kind)
{
    switch (kind) {
    case BridgeKind::prices:
        return words(StepPhrase::kind_prices);
    case BridgeKind::effects:
        return words(StepPhrase::kind_effects);
    case BridgeKind::numbers:
        return words(StepPhrase::kind_numbers);
    case BridgeKind::coverage:
        return words(StepPhrase::kind_coverage);
    case BridgeKind::time:
        return words(StepPhrase::kind_time);
    case BridgeKind::money:
        return words(StepPhrase::kind_money);
    case BridgeKind::contract:
        return words(StepPhrase::kind_contract);
    case BridgeKind::rest:
        break;
    }
    return words(StepPhrase::kind_rest);
}

/// A step that is a whole kind, or what is left, has its words; a difference has its name.
Label step_label(const Description& description, const BridgeStep& step)
{
    return step.name == name_of(step.kind) ? kind_label(step.kind)
                                           : input_label(description, step.name);
}

TableCell band_of(const Statistics& figure)
{
    return figure.spread ? money(figure, Show::band) : TableCell{};
}

/// The levels are read under one another: all have one rounding.
TableCell level_cell(const Statistics& level, const Precision& rounding)
{
    return Figure{Unit::thousand_euros, level, Show::mean, rounding};
}

std::vector<TableColumn> step_columns(const Bridge& bridge)
{
    std::vector<TableColumn> columns{headed("declared", StepPhrase::declared_word),
                                     headed("level", StepPhrase::level_word),
                                     headed("order_free", StepPhrase::order_free_word),
                                     {"band", words(Phrase::band)}};
    if (bridge.orders > 0) {
        columns.push_back(headed("order_error", StepPhrase::order_error_word));
    }
    return columns;
}

void add_step_rows(const AnalysisFrame& frame, const NamedBridge& named, std::size_t output,
                   ReportTable& table)
{
    const auto& bridge = named.bridge;
    const auto& from = bridge.from[output];
    const auto& to = bridge.to[output];
    const auto rounding = common_precision({from, to});
    TableRow start{"from", same(named.from)};
    start.cells = {Blank{}, level_cell(from, rounding)};
    start.cells.resize(table.columns.size(), Blank{});
    table.rows.push_back(std::move(start));
    double level = from.mean;
    for (const auto& step : bridge.steps) {
        level += step.declared[output].mean;
        TableRow row{step.name, step_label(frame.description, step)};
        row.cells = {money(step.declared[output]), level_cell({level, {}}, rounding),
                     money(step.order_free[output]), band_of(step.order_free[output])};
        if (bridge.orders > 0) {
            row.cells.push_back(money_mean(step.order_error[output]));
        }
        table.rows.push_back(std::move(row));
    }
    const auto difference = level_cell({to.mean - from.mean, {}}, rounding);
    TableRow end{"to", same(named.to), RowKind::total};
    end.cells = {difference, level_cell(to, rounding), difference};
    end.cells.resize(table.columns.size(), Blank{});
    table.rows.push_back(std::move(end));
}

ReportTable steps_table(const AnalysisFrame& frame, const NamedBridge& named, std::size_t output)
{
    const auto& bridge = named.bridge;
    ReportTable table{"bridge",
                      joined(capitalised(output_label(frame.description, bridge.outputs[output])),
                             ": ", words(StepPhrase::bridge_title)),
                      words(StepPhrase::step_word)};
    table.columns = step_columns(bridge);
    add_step_rows(frame, named, output, table);
    if (bridge.steps.empty()) {
        table.notes = {words(AnalysisPhrase::no_differences)};
        return table;
    }
    table.notes = {words(StepPhrase::note_bridge),
                   bridge.orders == 0 ? words(StepPhrase::note_all_orders)
                                      : fill(StepPhrase::note_sampled_orders,
                                             {{"orders", same(std::to_string(bridge.orders))}})};
    if (!bridge.same_draws) {
        table.notes.push_back(words(AnalysisPhrase::note_other_draws));
    }
    return table;
}

/// Above the inputs of a step that moves several; a heading would indent every row of the table.
TableRow group_row(const Description& description, const BridgeStep& step, std::size_t columns)
{
    TableRow row{step.name, step_label(description, step)};
    row.cells.resize(columns, Blank{});
    row.audience = Audience::readers;
    return row;
}

/// Which inputs each step moves, from which value to which.
ReportTable moved_table(const NamedBridge& named, const Description& description)
{
    ReportTable table{"moved", words(StepPhrase::moved_title), words(StepPhrase::step_word)};
    for (const auto& scenario : {named.from, named.to}) {
        for (const auto audience : {Audience::readers, Audience::machines}) {
            TableColumn column{"value", same(scenario)};
            column.alternative = scenario;
            column.audience = audience;
            table.columns.push_back(std::move(column));
        }
    }
    for (const auto& step : named.bridge.steps) {
        const bool is_group = step.inputs.size() != 1 || step.inputs.front().name != step.name;
        if (is_group) {
            table.rows.push_back(group_row(description, step, table.columns.size()));
        }
        for (const auto& input : step.inputs) {
            TableRow row{input.name, input_label(description, input.name),
                         is_group ? RowKind::detail : RowKind::item};
            for (const auto& [value, source] : input.values) {
                row.cells.emplace_back(input_value_label(input.name, value));
                row.cells.emplace_back(value.empty() ? words(AnalysisPhrase::absent) : same(value));
            }
            table.rows.push_back(std::move(row));
        }
    }
    return table;
}

FigureTree by_output(const Bridge& bridge, const std::vector<Statistics>& figures)
{
    FigureTree tree{FigureTree::Object{}};
    for (std::size_t o = 0; o < bridge.outputs.size(); ++o) {
        tree.set(bridge.outputs[o], figures_of(figures[o]));
    }
    return tree;
}

FigureTree step_figures(const NamedBridge& named, const BridgeStep& step)
{
    const auto& bridge = named.bridge;
    FigureTree inputs{FigureTree::Object{}};
    for (const auto& input : step.inputs) {
        inputs.set(input.name, FigureTree::Object{{"from", input.values[0].value},
                                                  {"to", input.values[1].value}});
    }
    FigureTree errors{FigureTree::Object{}};
    for (std::size_t o = 0; o < bridge.outputs.size(); ++o) {
        errors.set(bridge.outputs[o], step.order_error[o]);
    }
    return FigureTree::Object{{"name", step.name},
                              {"kind", name_of(step.kind)},
                              {"inputs", std::move(inputs)},
                              {"declared", by_output(bridge, step.declared)},
                              {"order_free", by_output(bridge, step.order_free)},
                              {"order_error", std::move(errors)}};
}

FigureTree all_figures(const AnalysisFrame& frame, const NamedBridge& named)
{
    const auto& bridge = named.bridge;
    FigureTree tree = provenance_figures(frame);
    FigureTree steps{FigureTree::List{}};
    for (const auto& step : bridge.steps) {
        steps.add(step_figures(named, step));
    }
    tree.set("from",
             FigureTree::Object{{"name", named.from}, {"outputs", by_output(bridge, bridge.from)}});
    tree.set("steps", std::move(steps));
    tree.set("to",
             FigureTree::Object{{"name", named.to}, {"outputs", by_output(bridge, bridge.to)}});
    tree.set("orders", bridge.orders > 0 ? FigureTree{bridge.orders} : FigureTree{"all"});
    tree.set("same_draws", bridge.same_draws);
    return tree;
}

} // namespace

Printout bridge_printout(const AnalysisFrame& frame, const NamedBridge& named,
                         const std::string& output)
{
    const auto& outputs = named.bridge.outputs;
    const auto shown = static_cast<std::size_t>(std::find(outputs.begin(), outputs.end(), output) -
                                                outputs.begin());
    std::vector<ReportTable> tables{steps_table(frame, named, shown)};
    if (!named.bridge.steps.empty()) {
        tables.push_back(moved_table(named, frame.description));
    }
    auto made = analysis_printout(frame, "bridge", std::move(tables));
    made.figures = all_figures(frame, named);
    return made;
}

} // namespace mkba

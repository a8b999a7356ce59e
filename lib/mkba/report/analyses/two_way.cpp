#include "mkba/report/analyses/two_way.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "mkba/report/tables/cells.hpp"
#include "mkba/report/text/numbers.hpp"

namespace mkba {

namespace {

Label plain(double value)
{
    return in_words({Unit::number, {value, {}}, Show::mean, Precision{std::abs(value) / 10, {}}},
                    value);
}

/// "0.4, 0.9".
TableCell zeros(const std::vector<double>& places)
{
    std::vector<Label> all;
    for (const double place : places) {
        all.push_back(plain(place));
    }
    return all.empty() ? TableCell{} : TableCell{listed(all)};
}

ReportTable two_way_table(const AnalysisFrame& frame, const TwoWayGrid& grid,
                          const std::string& output)
{
    const auto found = std::find(grid.outputs.begin(), grid.outputs.end(), output);
    const auto o = static_cast<std::size_t>(found - grid.outputs.begin());
    ReportTable table{
        "two-way",
        joined(words(AnalysisPhrase::two_way_title), ": ", output_label(frame.description, output)),
        same(grid.names[1])};
    if (grid.constant[o]) {
        table.rows.push_back(
            {output, fill(AnalysisPhrase::constant_outputs,
                          {{"outputs", output_label(frame.description, output)}})});
        return table;
    }
    for (const double first : grid.first) {
        TableColumn column{fmt::format("{}={}", grid.names[0], first), plain(first)};
        column.group = same(grid.names[0]);
        table.columns.push_back(std::move(column));
    }
    table.columns.push_back(headed("zero", AnalysisPhrase::zero_line));
    for (std::size_t row = 0; row < grid.second.size(); ++row) {
        TableRow made{fmt::format("{}={}", grid.names[1], grid.second[row]),
                      plain(grid.second[row])};
        for (std::size_t i = 0; i < grid.first.size(); ++i) {
            made.cells.push_back(money_mean(grid.results[o][row * grid.first.size() + i]));
        }
        made.cells.push_back(zeros(grid.zero_line[o][row]));
        table.rows.push_back(std::move(made));
    }
    table.notes.push_back(words(AnalysisPhrase::zero_by_lines));
    if (!grid.alone.empty()) {
        table.notes.push_back(
            fill(AnalysisPhrase::moved_alone,
                 {{"names", same(fmt::format("{}", fmt::join(grid.alone, ", ")))}}));
    }
    return table;
}

} // namespace

Printout two_way_printout(const AnalysisFrame& frame, const TwoWayGrid& grid,
                          const std::string& output)
{
    auto made = analysis_printout(frame, "two-way", {two_way_table(frame, grid, output)});
    made.figures = provenance_figures(frame);
    FigureTree outputs{FigureTree::Object{}};
    const auto list = [](const std::vector<double>& values) {
        FigureTree tree{FigureTree::List{}};
        for (const double value : values) {
            tree.add(value);
        }
        return tree;
    };
    for (std::size_t each = 0; each < grid.outputs.size(); ++each) {
        FigureTree zero_line{FigureTree::List{}};
        for (const auto& places : grid.zero_line[each]) {
            zero_line.add(list(places));
        }
        outputs.set(grid.outputs[each],
                    FigureTree::Object{{"constant", static_cast<bool>(grid.constant[each])},
                                       {"results", list(grid.results[each])},
                                       {"zero_line", std::move(zero_line)}});
    }
    made.figures.set(grid.names[0], list(grid.first));
    made.figures.set(grid.names[1], list(grid.second));
    made.figures.set("outputs", std::move(outputs));
    return made;
}

} // namespace mkba

#include "mkba/report/tables/sensitivity.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "mkba/report/tables/cells.hpp"
#include "mkba/report/text/names.hpp"
#include "mkba/report/text/numbers.hpp"

namespace mkba {

namespace {

constexpr std::size_t rows_for_people = 20;
constexpr std::size_t bar_width = 41; // characters, the middle one is the central result

struct StatisticWords {
    const char* id;
    AnalysisPhrase heading;
    Unit unit;
};

constexpr StatisticWords statistic_words[] = {
    {"first", AnalysisPhrase::first_index, Unit::ratio},
    {"first_error", AnalysisPhrase::plus_minus, Unit::ratio},
    {"total", AnalysisPhrase::total_index, Unit::ratio},
    {"total_error", AnalysisPhrase::plus_minus, Unit::ratio},
    {"mu", AnalysisPhrase::mean_effect, Unit::euros},
    {"mu_star", AnalysisPhrase::mean_size, Unit::euros},
    {"mu_star_error", AnalysisPhrase::standard_error, Unit::euros},
    {"sigma", AnalysisPhrase::spread_of_effects, Unit::euros},
    {"value", AnalysisPhrase::coefficient, Unit::ratio},
    {"low", AnalysisPhrase::lower_end, Unit::ratio},
    {"high", AnalysisPhrase::upper_end, Unit::ratio},
    {"low_value", AnalysisPhrase::low_value, Unit::number},
    {"high_value", AnalysisPhrase::high_value, Unit::number},
    {"at_low", AnalysisPhrase::at_low, Unit::euros},
    {"at_high", AnalysisPhrase::at_high, Unit::euros},
    {"swing", AnalysisPhrase::swing, Unit::euros},
    {"result", AnalysisPhrase::result_word, Unit::euros},
    {"difference", AnalysisPhrase::difference_word, Unit::euros},
};

const StatisticWords& words_of(const std::string& statistic)
{
    return *std::find_if(std::begin(statistic_words), std::end(statistic_words),
                         [&](const StatisticWords& one) { return statistic == one.id; });
}

TableCell figure(const StatisticWords& statistic, double value)
{
    if (statistic.unit == Unit::ratio) {
        return Figure{Unit::ratio, {value, {}}, Show::mean, Precision{0.1, {}}};
    }
    return Figure{statistic.unit, {value, {}}};
}

std::size_t place_of_output(const SensitivityResult& result, const std::string& output)
{
    for (std::size_t o = 0; o < result.outputs.size(); ++o) {
        if (result.outputs[o].id == output) {
            return o;
        }
    }
    return 0;
}

std::string listed(const std::vector<std::string>& names)
{
    return fmt::format("{}", fmt::join(names, ", "));
}

void add_notes(const SensitivityResult& result, const OutputSensitivity& output, ReportTable& table)
{
    table.notes.push_back(
        fill(AnalysisPhrase::runs_made,
             {{"runs", same(std::to_string(result.runs))},
              {"mean", amount_in_words({Unit::euros, {output.mean, {}}}, output.mean)}}));
    if (!result.merged.empty()) {
        table.notes.push_back(
            fill(AnalysisPhrase::merged_inputs, {{"names", same(listed(result.merged))}}));
    }
    if (!result.alone.empty()) {
        table.notes.push_back(
            fill(AnalysisPhrase::moved_alone, {{"names", same(listed(result.alone))}}));
    }
}

ReportTable output_table(const AnalysisFrame& frame, const SensitivityResult& result, std::size_t o,
                         Audience audience)
{
    const auto& output = result.outputs[o];
    ReportTable table{"sensitivity." + output.id,
                      joined(words(AnalysisPhrase::sensitivity_title), ": ",
                             output_label(frame.description, output.id)),
                      capitalised(words(AnalysisPhrase::parameter))};
    if (output.constant) {
        table.rows.push_back(
            {output.id, fill(AnalysisPhrase::constant_outputs,
                             {{"outputs", output_label(frame.description, output.id)}})});
        table.rows.back().audience = audience;
        return table;
    }
    table.columns = {headed("grade", AnalysisPhrase::grade_word)};
    for (const auto& statistic : result.statistics) {
        table.columns.push_back(headed(statistic, words_of(statistic).heading));
    }
    std::size_t place = 0;
    for (const auto input : ranked_inputs(result, o)) {
        const auto& named = result.inputs[input];
        TableRow row{named.name, parameters_label(frame.description, named.name)};
        row.cells = {same(std::string{grade_letter(named.worst)})};
        for (std::size_t s = 0; s < result.statistics.size(); ++s) {
            row.cells.push_back(figure(words_of(result.statistics[s]), output.figures[input][s]));
        }
        row.audience = place++ < rows_for_people ? audience : Audience::machines;
        table.rows.push_back(std::move(row));
    }
    add_notes(result, output, table);
    return table;
}

/// A bar from one end to the other on a common scale, with the central result as "|".
std::string bar(double low, double high, double centre, double reach)
{
    constexpr std::size_t steps_each_side = bar_width / 2;
    const auto middle = static_cast<double>(steps_each_side);
    const auto place = [&](double value) {
        const double at = middle + (reach > 0 ? (value - centre) / reach * middle : 0);
        return static_cast<std::size_t>(std::lround(std::clamp(at, 0.0, 2 * middle)));
    };
    std::string text(bar_width, '.'); // blanks would be folded away
    const auto from = place(std::min(low, high));
    const auto to = place(std::max(low, high));
    for (auto i = from; i <= to; ++i) {
        text[i] = '#';
    }
    text[bar_width / 2] = '|';
    return text;
}

ReportTable tornado_table(const AnalysisFrame& frame, const SensitivityResult& result,
                          std::size_t o)
{
    const auto& output = result.outputs[o];
    ReportTable table{"tornado",
                      joined(words(AnalysisPhrase::tornado_title), ": ",
                             output_label(frame.description, output.id)),
                      capitalised(words(AnalysisPhrase::parameter))};
    TableColumn column{"bar", amount_in_words({Unit::euros, {output.mean, {}}}, output.mean)};
    column.audience = Audience::readers;
    table.columns = {std::move(column)};
    double reach = 0;
    for (const auto& figures : output.figures) {
        reach = std::max(
            {reach, std::fabs(figures[2] - output.mean), std::fabs(figures[3] - output.mean)});
    }
    std::size_t place = 0;
    for (const auto input : ranked_inputs(result, o)) {
        if (place++ == rows_for_people) {
            break;
        }
        const auto& figures = output.figures[input];
        TableRow row{result.inputs[input].name,
                     parameters_label(frame.description, result.inputs[input].name)};
        row.cells = {same(bar(figures[2], figures[3], output.mean, reach))};
        row.audience = Audience::readers;
        table.rows.push_back(std::move(row));
    }
    table.notes = {words(AnalysisPhrase::note_tornado)};
    return table;
}

FigureTree result_figures(const AnalysisFrame& frame, const SensitivityResult& result)
{
    FigureTree tree = provenance_figures(frame);
    tree.set("method", result.method);
    tree.set("runs", result.runs);
    FigureTree inputs{FigureTree::Object{}};
    for (const auto& input : result.inputs) {
        FigureTree members{FigureTree::List{}};
        for (const auto& member : input.members) {
            members.add(member);
        }
        inputs.set(input.name, FigureTree::Object{{"grade", std::string{grade_letter(input.worst)}},
                                                  {"members", std::move(members)}});
    }
    tree.set("inputs", std::move(inputs));
    FigureTree outputs{FigureTree::Object{}};
    for (const auto& output : result.outputs) {
        FigureTree figures{FigureTree::Object{}};
        for (std::size_t i = 0; i < output.figures.size(); ++i) {
            FigureTree one{FigureTree::Object{}};
            for (std::size_t s = 0; s < result.statistics.size(); ++s) {
                one.set(result.statistics[s], output.figures[i][s]);
            }
            figures.set(result.inputs[i].name, std::move(one));
        }
        outputs.set(output.id, FigureTree::Object{{"mean", output.mean},
                                                  {"constant", output.constant},
                                                  {"inputs", std::move(figures)}});
    }
    tree.set("outputs", std::move(outputs));
    return tree;
}

Label plain(double value)
{
    return in_words({Unit::number, {value, {}}, Show::mean, Precision{std::abs(value) / 10, {}}},
                    value);
}

} // namespace

Printout sensitivity_printout(const AnalysisFrame& frame, const SensitivityResult& result,
                              const std::string& output)
{
    const auto chosen = place_of_output(result, output);
    std::vector<ReportTable> tables;
    if (result.method == "one-way" && !result.outputs[chosen].constant) {
        tables.push_back(tornado_table(frame, result, chosen));
    }
    tables.push_back(output_table(frame, result, chosen, Audience::everyone));
    auto made = analysis_printout(frame, "sensitivity", std::move(tables));
    made.figures = result_figures(frame, result);
    return made;
}

namespace {

ReportTable two_way_table(const AnalysisFrame& frame, const TwoWayGrid& grid,
                          const std::string& output)
{
    const auto found = std::find(grid.outputs.begin(), grid.outputs.end(), output);
    const auto o = static_cast<std::size_t>(found - grid.outputs.begin());
    ReportTable table{
        "two-way",
        joined(words(AnalysisPhrase::two_way_title), ": ", output_label(frame.description, output)),
        same(grid.names[1])};
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
        const auto& zero = grid.zero_line[o][row];
        made.cells.push_back(zero ? TableCell{plain(*zero)} : TableCell{});
        table.rows.push_back(std::move(made));
    }
    if (!grid.alone.empty()) {
        table.notes.push_back(
            fill(AnalysisPhrase::moved_alone, {{"names", same(listed(grid.alone))}}));
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
    const auto list = [](const auto& values) {
        FigureTree tree{FigureTree::List{}};
        for (const auto& value : values) {
            tree.add(value);
        }
        return tree;
    };
    for (std::size_t each = 0; each < grid.outputs.size(); ++each) {
        outputs.set(grid.outputs[each],
                    FigureTree::Object{{"results", list(grid.results[each])},
                                       {"zero_line", list(grid.zero_line[each])}});
    }
    made.figures.set(grid.names[0], list(grid.first));
    made.figures.set(grid.names[1], list(grid.second));
    made.figures.set("outputs", std::move(outputs));
    return made;
}

} // namespace mkba

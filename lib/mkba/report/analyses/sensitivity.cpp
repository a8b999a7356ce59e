#include "mkba/report/analyses/sensitivity.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

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

/// Whether every parameter is in one input: then nothing is told apart.
bool all_merged(const SensitivityResult& result)
{
    const auto with_parameters =
        std::count_if(result.inputs.begin(), result.inputs.end(),
                      [](const SensitivityInput& input) { return !input.members.empty(); });
    return !result.merged.empty() && with_parameters == 1;
}

Label width_in_words(double width)
{
    return in_words({Unit::number, {width, {}}}, width);
}

Label not_reached(const BasePoints& points)
{
    const auto number = static_cast<double>(points.number);
    return fill(AnalysisPhrase::width_not_reached,
                {{"until", width_in_words(*points.until)},
                 {"points", in_words({Unit::count, {}, Show::mean, Precision{10, {}}}, number)},
                 {"width", width_in_words(points.widest)}});
}

std::optional<std::string> grade_of_input(const SensitivityInput& input)
{
    if (input.members.empty()) {
        return std::nullopt;
    }
    return std::string{grade_letter(input.worst)};
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
    if (all_merged(result)) {
        table.notes.push_back(words(AnalysisPhrase::all_merged));
    }
    if (result.points && !result.points->reached()) {
        table.notes.push_back(not_reached(*result.points));
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
        const auto grade = grade_of_input(named);
        row.cells = {grade ? TableCell{same(*grade)} : TableCell{Blank{}}};
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

void set_points(const BasePoints& points, FigureTree& tree)
{
    tree.set("points", points.number);
    tree.set("sampling", points.sampling == Sampling::random ? "random" : "sobol");
    tree.set("widest_interval", points.widest);
    tree.set("until", points.until);
    tree.set("reached", points.reached());
}

FigureTree result_figures(const AnalysisFrame& frame, const SensitivityResult& result)
{
    FigureTree tree = provenance_figures(frame);
    tree.set("method", result.method);
    tree.set("runs", result.runs);
    if (result.points) {
        set_points(*result.points, tree);
    }
    FigureTree inputs{FigureTree::Object{}};
    for (const auto& input : result.inputs) {
        FigureTree members{FigureTree::List{}};
        for (const auto& member : input.members) {
            members.add(member);
        }
        inputs.set(input.name, FigureTree::Object{{"grade", grade_of_input(input)},
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

} // namespace mkba

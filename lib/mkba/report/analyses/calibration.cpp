#include "mkba/report/analyses/calibration.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

#include <fmt/format.h>

#include "mkba/core/quoted_text.hpp"
#include "mkba/report/tables/cells.hpp"
#include "mkba/report/text/names.hpp"
#include "mkba/report/text/numbers.hpp"
#include "mkba/report/text/step_phrases.hpp"

namespace mkba {

namespace {

TableColumn headed(std::string id, StepPhrase heading)
{
    return {std::move(id), capitalised(words(heading))};
}

TableCell number(double value)
{
    return Figure{Unit::number, {value, {}}};
}

/// At least two decimals, and three digits.
TableCell misfit(double value)
{
    return Figure{Unit::number, {value, {}}, Show::mean, Precision{std::max(0.1, value / 10), {}}};
}

std::string target_name(const ObservedCount& target)
{
    return fmt::format("{} {}", target.count, target.year);
}

template <class Things>
Label label_of(const Things& things, const std::string& name)
{
    const auto found = std::find_if(things.begin(), things.end(),
                                    [&](const auto& thing) { return thing.name == name; });
    return found == things.end() ? Label{} : found->label;
}

/// "events.placement 2027": what is counted by its label where it has one, and the year.
Label count_label(const Description& description, const std::string& id)
{
    const auto year = id.find(' ');
    const auto count = id.substr(0, year);
    const auto dot = count.find('.');
    Label label = label_of(description.outcomes, count.substr(dot + 1));
    for (const auto& population : description.populations) {
        const auto begin = "persons." + population.name + ".";
        if (count.starts_with(begin)) {
            label = label_of(population.states, count.substr(begin.size()));
        }
    }
    return label.nl.empty() ? same(id) : joined(label, " ", same(id.substr(year + 1)));
}

const char* end_reached(const FittedParameter& parameter)
{
    if (!parameter.at_bound) {
        return "none";
    }
    return *parameter.at_bound == RangeEnd::low ? "low" : "high";
}

void add_note_at_end(RangeEnd end, StepPhrase phrase, const Fit& fit,
                     const Description& description, ReportTable& table)
{
    Label names;
    for (const auto& parameter : fit.parameters) {
        if (parameter.at_bound == end) {
            append(names, parameter_label(description, parameter.name));
        }
    }
    if (!names.en.empty()) {
        table.notes.push_back(fill(phrase, {{"names", names}}));
    }
}

ReportTable parameters_table(const Fit& fit, const Description& description)
{
    ReportTable table{"fitted", words(StepPhrase::fitted_title), words(StepPhrase::parameter_word)};
    table.columns = {headed("before", StepPhrase::before_word),
                     headed("after", StepPhrase::fitted_word),
                     headed("unit", StepPhrase::unit_word), machine_column("at_bound")};
    for (const auto& parameter : fit.parameters) {
        TableRow row{parameter.name, joined(parameter_label(description, parameter.name), "",
                                            same(parameter.at_bound ? " *" : ""))};
        row.cells = {number(parameter.before), number(parameter.after), same(parameter.unit),
                     same(end_reached(parameter))};
        table.rows.push_back(std::move(row));
    }
    table.notes = {words(StepPhrase::note_fitted)};
    add_note_at_end(RangeEnd::low, StepPhrase::note_at_low_end, fit, description, table);
    add_note_at_end(RangeEnd::high, StepPhrase::note_at_high_end, fit, description, table);
    return table;
}

ReportTable counts_table(const Fit& fit, const Description& description)
{
    ReportTable table{"fit", words(StepPhrase::fit_title), words(StepPhrase::count_word)};
    table.columns = {
        headed("observed", StepPhrase::observed_word), headed("error", StepPhrase::error_word),
        headed("before", StepPhrase::before_word), headed("after", StepPhrase::fitted_word)};
    for (const auto& count : fit.counts) {
        const auto id = target_name(count.target);
        TableRow row{id, count_label(description, id)};
        row.cells = {number(count.target.observed), number(error_of(count.target)),
                     number(count.before), number(count.after)};
        table.rows.push_back(std::move(row));
    }
    TableRow total{"misfit", words(StepPhrase::misfit_word), RowKind::total};
    total.cells = {Blank{}, Blank{}, misfit(fit.misfit_before), misfit(fit.misfit_after)};
    table.rows.push_back(std::move(total));
    table.notes = {words(StepPhrase::note_misfit)};
    return table;
}

ReportTable weighted_table(std::string id, StepPhrase title, Unit unit,
                           const std::vector<WeightedFigure>& figures,
                           const std::function<Label(const std::string&)>& label)
{
    ReportTable table{std::move(id), words(title), words(StepPhrase::figure_word)};
    table.columns = {headed("before", StepPhrase::mean_before_word),
                     {"band_before", words(Phrase::band)},
                     headed("after", StepPhrase::mean_after_word),
                     {"band_after", words(Phrase::band)}};
    for (const auto& one : figures) {
        TableRow row{one.id, label(one.id)};
        row.cells = {Figure{unit, one.before}, Figure{unit, one.before, Show::band},
                     Figure{unit, one.after}, Figure{unit, one.after, Show::band}};
        table.rows.push_back(std::move(row));
    }
    return table;
}

FigureTree weighted_figures(const std::vector<WeightedFigure>& figures)
{
    FigureTree tree{FigureTree::Object{}};
    for (const auto& one : figures) {
        tree.set(one.id, FigureTree::Object{{"before", figures_of(one.before)},
                                            {"after", figures_of(one.after)}});
    }
    return tree;
}

FigureTree fit_figures(const Fit& fit)
{
    FigureTree parameters{FigureTree::Object{}};
    for (const auto& one : fit.parameters) {
        parameters.set(one.name, FigureTree::Object{{"before", one.before},
                                                    {"after", one.after},
                                                    {"unit", one.unit},
                                                    {"at_bound", end_reached(one)}});
    }
    FigureTree counts{FigureTree::List{}};
    for (const auto& one : fit.counts) {
        counts.add(FigureTree::Object{{"count", one.target.count},
                                      {"year", one.target.year},
                                      {"observed", one.target.observed},
                                      {"error", error_of(one.target)},
                                      {"before", one.before},
                                      {"after", one.after}});
    }
    return FigureTree::Object{{"parameters", std::move(parameters)},
                              {"counts", std::move(counts)},
                              {"misfit_before", fit.misfit_before},
                              {"misfit_after", fit.misfit_after},
                              {"evaluations", fit.evaluations}};
}

void add_weights(const AnalysisFrame& frame, const DrawWeights& weights,
                 std::vector<ReportTable>& tables)
{
    tables.push_back(weighted_table(
        "weighted_counts", StepPhrase::weighted_counts_title, Unit::number, weights.counts,
        [&](const std::string& id) { return count_label(frame.description, id); }));
    tables.push_back(
        weighted_table("weighted_results", StepPhrase::weighted_results_title, Unit::thousand_euros,
                       weights.outputs,
                       [&](const std::string& id) { return output_label(frame.description, id); }));
    tables.push_back(weighted_table("weighted_parameters", StepPhrase::weighted_parameters_title,
                                    Unit::number, weights.parameters, [&](const std::string& id) {
                                        return parameter_label(frame.description, id);
                                    }));
    const auto effective =
        in_words({Unit::count, {weights.effective_draws, {}}}, std::round(weights.effective_draws));
    tables.back().notes = {
        fill(StepPhrase::note_weights,
             {{"effective", effective}, {"draws", same(std::to_string(frame.frame.draws))}})};
    if (weights.effective_draws < fewest_effective_draws) {
        tables.back().notes.push_back(words(StepPhrase::note_few_draws));
    }
}

} // namespace

Printout calibration_printout(const AnalysisFrame& frame, const Calibration& calibration)
{
    std::vector<ReportTable> tables;
    auto figures = provenance_figures(frame);
    figures.set("targets", calibration.targets);
    if (calibration.fit) {
        tables.push_back(parameters_table(*calibration.fit, frame.description));
        tables.push_back(counts_table(*calibration.fit, frame.description));
        figures.set("fit", fit_figures(*calibration.fit));
    }
    if (calibration.weights) {
        const auto& weights = *calibration.weights;
        add_weights(frame, weights, tables);
        figures.set("weights",
                    FigureTree::Object{{"effective_draws", weights.effective_draws},
                                       {"counts", weighted_figures(weights.counts)},
                                       {"outputs", weighted_figures(weights.outputs)},
                                       {"parameters", weighted_figures(weights.parameters)}});
    }
    auto made = analysis_printout(frame, "calibration", std::move(tables));
    made.figures = std::move(figures);
    return made;
}

std::string override_text(const Calibration& calibration)
{
    const auto& fit = calibration.fit.value();
    Grade grade = Grade::a;
    int year = 0;
    std::string text = "# Made by mkba calibrate: a section for a scenario. How the counts of the "
                       "baseline fit, at central values:\n";
    for (const auto& count : fit.counts) {
        text += fmt::format("# {}: observed {}, modelled {:.6g} (was {:.6g})\n",
                            target_name(count.target), count.target.observed, count.after,
                            count.before);
        grade = std::max(grade, count.target.grade);
        year = std::max(year, count.target.year);
    }
    std::string source;
    append_json_text(source, "calibrated on the counts in " + calibration.targets);
    text += "override:\n";
    for (const auto& parameter : fit.parameters) {
        std::string unit;
        append_json_text(unit, parameter.unit);
        text += fmt::format("  {}: {{value: {}, unit: {}, source: {}, year: {}, grade: {}}}\n",
                            parameter.name, parameter.after, unit, source, year,
                            "ABCD"[static_cast<std::size_t>(grade)]);
    }
    return text;
}

} // namespace mkba

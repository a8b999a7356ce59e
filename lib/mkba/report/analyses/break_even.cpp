#include "mkba/report/analyses/break_even.hpp"

#include <fmt/format.h>

#include "mkba/report/tables/cells.hpp"
#include "mkba/report/text/numbers.hpp"

namespace mkba {

namespace {

/// Four significant digits: enough to type it back in.
Label plain(double value)
{
    const Figure figure{Unit::number, {value, {}}, Show::mean, Precision{std::abs(value) / 10, {}}};
    return in_words(figure, value);
}

TableCell number_or_none(const std::optional<double>& value)
{
    return value ? TableCell{plain(*value)} : TableCell{words(AnalysisPhrase::no_value)};
}

Label euro_words(double value)
{
    return amount_in_words({Unit::euros, {value, {}}}, value);
}

Label name_of(const Varied& varied)
{
    switch (varied.kind) {
    case VariedKind::effects:
        return words(AnalysisPhrase::factor_on_effects);
    case VariedKind::coverage:
        return fill(AnalysisPhrase::factor_on_coverage, {{"name", same(varied.name)}});
    case VariedKind::parameter:
        break;
    }
    return same(varied.name + " (" + varied.unit + ")");
}

/// In expectation, or with certainty.
struct Way {
    AnalysisPhrase title;
    double AtValue::*figure;
    std::optional<double> BreakEvenPoint::*root;
    std::optional<SearchRange> BreakEvenPoint::*stretch;
};

constexpr Way in_the_mean{AnalysisPhrase::in_expectation, &AtValue::mean,
                          &BreakEvenPoint::in_expectation, &BreakEvenPoint::zero_in_expectation};
constexpr Way at_80_percent{AnalysisPhrase::with_certainty, &AtValue::p20,
                            &BreakEvenPoint::with_certainty, &BreakEvenPoint::zero_with_certainty};

/// "1.2", "0 to 4", or that there is none.
TableCell zero_of(const BreakEvenPoint& point, const Way& way)
{
    if (const auto& stretch = point.*way.stretch) {
        return fill(AnalysisPhrase::from_to,
                    {{"low", plain(stretch->low)}, {"high", plain(stretch->high)}});
    }
    return number_or_none(point.*way.root);
}

Label verdict(const BreakEven& found, const Way& way)
{
    const auto figure = way.figure;
    const auto& value = found.point.*way.root;
    const auto& stretch = found.point.*way.stretch;
    const std::vector<Filling> fillings{{"how", words(way.title)},
                                        {"name", name_of(found.varied)},
                                        {"value", value ? plain(*value) : Label{}},
                                        {"central", plain(found.varied.central)},
                                        {"low", plain(stretch.value_or(found.range).low)},
                                        {"high", plain(stretch.value_or(found.range).high)},
                                        {"at_low", euro_words(found.at_low.*figure)},
                                        {"at_high", euro_words(found.at_high.*figure)}};
    if (found.point.zero_everywhere) {
        return fill(AnalysisPhrase::always_zero, fillings);
    }
    if (value) {
        return fill(AnalysisPhrase::zero_at, fillings);
    }
    if (stretch) {
        const bool whole = stretch->low <= found.range.low && stretch->high >= found.range.high;
        return fill(whole ? AnalysisPhrase::always_zero : AnalysisPhrase::zero_on_a_stretch,
                    fillings);
    }
    const double low = found.at_low.*figure;
    const double high = found.at_high.*figure;
    if (low == 0 || high == 0) { // where nothing runs, which is no root
        return fill(AnalysisPhrase::zero_where_nothing_runs, fillings);
    }
    return fill((low < 0) != (high < 0) ? AnalysisPhrase::jumps_over_zero
                                        : AnalysisPhrase::zero_nowhere,
                fillings);
}

std::vector<Label> sentences(const AnalysisFrame& frame, const BreakEven& found,
                             const std::string& output)
{
    std::vector<Label> all{
        fill(AnalysisPhrase::result_of, {{"output", output_label(frame.description, output)},
                                         {"name", name_of(found.varied)},
                                         {"central", plain(found.varied.central)},
                                         {"mean", euro_words(found.at_central.mean)}})};
    all.push_back(capitalised(verdict(found, in_the_mean)));
    if (frame.frame.draws > 1) {
        all.push_back(capitalised(verdict(found, at_80_percent)));
    }
    if (found.narrowed) {
        all.push_back(fill(AnalysisPhrase::range_narrowed,
                           {{"low", plain(found.range.low)}, {"high", plain(found.range.high)}}));
    }
    if (!found.varied.partners.empty()) {
        std::string names;
        for (const auto& partner : found.varied.partners) {
            names += (names.empty() ? "" : ", ") + partner;
        }
        all.push_back(fill(AnalysisPhrase::partners_kept, {{"names", same(names)}}));
    }
    return all;
}

FigureTree at_figures(const AtValue& at)
{
    return FigureTree::Object{{"mean", at.mean}, {"p20", at.p20}};
}

FigureTree point_figures(const BreakEvenPoint& point)
{
    const auto stretch = [](const std::optional<SearchRange>& range) {
        return range ? FigureTree{FigureTree::List{range->low, range->high}} : FigureTree{};
    };
    return FigureTree::Object{{"in_expectation", point.in_expectation},
                              {"with_certainty", point.with_certainty},
                              {"zero_in_expectation", stretch(point.zero_in_expectation)},
                              {"zero_with_certainty", stretch(point.zero_with_certainty)},
                              {"zero_everywhere", point.zero_everywhere}};
}

FigureTree figures(const AnalysisFrame& frame, const BreakEven& found, const std::string& output)
{
    FigureTree tree = provenance_figures(frame);
    tree.set("output", output);
    tree.set("vary", found.varied.name);
    tree.set("unit", found.varied.unit);
    tree.set("central", found.varied.central);
    tree.set("range", FigureTree::List{found.range.low, found.range.high});
    tree.set("narrowed", found.narrowed);
    tree.set("break_even", point_figures(found.point));
    tree.set("at_central", at_figures(found.at_central));
    tree.set("at_low", at_figures(found.at_low));
    tree.set("at_high", at_figures(found.at_high));
    return tree;
}

ReportTable words_table(const AnalysisFrame& frame, const BreakEven& found,
                        const std::string& output)
{
    return sentences_table("break_even", words(AnalysisPhrase::break_even_title),
                           sentences(frame, found, output));
}

/// The 20th percentile; none without draws.
std::optional<double> with_certainty(const std::optional<Statistics>& carried)
{
    return carried && carried->spread ? std::optional{carried->spread->p20} : std::nullopt;
}

/// Rounded to what its band and error support.
TableRow carried_row(const std::string& id, AnalysisPhrase label,
                     const std::optional<Statistics>& carried)
{
    TableRow row{id, words(label)};
    const auto certain = with_certainty(carried);
    row.cells = {
        carried ? TableCell{amount_in_words({Unit::euros, *carried}, carried->mean)} : TableCell{},
        certain ? TableCell{amount_in_words({Unit::euros, *carried}, *certain)} : TableCell{}};
    return row;
}

TableRow amount_row(const std::string& id, AnalysisPhrase label, const std::optional<double>& mean)
{
    TableRow row{id, words(label)};
    row.cells = {mean ? TableCell{amount_in_words({Unit::euros, {*mean, {}}}, *mean)} : TableCell{},
                 TableCell{}};
    return row;
}

} // namespace

Printout break_even_printout(const AnalysisFrame& frame, const BreakEven& found,
                             const std::string& output)
{
    auto made = analysis_printout(frame, "break-even", {words_table(frame, found, output)});
    made.figures = figures(frame, found, output);
    return made;
}

Printout break_even_line_printout(const AnalysisFrame& frame, const BreakEvenLine& line,
                                  const std::string& output)
{
    ReportTable table{"line", words(AnalysisPhrase::line_title), name_of(line.against)};
    table.columns = {{"in_expectation", capitalised(words(AnalysisPhrase::in_expectation))},
                     {"with_certainty", capitalised(words(AnalysisPhrase::with_certainty))}};
    for (auto& column : table.columns) {
        column.group = name_of(line.first.varied);
    }
    FigureTree points{FigureTree::List{}};
    for (const auto& [at, point] : line.points) {
        TableRow row{fmt::format("{}", at), plain(at)};
        row.cells = point.zero_everywhere
                        ? std::vector<TableCell>{words(AnalysisPhrase::whatever_it_is), Blank{}}
                        : std::vector<TableCell>{zero_of(point, in_the_mean),
                                                 zero_of(point, at_80_percent)};
        table.rows.push_back(std::move(row));
        auto figures_of_point = point_figures(point);
        figures_of_point.set(line.against.name, at);
        points.add(std::move(figures_of_point));
    }
    if (line.narrowed) {
        table.notes.push_back(
            fill(AnalysisPhrase::range_narrowed,
                 {{"low", plain(line.range.low)}, {"high", plain(line.range.high)}}));
    }
    auto made = analysis_printout(frame, "break-even",
                                  {words_table(frame, line.first, output), std::move(table)});
    made.figures = figures(frame, line.first, output);
    made.figures.set("against", line.against.name);
    made.figures.set("against_range", FigureTree::List{line.range.low, line.range.high});
    made.figures.set("against_narrowed", line.narrowed);
    made.figures.set("line", std::move(points));
    return made;
}

Printout break_even_budget_printout(const AnalysisFrame& frame, const BreakEvenBudget& budget,
                                    const std::string& output)
{
    ReportTable table{"budget", words(AnalysisPhrase::budget_carried_title),
                      output_label(frame.description, output)};
    table.columns = {{"in_expectation", capitalised(words(AnalysisPhrase::in_expectation))},
                     {"with_certainty", capitalised(words(AnalysisPhrase::with_certainty))}};
    table.rows = {
        amount_row("spent_a_year", AnalysisPhrase::spent_a_year, budget.spent_a_year),
        carried_row("a_year", AnalysisPhrase::carried_a_year, budget.a_year),
        carried_row("a_family", AnalysisPhrase::carried_a_family, budget.a_family),
        amount_row("gap_a_family", AnalysisPhrase::unpriced_a_family, budget.gap_a_family)};
    if (budget.health_gain_a_family) {
        TableRow row{"health_gain_a_family",
                     fill(AnalysisPhrase::health_a_family,
                          {{"value", euro_words(*budget.value_of_health)}})};
        row.cells = {plain(*budget.health_gain_a_family), Blank{}};
        table.rows.push_back(std::move(row));
    }
    table.notes = {words(AnalysisPhrase::note_budget_carried)};
    auto made = analysis_printout(frame, "break-even", {std::move(table)});
    made.figures = provenance_figures(frame);
    made.figures.set("output", output);
    made.figures.set("vary", "budget");
    made.figures.set("spent_a_year", budget.spent_a_year);
    made.figures.set("a_year",
                     FigureTree::Object{{"in_expectation", budget.a_year.mean},
                                        {"with_certainty", with_certainty(budget.a_year)}});
    made.figures.set(
        "a_family",
        FigureTree::Object{{"in_expectation",
                            budget.a_family ? std::optional{budget.a_family->mean} : std::nullopt},
                           {"with_certainty", with_certainty(budget.a_family)}});
    made.figures.set("gap_a_family", budget.gap_a_family);
    made.figures.set("value_of_health", budget.value_of_health);
    made.figures.set("health_gain_a_family", budget.health_gain_a_family);
    return made;
}

} // namespace mkba

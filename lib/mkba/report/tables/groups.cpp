#include "mkba/report/tables/groups.hpp"

#include <algorithm>
#include <functional>

#include "mkba/report/tables/cells.hpp"
#include "mkba/report/tables/running.hpp"
#include "mkba/report/text/names.hpp"
#include "mkba/report/text/numbers.hpp"

namespace mkba {

namespace {

using MakeCell = std::function<TableCell(const GroupFigures&)>;

/// One measure over the groups; the gap stays blank.
TableRow measure(const Description& description, const ComparisonResults& comparison,
                 std::string id, Label label, const MakeCell& make)
{
    TableRow row{std::move(id), std::move(label)};
    for (const auto& group : description.groups->groups) {
        const auto found = comparison.groups.find(group.name);
        row.cells.push_back(found == comparison.groups.end() ? TableCell{} : make(found->second));
    }
    row.cells.emplace_back(Blank{});
    return row;
}

using Rates = std::map<std::string, double> GroupFigures::*;

TableCell rate_cell(double value)
{
    return Figure{Unit::count, {value, {}}};
}

std::optional<double> rate_of(const ComparisonResults& comparison, const std::string& group,
                              Rates rates, const std::string& outcome)
{
    const auto figures = comparison.groups.find(group);
    if (figures == comparison.groups.end()) {
        return std::nullopt;
    }
    const auto found = (figures->second.*rates).find(outcome);
    return found == (figures->second.*rates).end() ? std::nullopt : std::optional{found->second};
}

/// Rates of one outcome with the gap between the last group and the rest.
TableRow rate_row(const Description& description, const ComparisonResults& comparison,
                  std::string id, Label label, Rates rates, const std::string& outcome)
{
    const auto& groups = *description.groups;
    TableRow row{std::move(id), std::move(label), RowKind::detail};
    for (const auto& group : groups.groups) {
        const auto value = rate_of(comparison, group.name, rates, outcome);
        row.cells.push_back(value ? rate_cell(*value) : TableCell{});
    }
    const auto most = rate_of(comparison, groups.groups.back().name, rates, outcome);
    const auto rest = rate_of(comparison, groups.rest, rates, outcome);
    row.cells.push_back(most && rest ? rate_cell(*most - *rest) : TableCell{});
    return row;
}

/// Everything that any group has a figure for, in alphabetical order.
template <class Map>
std::vector<std::string> keys(const ComparisonResults& comparison, Map GroupFigures::*part)
{
    std::map<std::string, int> found;
    for (const auto& [name, figures] : comparison.groups) {
        for (const auto& [key, value] : figures.*part) {
            found[key] = 1;
        }
    }
    std::vector<std::string> names;
    for (const auto& [key, unused] : found) {
        names.push_back(key);
    }
    return names;
}

TableCell counted_in(const std::map<std::string, Statistics>& figures, const std::string& name)
{
    const auto found = figures.find(name);
    return found == figures.end() ? TableCell{} : counted(found->second);
}

void add_columns(ReportTable& table, const Description& description)
{
    for (const auto& group : description.groups->groups) {
        table.columns.push_back({group.name, label_or_name(group.label, group.name)});
    }
    const auto& last = description.groups->groups.back().name;
    const Label gap =
        fill(Phrase::gap_between, {{"most", group_label(description, last)},
                                   {"least", group_label(description, description.groups->rest)}});
    table.columns.push_back({"gap", gap});
}

void add_measures(ReportTable& table, const Description& description, const ComparisonResults& one)
{
    table.rows.push_back(
        measure(description, one, "programme_euros", words(Phrase::programme_euros),
                [](const GroupFigures& group) { return money(group.programme_euros); }));
    table.rows.push_back(heading_row("reached", words(Phrase::persons_reached)));
    for (const auto& name : keys(one, &GroupFigures::reached)) {
        if (!is_run(description, name)) {
            continue;
        }
        table.rows.push_back(
            measure(description, one, "reached." + name, intervention_label(description, name),
                    [&](const GroupFigures& group) { return counted_in(group.reached, name); }));
    }
    table.rows.push_back(heading_row("avoided", words(Phrase::avoided)));
    for (const auto& name : keys(one, &GroupFigures::avoided)) {
        table.rows.push_back(
            measure(description, one, "avoided." + name, outcome_label(description, name),
                    [&](const GroupFigures& group) { return counted_in(group.avoided, name); }));
    }
}

void add_rates(ReportTable& table, const Description& description, const ComparisonResults& one)
{
    table.rows.push_back(heading_row("rates", words(Phrase::rates)));
    for (const auto& name : keys(one, &GroupFigures::rate_baseline)) {
        const Label outcome = outcome_label(description, name);
        table.rows.push_back(rate_row(description, one, "rate_baseline." + name,
                                      joined(outcome, ", ", words(Phrase::without_programme)),
                                      &GroupFigures::rate_baseline, name));
        table.rows.push_back(rate_row(description, one, "rate_with." + name,
                                      joined(outcome, ", ", words(Phrase::with_programme)),
                                      &GroupFigures::rate_with, name));
    }
}

/// Programme cost that no person causes, so that no group has a part in it; below 0 where the
/// programme saves some.
double fixed_cost(const Description& description, const ComparisonResults& comparison)
{
    double cost = 0;
    for (const auto& line : description.lines) {
        const auto found = comparison.lines.find(line.name);
        if (is_fixed_sum(line.per) && line.in_total && line.role == Role::programme &&
            line.kind != LineKind::transfer && found != comparison.lines.end()) {
            cost -= found->second.result.mean;
        }
    }
    return cost;
}

} // namespace

ReportTable groups_table(const Description& description, const Results& results)
{
    ReportTable table{"groups", words(Phrase::groups_title), words(Phrase::measure)};
    if (!description.groups || description.groups->groups.empty()) {
        table.notes.push_back(words(Phrase::note_no_groups));
        return table;
    }
    add_columns(table, description);
    add_measures(table, description, results.comparisons.front());
    add_rates(table, description, results.comparisons.front());
    if (const double fixed = fixed_cost(description, results.comparisons.front()); fixed != 0) {
        table.notes.push_back(fill(Phrase::note_fixed_cost,
                                   {{"cost", amount_in_words({Unit::euros, {fixed, {}}}, fixed)}}));
    }
    table.notes.push_back(words(Phrase::note_reached));
    table.notes.push_back(words(Phrase::note_groups));
    return table;
}

} // namespace mkba

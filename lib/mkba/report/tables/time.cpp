#include "mkba/report/tables/time.hpp"

#include <algorithm>
#include <functional>

#include "mkba/report/tables/cells.hpp"
#include "mkba/report/text/names.hpp"

namespace mkba {

namespace {

struct Flow {
    const char* id;
    double YearFigures::*figure;
};

constexpr Flow flows[] = {
    {"investment", &YearFigures::investment}, {"saving", &YearFigures::saving},
    {"cashable", &YearFigures::cashable},     {"line_transfer", &YearFigures::line_transfer},
    {"transfer", &YearFigures::transfer},     {"result", &YearFigures::result},
    {"cumulative", &YearFigures::cumulative}};

/// Readers see the result of each party; of the total also the cumulative result.
void add_columns(ReportTable& table, const std::string& party, const Label& label)
{
    for (const auto& flow : flows) {
        const std::string id = flow.id;
        TableColumn made{id, label, party};
        const bool total = party.empty();
        const bool cumulative = id == "cumulative";
        if (total && cumulative) {
            made.label = words(Phrase::cumulative_total);
        } else if (id != "result") {
            made.audience = Audience::machines;
        }
        table.columns.push_back(std::move(made));
    }
}

std::vector<const Party*> parties_with_flows(const Description& description,
                                             const ComparisonResults& comparison)
{
    std::vector<const Party*> found;
    for (const auto& party : description.parties) {
        const auto figures = comparison.parties.find(party.name);
        if (figures != comparison.parties.end() && figures->second.has_flows) {
            found.push_back(&party);
        }
    }
    return found;
}

using Choose = std::function<const YearFigures*(const YearResults&)>;

Choose of_party(const std::string& name)
{
    return [=](const YearResults& year) -> const YearFigures* {
        const auto found = year.parties.find(name);
        return found == year.parties.end() ? nullptr : &found->second;
    };
}

Choose of_total()
{
    return [](const YearResults& year) { return &year.total; };
}

void add_cells(TableRow& row, const YearFigures* figures)
{
    for (const auto& flow : flows) {
        row.cells.push_back(figures == nullptr ? TableCell{} : money_mean(figures->*flow.figure));
    }
}

/// The year with the lowest cumulative result, if that is ever below zero.
TableCell trough(const std::vector<YearResults>& years, const Choose& choose)
{
    const YearResults* lowest = nullptr;
    double depth = 0;
    for (const auto& year : years) {
        const auto* figures = choose(year);
        if (figures != nullptr && figures->cumulative < depth) {
            depth = figures->cumulative;
            lowest = &year;
        }
    }
    return lowest == nullptr ? TableCell{} : TableCell{CalendarYear{lowest->year}};
}

TableRow trough_row(const std::vector<YearResults>& years, const std::vector<Choose>& choices)
{
    TableRow row{"trough", words(Phrase::trough_year), RowKind::total};
    for (const auto& choose : choices) {
        for (const auto& flow : flows) {
            const bool shown = std::string{flow.id} == "result";
            row.cells.push_back(shown ? trough(years, choose) : TableCell{Blank{}});
        }
    }
    return row;
}

Label year_label(const YearResults& year)
{
    const std::string number = std::to_string(year.year);
    return year.programme ? Label{number, number} : Label{number + " *", number + " *"};
}

} // namespace

ReportTable time_table(const Description& description, const Results& results)
{
    ReportTable table{"time", words(Phrase::time_title), words(Phrase::year)};
    const auto& comparison = results.comparisons.front();
    std::vector<Choose> choices;
    for (const auto* party : parties_with_flows(description, comparison)) {
        add_columns(table, party->name, label_or_name(party->label, party->name));
        choices.push_back(of_party(party->name));
    }
    add_columns(table, "", words(Phrase::total));
    choices.push_back(of_total());
    for (const auto& year : comparison.years) {
        TableRow row{"year", year_label(year)};
        row.year = year.year;
        for (const auto& choose : choices) {
            add_cells(row, choose(year));
        }
        table.rows.push_back(std::move(row));
    }
    table.rows.push_back(trough_row(comparison.years, choices));
    table.notes.push_back(words(Phrase::note_time));
    table.notes.push_back(words(Phrase::note_rounding));
    return table;
}

} // namespace mkba

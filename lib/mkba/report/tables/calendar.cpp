#include <fmt/format.h>

#include "mkba/report/tables/cells.hpp"
#include "mkba/report/tables/time.hpp"
#include "mkba/report/text/names.hpp"

namespace mkba {

namespace {

std::vector<TableCell> cells(const PartyFigures& party)
{
    return {money(party.investment),
            money(party.saving),
            money(party.cashable),
            money_like(party.saving.mean - party.cashable.mean, party.saving),
            money(party.line_transfer),
            money(party.transfer),
            money(party.result),
            money(party.result, Show::band)};
}

std::vector<TableColumn> columns()
{
    return {column("investment", Phrase::investment),
            machine_column("saving"),
            column("cashable", Phrase::saving_cash),
            column("not_cashable", Phrase::not_cashable),
            column("line_transfer", Phrase::line_transfers),
            column("transfer", Phrase::contract_transfers),
            column("result", Phrase::balance),
            column("band", Phrase::band)};
}

TableRow remainder_row(const CalendarCut& cut, const std::string& id)
{
    TableRow row{id + "remainder", words(Phrase::after_the_cut)};
    row.cells = {money_like(cut.remainder_investment, cut.total.investment),
                 money_like(cut.remainder_saving, cut.total.saving),
                 Blank{},
                 Blank{},
                 Blank{},
                 Blank{},
                 money_like(cut.remainder_result, cut.total.result),
                 Blank{}};
    return row;
}

void add_cut(ReportTable& table, const Description& description, const Results& results,
             const CalendarCut& cut)
{
    const std::string id = std::to_string(cut.years) + ".";
    table.rows.push_back(
        heading_row(std::to_string(cut.years),
                    fill(Phrase::first_years, {{"years", same(cut.years)},
                                               {"first", same(results.start)},
                                               {"last", same(results.start + cut.years - 1)}})));
    for (const auto& party : description.parties) {
        const auto found = cut.parties.find(party.name);
        if (found == cut.parties.end() || !found->second.has_flows) {
            continue;
        }
        TableRow row{id + party.name, label_or_name(party.label, party.name)};
        row.party = party.name;
        row.cells = cells(found->second);
        table.rows.push_back(std::move(row));
    }
    table.rows.push_back({id + "total", words(Phrase::total), RowKind::total, cells(cut.total)});
    table.rows.push_back(remainder_row(cut, id));
}

} // namespace

ReportTable calendar_table(const Description& description, const Results& results)
{
    ReportTable table{"calendar", words(Phrase::calendar_title), words(Phrase::party), columns()};
    for (const auto& cut : results.comparisons.front().calendar) {
        add_cut(table, description, results, cut);
    }
    const bool has_cuts = !results.comparisons.front().calendar.empty();
    table.notes.push_back(words(has_cuts ? Phrase::note_calendar : Phrase::note_no_cuts));
    if (has_cuts) {
        table.notes.push_back(words(Phrase::note_rounding));
    }
    return table;
}

} // namespace mkba

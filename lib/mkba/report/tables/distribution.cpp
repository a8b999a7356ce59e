#include "mkba/report/tables/distribution.hpp"

#include <optional>
#include <utility>

#include "mkba/report/tables/cells.hpp"
#include "mkba/report/text/names.hpp"

namespace mkba {

namespace {

std::vector<TableColumn> columns()
{
    return {column("investment", Phrase::investment),
            machine_column("saving"),
            column("cashable", Phrase::saving_cash),
            column("not_cashable", Phrase::not_cashable),
            column("line_transfer", Phrase::line_transfers),
            column("transfer", Phrase::contract_transfers),
            column("result", Phrase::balance),
            machine_column("result_cash"),
            column("share_of_costs", Phrase::share_of_costs),
            column("share_of_benefits", Phrase::share_of_benefits),
            column("payback_year", Phrase::payback_year),
            column("better_off", Phrase::chance_positive)};
}

std::vector<TableCell> cells(const PartyFigures& party, const PartyFigures& total)
{
    return {money(party.investment),
            money(party.saving),
            money(party.cashable),
            money_like(party.saving.mean - party.cashable.mean, party.saving),
            money(party.line_transfer),
            money(party.transfer),
            money(party.result),
            money(party.result_cash),
            share_of(party.investment.mean, total.investment.mean),
            share_of(party.saving.mean, total.saving.mean),
            party.payback ? TableCell{*party.payback} : TableCell{},
            chance_positive(party.result)};
}

/// The parties of the public purse added up; none where no party or every party is one. Sums have
/// no payback or odds of their own.
std::optional<TableRow> public_row(const Description& description,
                                   const ComparisonResults& comparison)
{
    PartyFigures sum;
    std::size_t parties = 0;
    std::size_t others = 0;
    for (const auto& party : description.parties) {
        const auto found = comparison.parties.find(party.name);
        if (found == comparison.parties.end() || !found->second.has_flows) {
            continue;
        }
        ++(party.is_public ? parties : others);
        for (const auto figure :
             {&PartyFigures::investment, &PartyFigures::saving, &PartyFigures::cashable,
              &PartyFigures::line_transfer, &PartyFigures::transfer, &PartyFigures::result,
              &PartyFigures::result_cash}) {
            (sum.*figure).mean += party.is_public ? (found->second.*figure).mean : 0;
        }
    }
    if (parties == 0 || others == 0) {
        return std::nullopt;
    }
    const auto& total = comparison.total;
    const auto like = [&](Statistics PartyFigures::*figure) {
        return money_like((sum.*figure).mean, total.*figure);
    };
    TableRow row{"public_parties", words(Phrase::public_parties)};
    row.cells = {like(&PartyFigures::investment),
                 like(&PartyFigures::saving),
                 like(&PartyFigures::cashable),
                 money_like(sum.saving.mean - sum.cashable.mean, total.saving),
                 money_like(sum.line_transfer.mean, total.saving),
                 money_like(sum.transfer.mean, total.saving),
                 like(&PartyFigures::result),
                 like(&PartyFigures::result_cash),
                 share_of(sum.investment.mean, total.investment.mean),
                 share_of(sum.saving.mean, total.saving.mean),
                 Blank{},
                 Blank{}};
    return row;
}

} // namespace

ReportTable distribution_table(const Description& description, const Results& results)
{
    ReportTable table{"distribution", words(Phrase::distribution_title), words(Phrase::party)};
    table.columns = columns();
    const auto& comparison = results.comparisons.front();
    for (const auto& party : description.parties) {
        const auto found = comparison.parties.find(party.name);
        TableRow row{party.name, label_or_name(party.label, party.name)};
        row.party = party.name;
        if (found != comparison.parties.end() && found->second.has_flows) {
            row.cells = cells(found->second, comparison.total);
        } else {
            row.cells.resize(table.columns.size());
        }
        table.rows.push_back(std::move(row));
    }
    table.rows.push_back(
        {"total", words(Phrase::total), RowKind::total, cells(comparison.total, comparison.total)});
    if (auto row = public_row(description, comparison)) {
        table.rows.push_back(std::move(*row));
        table.notes.push_back(words(Phrase::note_public_parties));
    }
    table.notes.push_back(words(Phrase::note_distribution));
    table.notes.push_back(words(Phrase::note_rounding));
    return table;
}

} // namespace mkba

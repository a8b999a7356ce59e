#include "mkba/report/tables/contract.hpp"

#include "mkba/report/tables/cells.hpp"
#include "mkba/report/text/names.hpp"

namespace mkba {

namespace {

std::vector<TableColumn> columns()
{
    return {column("persons", Phrase::persons),
            column("benchmark", Phrase::benchmark),
            column("true_rate", Phrase::true_saving),
            column("threshold", Phrase::threshold),
            column("noise", Phrase::measurement_noise),
            column("pays", Phrase::chance_of_payment),
            column("pays_without_saving", Phrase::paid_without_saving),
            column("payment", Phrase::payment)};
}

/// Rates near a threshold of a percent need their tenths.
TableCell rate(double value)
{
    return Figure{Unit::rate, {value, {}}, Show::mean, Precision{0.01, {}}};
}

TableRow year_row(const ContractYear& year)
{
    const std::string number = std::to_string(year.year);
    TableRow row{"year", {number, number}};
    row.year = year.year;
    row.cells = {Figure{Unit::count, {year.persons, {}}, Show::mean, Precision{100, {}}},
                 money_mean(year.benchmark),
                 rate(year.true_rate),
                 rate(year.threshold),
                 rate(year.noise),
                 chance(year.pays),
                 chance(year.pays_without_saving),
                 money_mean(year.payment)};
    return row;
}

void add_parties(ReportTable& table, const Description& description,
                 const ComparisonResults& comparison)
{
    table.rows.push_back(heading_row("transfers", words(Phrase::paid_or_received)));
    for (const auto& party : description.parties) {
        const auto found = comparison.parties.find(party.name);
        if (found == comparison.parties.end()) {
            continue;
        }
        const auto& transfer = found->second.transfer;
        if (transfer.mean == 0 && !(transfer.spread && transfer.spread->sd > 0)) {
            continue;
        }
        TableRow row{"transfer." + party.name, label_or_name(party.label, party.name)};
        row.party = party.name;
        row.cells.assign(table.columns.size(), Blank{});
        row.cells.back() = money(transfer);
        table.rows.push_back(std::move(row));
    }
}

} // namespace

ReportTable contract_table(const Description& description, const Results& results)
{
    const auto& comparison = results.comparisons.front();
    ReportTable table{"contract", words(Phrase::contract_title), words(Phrase::year)};
    if (!description.contract || !comparison.contract) {
        table.notes.push_back(words(Phrase::note_no_contract));
        return table;
    }
    table.columns = columns();
    for (const auto& year : comparison.contract->years) {
        table.rows.push_back(year_row(year));
    }
    TableRow any{"any_payment", words(Phrase::any_payment), RowKind::total};
    any.cells.assign(table.columns.size(), Blank{});
    any.cells[5] = chance(comparison.contract->any_payment);
    table.rows.push_back(std::move(any));
    add_parties(table, description, comparison);
    table.notes.push_back(words(Phrase::note_contract));
    return table;
}

} // namespace mkba

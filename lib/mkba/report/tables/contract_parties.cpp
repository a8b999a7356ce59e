// Table 4 at length: what the contract does to each party, in all and by year.
#include <algorithm>

#include "mkba/report/tables/cells.hpp"
#include "mkba/report/tables/contract.hpp"
#include "mkba/report/text/contract_phrases.hpp"
#include "mkba/report/text/names.hpp"

namespace mkba {

namespace {

TableRow party_row(const Party& party, const PartyFigures& figures, const ContractParty& contract)
{
    TableRow row{party.name, label_or_name(party.label, party.name)};
    row.party = party.name;
    row.cells = {money(contract.before),
                 money(figures.transfer),
                 money(figures.result),
                 chance_positive(contract.before),
                 chance_positive(figures.result),
                 money_mean(contract.cash_need),
                 contract.cash_need_year ? TableCell{CalendarYear{*contract.cash_need_year}}
                                         : TableCell{}};
    return row;
}

TableRow whole_row(const ReportTable& table, std::string id, ContractPhrase label, TableCell cell)
{
    const bool is_first = table.rows.empty() || !table.rows.back().party.empty();
    TableRow row{std::move(id), words(label), is_first ? RowKind::total : RowKind::item};
    row.cells.assign(table.columns.size(), Blank{});
    row.cells[1] = std::move(cell);
    return row;
}

Label without_title(const Description& description, const ContractResults& contract)
{
    Label names;
    for (const auto& party : description.parties) {
        const auto found = contract.parties.find(party.name);
        if (found != contract.parties.end() && found->second.contributes &&
            found->second.legal_title.empty()) {
            append(names, label_or_name(party.label, party.name));
        }
    }
    return names.en.empty()
               ? names
               : joined(joined(words(ContractPhrase::note_legal_title), " ", names), ".", {});
}

bool moves(const Statistics& transfer)
{
    return transfer.mean != 0 || (transfer.spread && transfer.spread->sd > 0);
}

void add_year_rows(ReportTable& table, const std::vector<YearResults>& years)
{
    for (const auto& year : years) {
        TableRow row{"year", {std::to_string(year.year), std::to_string(year.year)}};
        row.year = year.year;
        bool is_empty = true;
        for (const auto& column : table.columns) {
            const auto found = year.parties.find(column.party);
            const double transfer = found == year.parties.end() ? 0 : found->second.transfer;
            is_empty = is_empty && transfer == 0;
            row.cells.push_back(money_mean(transfer));
        }
        if (!is_empty) {
            table.rows.push_back(std::move(row));
        }
    }
}

} // namespace

ReportTable contract_parties_table(const Description& description, const Results& results)
{
    const auto& comparison = results.comparisons.front();
    ReportTable table{"contract_parties", words(Phrase::contract_parties_title),
                      words(Phrase::party)};
    if (!description.contract || !comparison.contract) {
        table.notes.push_back(words(Phrase::note_no_contract));
        return table;
    }
    table.columns = {TableColumn{"before", words(ContractPhrase::before_contract)},
                     column("transfer", Phrase::contract_transfers),
                     TableColumn{"result", words(ContractPhrase::after_contract)},
                     TableColumn{"better_off_before", words(ContractPhrase::better_off_before)},
                     TableColumn{"better_off", words(ContractPhrase::better_off_after)},
                     TableColumn{"cash_need", words(ContractPhrase::cash_need)},
                     TableColumn{"cash_need_year", words(ContractPhrase::cash_need_year)}};
    const auto& contract = *comparison.contract;
    for (const auto& party : description.parties) {
        const auto figures = comparison.parties.find(party.name);
        const auto own = contract.parties.find(party.name);
        if (figures != comparison.parties.end() && own != contract.parties.end() &&
            figures->second.has_flows) {
            table.rows.push_back(party_row(party, figures->second, own->second));
        }
    }
    table.rows.push_back(whole_row(table, "expected_transfer", ContractPhrase::expected_transfer,
                                   money_mean(contract.expected_transfer)));
    table.rows.push_back(whole_row(table, "settling_cost", ContractPhrase::settling_cost,
                                   money_mean(contract.settling_cost)));
    table.rows.push_back(whole_row(table, "effects_inside", ContractPhrase::effects_inside,
                                   share(contract.effects_inside)));
    table.notes.push_back(words(ContractPhrase::note_contract_parties));
    if (auto note = without_title(description, contract); !note.en.empty()) {
        table.notes.push_back(std::move(note));
    }
    return table;
}

ReportTable contract_years_table(const Description& description, const Results& results)
{
    const auto& comparison = results.comparisons.front();
    ReportTable table{"contract_years", words(Phrase::contract_years_title), words(Phrase::year)};
    if (!description.contract || !comparison.contract) {
        table.notes.push_back(words(Phrase::note_no_contract));
        return table;
    }
    for (const auto& party : description.parties) {
        const auto found = comparison.parties.find(party.name);
        if (found != comparison.parties.end() && moves(found->second.transfer)) {
            TableColumn made{"transfer", label_or_name(party.label, party.name)};
            made.party = party.name;
            table.columns.push_back(std::move(made));
        }
    }
    add_year_rows(table, comparison.years);
    return table;
}

} // namespace mkba

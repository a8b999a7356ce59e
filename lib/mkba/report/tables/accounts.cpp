#include "mkba/report/tables/accounts.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "mkba/report/tables/cells.hpp"
#include "mkba/report/text/names.hpp"
#include "mkba/report/text/phrases.hpp"

namespace mkba {

namespace {

/// "spending on youth help (from memory …; D: assumption)"; sources are written in English, and
/// stand in quotes elsewhere.
Label sources(const Description& description, const Expression& amount)
{
    std::vector<Label> found;
    const auto known = std::find_if(description.parameters.begin(), description.parameters.end(),
                                    [&](const Parameter& parameter) {
                                        return amount.operation == Operation::name &&
                                               parameter.name == amount.name &&
                                               parameter.evidence.grade.has_value();
                                    });
    if (known != description.parameters.end()) {
        const auto& evidence = known->evidence;
        found.push_back(joined(parameter_label(description, known->name), "",
                               joined({fmt::format(" (\"{}\"; ", evidence.source),
                                       fmt::format(" ({}; ", evidence.source)},
                                      "", joined(grade_label(*evidence.grade), "", same(")")))));
    }
    for (const auto& operand : amount.operands) {
        const auto below = sources(description, operand);
        if (!below.en.empty()) {
            found.push_back(below);
        }
    }
    return listed(found);
}

TableRow account_row(const Description& description, const Account& account,
                     const AccountResults& results)
{
    const auto name = joined(label_or_name(account.label, account.name), ", ",
                             party_label(description, account.party));
    TableRow row{account.name, joined(name, " ", same(account.year)), RowKind::item};
    row.cells = {money_mean(results.amount), money_mean(results.modelled),
                 share_of(results.modelled, results.amount)};
    row.party = account.party;
    return row;
}

/// What the model books to each party in the same year, whether there are books of it or not.
void add_parties(ReportTable& table, const Description& description, const Results& results)
{
    table.rows.push_back(heading_row("parties", words(Phrase::modelled_by_party)));
    for (const auto& party : description.parties) {
        const auto found = results.baseline_spending.find(party.name);
        if (found == results.baseline_spending.end()) {
            continue;
        }
        TableRow row{"spending." + party.name, label_or_name(party.label, party.name),
                     RowKind::detail};
        row.cells = {TableCell{}, money_mean(found->second), TableCell{}};
        row.party = party.name;
        table.rows.push_back(std::move(row));
    }
}

} // namespace

ReportTable accounts_table(const Description& description, const Results& results)
{
    ReportTable table{"accounts", words(Phrase::accounts_title), words(Phrase::accounts_stub)};
    if (results.accounts.empty()) {
        table.notes.push_back(words(Phrase::note_no_accounts));
        return table;
    }
    table.columns = {column("in_the_books", Phrase::in_the_books),
                     column("modelled", Phrase::modelled),
                     column("share_explained", Phrase::share_explained)};
    for (const auto& one : results.accounts) {
        const auto account =
            std::find_if(description.accounts.begin(), description.accounts.end(),
                         [&](const Account& candidate) { return candidate.name == one.name; });
        table.rows.push_back(account_row(description, *account, one));
        if (const auto rests = sources(description, account->amount); !rests.en.empty()) {
            table.notes.push_back(
                fill(Phrase::account_rests_on,
                     {{"what", capitalised(label_or_name(account->label, account->name))},
                      {"sources", rests}}));
        }
        if (!account->not_modelled.empty()) {
            table.notes.push_back(
                fill(Phrase::not_modelled_here,
                     {{"what", capitalised(label_or_name(account->label, account->name))},
                      {"names", listed(account->not_modelled)}}));
        }
    }
    add_parties(table, description, results);
    table.notes.push_back(words(Phrase::note_accounts));
    return table;
}

} // namespace mkba

#include "mkba/report/tables/contract.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "mkba/contract/allocation_key.hpp"
#include "mkba/report/tables/cells.hpp"
#include "mkba/report/text/contract_phrases.hpp"
#include "mkba/report/text/names.hpp"
#include "mkba/scenario/contract_terms.hpp"

namespace mkba {

namespace {

std::vector<TableColumn> columns()
{
    return {column("persons", Phrase::persons),
            column("benchmark", Phrase::benchmark),
            column("true_rate", Phrase::true_saving),
            TableColumn{"net_rate", words(ContractPhrase::net_saving)},
            column("threshold", Phrase::threshold),
            column("noise", Phrase::measurement_noise),
            column("pays", Phrase::chance_of_payment),
            column("pays_without_saving", Phrase::paid_without_saving),
            column("payment", Phrase::payment),
            TableColumn{"repays", words(ContractPhrase::chance_of_repayment)},
            TableColumn{"repayment", words(ContractPhrase::repayment)},
            TableColumn{"process", words(ContractPhrase::process_payment)}};
}

TableRow year_row(const ContractYear& year)
{
    const std::string number = std::to_string(year.year);
    TableRow row{"year", {number, number}};
    row.year = year.year;
    row.cells = {Figure{Unit::count, {year.persons, {}}, Show::mean, Precision{100, {}}},
                 money_mean(year.benchmark),
                 rate(year.true_rate),
                 rate(year.net_rate),
                 year.threshold ? rate(*year.threshold) : TableCell{Blank{}},
                 rate(year.noise),
                 chance(year.pays),
                 chance(year.pays_without_saving),
                 money_mean(year.payment),
                 chance(year.repays),
                 money_mean(year.repayment),
                 money_mean(year.process)};
    return row;
}

/// A cumulative agreement settles once: the other years have no threshold and no payment.
void blank_unsettled_years(ReportTable& table, const ContractTerms& terms)
{
    if (terms.settle != SettleHow::cumulative) {
        return;
    }
    for (std::size_t r = 0; r + 1 < table.rows.size(); ++r) {
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            const auto& id = table.columns[c].id;
            if (id == "threshold" || id == "pays" || id == "pays_without_saving" ||
                id == "payment" || id == "repays" || id == "repayment") {
                table.rows[r].cells[c] = Blank{};
            }
        }
    }
}

/// Columns that are empty in every year say nothing.
void drop_empty_columns(ReportTable& table, const std::vector<ContractYear>& years)
{
    const auto drop = [&](const std::string& id, auto is_used) {
        if (std::any_of(years.begin(), years.end(), is_used)) {
            return;
        }
        const auto found = std::find_if(table.columns.begin(), table.columns.end(),
                                        [&](const TableColumn& one) { return one.id == id; });
        const auto index = found - table.columns.begin();
        table.columns.erase(found);
        for (auto& row : table.rows) {
            row.cells.erase(row.cells.begin() + index);
        }
    };
    const auto measured = [](const ContractYear& year) { return year.benchmark != 0; };
    for (const char* id : {"persons", "benchmark", "true_rate", "net_rate", "threshold", "noise",
                           "pays_without_saving"}) {
        drop(id, measured);
    }
    drop("repays", [](const ContractYear& year) { return year.repays > 0; });
    drop("repayment", [](const ContractYear& year) { return year.repays > 0; });
    drop("process", [](const ContractYear& year) { return year.process != 0; });
}

TableRow odds_row(const ReportTable& table, std::string id, Label label, double value)
{
    TableRow row{std::move(id), std::move(label),
                 table.rows.back().year ? RowKind::total : RowKind::item};
    row.cells.assign(table.columns.size(), Blank{});
    const auto pays = std::find_if(table.columns.begin(), table.columns.end(),
                                   [](const TableColumn& one) { return one.id == "pays"; });
    row.cells[static_cast<std::size_t>(pays - table.columns.begin())] = chance(value);
    return row;
}

/// What may happen in any of the years.
void add_odds(ReportTable& table, const ContractResults& contract)
{
    table.rows.push_back(
        odds_row(table, "any_payment", words(Phrase::any_payment), contract.any_payment));
    if (contract.any_repayment > 0) {
        table.rows.push_back(odds_row(table, "any_repayment", words(ContractPhrase::any_repayment),
                                      contract.any_repayment));
    }
    if (contract.any_transfer != contract.any_payment) {
        table.rows.push_back(odds_row(table, "any_transfer", words(ContractPhrase::any_transfer),
                                      contract.any_transfer));
    }
    if (contract.ended) {
        table.rows.push_back(
            odds_row(table, "ended", words(ContractPhrase::ended), *contract.ended));
    }
    table.rows.push_back(odds_row(table, "paid_while_negative",
                                  words(ContractPhrase::paid_while_negative),
                                  contract.paid_while_negative));
}

/// A central run has no odds: a dash stands for them.
void leave_out_odds(ReportTable& table)
{
    for (auto& row : table.rows) {
        for (auto& cell : row.cells) {
            const auto* figure = std::get_if<Figure>(&cell);
            if (figure != nullptr && figure->unit == Unit::chance) {
                cell = TableCell{};
            }
        }
    }
}

/// Of all settlements, those in which something bound: `share` is that of a year's settlements.
template <class Share>
double of_settlements(const std::vector<ContractYear>& years, const Share& share)
{
    double bound = 0;
    double all = 0;
    for (const auto& year : years) {
        bound += year.settled * share(year);
        all += year.settled;
    }
    return all > 0 ? bound / all : 0;
}

void add_bound(Label& note, const Label& rule, double share)
{
    if (share > 0) {
        const auto percent =
            share < 0.01 ? std::string{" < 1%"} : fmt::format(" {:.0f}%", 100 * share);
        append(note, joined(rule, "", same(percent)));
    }
}

/// In which share of the settlements each rule bound, in words.
Label bound_note(const std::vector<GateTerms>& gates, const std::vector<ContractYear>& years)
{
    constexpr std::pair<const char*, ContractPhrase> names[] = {
        {"threshold", ContractPhrase::bound_threshold},
        {"cap", ContractPhrase::bound_cap},
        {"loss_limit", ContractPhrase::bound_loss_limit},
        {"relief", ContractPhrase::bound_relief},
        {"own_saving", ContractPhrase::bound_own_saving}};
    Label note;
    for (const auto& gate : gates) {
        add_bound(note, fill(words(ContractPhrase::bound_gate), {{"gate", gate.label}}),
                  of_settlements(
                      years, [&](const ContractYear& year) { return year.gates.at(gate.name); }));
    }
    for (const auto& name : names) {
        add_bound(note, words(name.second), of_settlements(years, [&](const ContractYear& year) {
                      return year.bound_by.at(name.first);
                  }));
    }
    return note.en.empty() ? note : joined(words(ContractPhrase::bound_by), ": ", note);
}

/// Whom the pool counts and by what receivers share, where that is not the usual.
void add_notes_on_terms(ReportTable& table, const ContractTerms& terms)
{
    if (only_entered_since_signing(terms)) {
        table.notes.push_back(words(ContractPhrase::note_only_entered));
    }
    if (divides_result(terms.key_rule)) {
        const auto& key = *find_key(word_of(terms.key_rule));
        table.notes.push_back(fill(words(ContractPhrase::note_divides_result),
                                   {{"key", {std::string{key.dutch}, std::string{key.english}}}}));
        if (key.effort == KeyEffort::sample) {
            table.notes.push_back(words(ContractPhrase::note_agreed_beforehand));
        }
    } else if (terms.key_rule != KeyRule::fixed) {
        table.notes.push_back(words(terms.key_rule == KeyRule::by_investment
                                        ? ContractPhrase::note_by_investment
                                        : ContractPhrase::note_by_benefit));
    }
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
        const auto payment =
            std::find_if(table.columns.begin(), table.columns.end(),
                         [](const TableColumn& one) { return one.id == "payment"; });
        row.cells[static_cast<std::size_t>(payment - table.columns.begin())] = money(transfer);
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
    blank_unsettled_years(table, *description.contract);
    drop_empty_columns(table, comparison.contract->years);
    const auto& contract = *comparison.contract;
    add_odds(table, contract);
    if (results.draws == 0) {
        leave_out_odds(table);
    }
    add_parties(table, description, comparison);
    if (!divides_result(description.contract->key_rule)) {
        table.notes.push_back(words(Phrase::note_contract));
    }
    add_notes_on_terms(table, *description.contract);
    const bool settles_once = description.contract->settle == SettleHow::cumulative;
    if (settles_once) {
        table.notes.push_back(words(ContractPhrase::note_settles_once));
    }
    const auto settled = settles_once ? std::vector{contract.years.back()} : contract.years;
    if (auto note = bound_note(description.contract->rules.gates, settled);
        results.draws > 0 && !note.en.empty()) {
        table.notes.push_back(std::move(note));
    }
    return table;
}

} // namespace mkba

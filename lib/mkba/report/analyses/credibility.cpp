// Payments by credibility beside those by the threshold.
#include "mkba/report/analyses/signing_parts.hpp"
#include "mkba/report/tables/cells.hpp"

namespace mkba {

namespace {

std::vector<TableCell> payment_cells(const PaymentFigures& figures)
{
    const auto cell = [](double value) {
        return Figure{Unit::euros, {value, {}}, Show::mean, Precision{value / 10, {}}};
    };
    return {cell(figures.payment), cell(figures.too_much), cell(figures.too_little),
            cell(figures.for_nothing)};
}

void add_payment_columns(ReportTable& table, const std::string& id, SigningPhrase group)
{
    const auto add = [&](const char* name, SigningPhrase heading) {
        table.columns.push_back(headed(id + "_" + name, heading));
        table.columns.back().group = words(group);
    };
    add("payment", SigningPhrase::expected_payment);
    add("too_much", SigningPhrase::too_much);
    add("too_little", SigningPhrase::too_little);
    add("for_nothing", SigningPhrase::without_effect);
}

} // namespace

ReportTable credibility_table(const std::vector<ContractSigning>& contracts)
{
    ReportTable table{"credibility", words(SigningPhrase::credibility_title), words(Phrase::year)};
    if (!any_drawn(contracts)) {
        table.notes.push_back(words(SigningPhrase::note_no_draws));
        return table;
    }
    table.columns = {headed("weight", SigningPhrase::weight)};
    add_payment_columns(table, "contract", SigningPhrase::by_the_contract);
    add_payment_columns(table, "credible", SigningPhrase::by_credibility);
    for (const auto& contract : contracts) {
        start_section(table, contracts, contract);
        for (const auto& year : contract.credibility) {
            TableRow row{contract.name + (year.year ? ".year" : ".all"),
                         year.year ? same(std::to_string(*year.year))
                                   : words(SigningPhrase::all_settlements),
                         year.year ? RowKind::item : RowKind::total};
            row.year = year.year;
            row.cells = {year.year ? TableCell{Figure{
                                         Unit::ratio, {year.weight, {}}, Show::mean, Precision{}}}
                                   : TableCell{Blank{}}};
            for (const auto* figures : {&year.cliff, &year.credible}) {
                const auto cells = payment_cells(*figures);
                row.cells.insert(row.cells.end(), cells.begin(), cells.end());
            }
            table.rows.push_back(std::move(row));
        }
    }
    table.notes.push_back(words(SigningPhrase::note_credibility));
    return table;
}

} // namespace mkba

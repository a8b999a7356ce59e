#include "mkba/report/tables/parts.hpp"

#include <algorithm>
#include <cmath>

#include "mkba/analysis/outputs.hpp"
#include "mkba/report/tables/cells.hpp"
#include "mkba/report/tables/own_chains.hpp"
#include "mkba/report/text/names.hpp"

namespace mkba {

namespace {

bool has_groups(const Description& description)
{
    return description.groups && !description.groups->groups.empty();
}

/// The party that bears most of the programme, whose own balance differs from part to part.
std::string main_payer(const std::vector<VariantResults>& parts)
{
    const auto& parties = parts.front().parties;
    const auto most =
        std::max_element(parties.begin(), parties.end(), [](const auto& one, const auto& other) {
            return one.second.investment.mean < other.second.investment.mean;
        });
    return most == parties.end() ? "" : most->first;
}

void add_columns(ReportTable& table, const Description& description, const std::string& payer)
{
    table.columns = {column("costs", Phrase::costs)};
    if (has_groups(description)) {
        const auto& most = description.groups->groups.back().name;
        table.columns.push_back(
            {"costs." + most,
             fill(Phrase::of_which_for, {{"group", group_label(description, most)}})});
    }
    table.columns.push_back(column("benefits", Phrase::total_benefits));
    table.columns.push_back(column("broad", Phrase::net_present_value));
    table.columns.push_back(column("narrow", Phrase::narrow_balance));
    table.columns.push_back(column("fiscal", Phrase::fiscal_balance));
    if (!payer.empty()) {
        table.columns.push_back(
            {"party." + payer,
             fill(Phrase::balance_of, {{"party", party_label(description, payer)}})});
    }
    for (const auto& name : answer_units(description)) {
        table.columns.push_back({"unit." + name, unit_label(description, name)});
    }
}

TableRow part_row(const Description& description, const VariantResults& part,
                  const std::string& payer)
{
    TableRow row{part.name.empty() ? "whole" : part.name,
                 part.name.empty() ? words(Phrase::total) : member_label(description, part.name)};
    row.kind = part.name.empty() ? RowKind::total : RowKind::item;
    const auto& broad = part.perspectives.at("broad");
    row.cells = {money(broad.investment)};
    if (has_groups(description)) {
        const auto found = part.groups.find(description.groups->groups.back().name);
        row.cells.push_back(found == part.groups.end() ? TableCell{}
                                                       : money(found->second.programme_euros));
    }
    row.cells.push_back(money(broad.saving));
    row.cells.push_back(money(broad.result));
    row.cells.push_back(money(part.perspectives.at("narrow").result));
    row.cells.push_back(money(part.perspectives.at("fiscal").result));
    if (!payer.empty()) {
        row.cells.push_back(money(part.parties.at(payer).result));
    }
    for (const auto& name : answer_units(description)) {
        const auto found = part.units.find(name);
        row.cells.push_back(found == part.units.end() ? TableCell{}
                                                      : counted(found->second.difference));
    }
    return row;
}

/// Not where each part bears a cost that the whole bears once, as that of a contract.
bool add_up(const std::vector<VariantResults>& parts)
{
    double sum = 0;
    double gross = 0;
    for (auto part = parts.begin() + 1; part != parts.end(); ++part) {
        sum += part->perspectives.at("broad").investment.mean;
        gross += std::fabs(part->perspectives.at("broad").investment.mean);
    }
    const double whole = parts.front().perspectives.at("broad").investment.mean;
    return std::fabs(sum - whole) <= 1e-9 * gross;
}

Label note_on_sum(const Description& description, const std::vector<VariantResults>& parts)
{
    if (!add_up(parts)) {
        return words(Phrase::note_parts_apart);
    }
    const auto chains = static_cast<int>(chain_count(description));
    return chains > 1 ? fill(Phrase::note_parts_of_chains, {{"chains", same(chains)}})
                      : words(Phrase::note_parts);
}

} // namespace

ReportTable parts_table(const Description& description, const Results& results)
{
    ReportTable table{"parts", words(Phrase::parts_title), words(Phrase::parts_stub)};
    if (results.parts.empty()) {
        table.notes.push_back(words(Phrase::note_no_parts));
        return table;
    }
    const auto payer = main_payer(results.parts);
    add_columns(table, description, payer);
    for (auto part = results.parts.begin() + 1; part != results.parts.end(); ++part) {
        table.rows.push_back(part_row(description, *part, payer));
    }
    table.rows.push_back(part_row(description, results.parts.front(), payer));
    table.notes.push_back(note_on_sum(description, results.parts));
    table.notes.push_back(words(Phrase::note_rounding));
    return table;
}

} // namespace mkba

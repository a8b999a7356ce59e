#include "mkba/report/analyses/allocation.hpp"

#include <algorithm>

#include "mkba/analysis/information/value_of_information.hpp"
#include "mkba/report/tables/cells.hpp"
#include "mkba/report/tables/few_draws.hpp"
#include "mkba/report/text/contract_phrases.hpp"
#include "mkba/report/text/names.hpp"
#include "mkba/report/text/numbers.hpp"
#include "mkba/run/intervention_sets.hpp"

namespace mkba {

namespace {

Label whole_percents(double share)
{
    return in_words(Figure{Unit::share, {share, {}}, Show::mean, Precision{0.01, {}}}, share);
}

Label player_label(const AllocationResults& results, const std::string& name)
{
    const auto found =
        std::find_if(results.players.begin(), results.players.end(),
                     [&](const PlayerFigures& player) { return player.name == name; });
    return label_or_name(found->label, name);
}

/// "one, two and three"
Label enumerated(const std::vector<Label>& labels)
{
    Label text;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const bool last = i + 1 == labels.size();
        text.nl += (i == 0 ? "" : last ? " en " : ", ") + labels[i].nl;
        text.en += (i == 0 ? "" : last ? " and " : ", ") + labels[i].en;
    }
    return text;
}

Label joined(const AllocationResults& results, const std::vector<std::string>& players)
{
    std::vector<Label> labels;
    for (const auto& player : players) {
        labels.push_back(player_label(results, player));
    }
    return enumerated(labels);
}

Label with_role(const PlayerFigures& player)
{
    auto label = label_or_name(player.label, player.name);
    if (player.role) {
        constexpr ContractPhrase roles[] = {
            ContractPhrase::role_payer, ContractPhrase::role_provider,
            ContractPhrase::role_investor, ContractPhrase::role_grant};
        const auto role = words(roles[static_cast<std::size_t>(*player.role)]);
        label.nl += " (" + role.nl + ")";
        label.en += " (" + role.en + ")";
    }
    return label;
}

/// Who takes part, where the contract says so.
void add_table_of_players(ReportTable& table, const Description& description,
                          const AllocationResults& results)
{
    std::vector<Label> players;
    for (const auto& player : results.players) {
        players.push_back(with_role(player));
    }
    table.rows.push_back(
        {"players", fill(words(ContractPhrase::at_the_table), {{"players", enumerated(players)}})});
    std::vector<Label> others;
    for (const auto& party : description.parties) {
        if (std::find(results.not_seated.begin(), results.not_seated.end(), party.name) !=
            results.not_seated.end()) {
            others.push_back(label_or_name(party.label, party.name));
        }
    }
    if (!others.empty()) {
        table.rows.push_back({"not_seated", fill(words(ContractPhrase::not_at_the_table),
                                                 {{"parties", enumerated(others)}})});
    }
}

/// A row of one figure a key after the columns that are not about keys.
template <class Make>
TableRow key_row(std::string id, Label label, const AllocationResults& results, const Make& make)
{
    TableRow row{std::move(id), std::move(label)};
    row.cells = {Blank{}, Blank{}};
    for (const auto& key : results.keys) {
        row.cells.push_back(key.expected.empty() ? TableCell{} : make(key));
    }
    return row;
}

template <class Make>
void add_players(ReportTable& table, const std::string& id, const AllocationResults& results,
                 const Make& make)
{
    for (std::size_t p = 0; p < results.players.size(); ++p) {
        const auto& player = results.players[p];
        auto row = key_row(id, label_or_name(player.label, player.name), results,
                           [&](const KeyFigures& key) { return make(key, p); });
        row.party = player.name;
        table.rows.push_back(std::move(row));
    }
}

void add_parts(ReportTable& table, const AllocationResults& results)
{
    table.rows.push_back(heading_row("part", words(Phrase::part_of_result)));
    const auto first = table.rows.size();
    // Of the expected game, as what is received below: balance and payment then make the part.
    add_players(table, "part", results, [&](const KeyFigures& key, std::size_t p) {
        return money_like(key.expected[p], results.players[p].result);
    });
    for (std::size_t p = 0; p < results.players.size(); ++p) {
        const auto& player = results.players[p];
        table.rows[first + p].cells[0] = money(player.result);
        table.rows[first + p].cells[1] = money_like(player.alone, player.result);
    }
    auto total = key_row("total", words(Phrase::total), results, [&](const KeyFigures& /*any*/) {
        return money_like(results.joint.mean, results.joint);
    });
    total.kind = RowKind::total;
    total.cells[0] = money(results.joint);
    table.rows.push_back(std::move(total));
}

void add_transfers(ReportTable& table, const AllocationResults& results)
{
    table.rows.push_back(heading_row("transfer", words(Phrase::to_receive_or_pay)));
    add_players(table, "transfer", results, [&](const KeyFigures& key, std::size_t p) {
        return money_like(key.expected[p] - results.players[p].result.mean,
                          results.players[p].result);
    });
}

void add_odds(ReportTable& table, const AllocationResults& results)
{
    const auto certainty = whole_percents(results.certainty);
    if (results.frame.draws > 0) {
        table.rows.push_back(heading_row("stays", words(Phrase::chance_of_staying)));
        add_players(table, "stays", results, [](const KeyFigures& key, std::size_t p) {
            return p < key.stays.size() ? chance(key.stays[p]) : TableCell{};
        });
    }
    table.rows.push_back(heading_row("holds", words(Phrase::holds_together)));
    table.rows.push_back(key_row("core_in_expectation", words(Phrase::core_in_expectation), results,
                                 [](const KeyFigures& key) {
                                     return words(key.holds_in_expectation ? Phrase::yes
                                                                           : Phrase::no);
                                 }));
    if (results.frame.draws == 0) {
        return;
    }
    table.rows.push_back(
        key_row("core", words(Phrase::chance_in_core), results, [](const KeyFigures& key) {
            return key.holds ? chance(*key.holds) : TableCell{};
        }));
    table.rows.push_back(key_row(
        "side_payment", fill(Phrase::side_payment, {{"certainty", certainty}}), results,
        [&](const KeyFigures& key) {
            return key.side_payment ? money_like(*key.side_payment, results.joint) : TableCell{};
        }));
}

Label core_sentence(const AllocationResults& results)
{
    return words(results.core_in_expectation ? Phrase::core_exists : Phrase::core_is_empty);
}

} // namespace

ReportTable sharing_table(const Description& description, const AllocationResults& results)
{
    ReportTable table{"sharing", words(Phrase::sharing_title)};
    const Figure joint{Unit::euros, results.joint};
    const auto say = [&](std::string id, Label text) {
        table.rows.push_back({std::move(id), capitalised(std::move(text))});
    };
    say("joint", fill(results.costs ? Phrase::nothing_to_share : Phrase::something_to_share,
                      {{"mean", amount_in_words(joint, results.joint.mean)}}));
    if (description.contract && !description.contract->players.empty()) {
        add_table_of_players(table, description, results);
    }
    for (const auto& funded : results.funding) {
        const Filling name{"intervention", intervention_label(description, funded.intervention)};
        say("funding",
            funded.funders.empty()
                ? fill(Phrase::runs_always, {name})
                : fill(Phrase::runs_with, {name, {"funders", joined(results, funded.funders)}}));
    }
    for (const auto& name : memoranda(description)) {
        say("memorandum",
            fill(Phrase::in_no_ranking, {{"intervention", intervention_label(description, name)}}));
    }
    say("core", core_sentence(results));
    if (results.frame.draws > 0 && results.frame.draws < fewest_telling_draws) {
        say("few_draws", few_draws(results.frame.draws));
    } else if (!results.core_in_expectation && results.frame.draws > 0) {
        say("outside", fill(Phrase::outside_needed,
                            {{"amount", amount_in_words(joint, results.best_side_payment)},
                             {"certainty", whole_percents(results.certainty)}}));
    }
    if (results.costs) {
        const Figure year{Unit::euros, results.costs->gap_a_year};
        const double grants = results.costs->grants_now / results.costs->years_of_factor;
        say("outside_a_year", fill(Phrase::outside_needed_now,
                                   {{"year", amount_in_words(year, results.costs->gap_a_year.mean)},
                                    {"grants", amount_in_words(year, grants)}}));
    }
    return table;
}

ReportTable keys_table(const Description& /*description*/, const AllocationResults& results)
{
    ReportTable table{"keys", words(Phrase::keys_title), words(Phrase::player)};
    table.columns = {column("before_contract", Phrase::balance_before_contract),
                     column("alone", Phrase::alone)};
    for (const auto& key : results.keys) {
        table.columns.push_back({key.name, key.label});
    }
    add_parts(table, results);
    add_transfers(table, results);
    add_odds(table, results);
    table.notes.push_back(
        fill(Phrase::note_keys, {{"sets", same(static_cast<int>(results.sets))}}));
    if (results.frame.draws > 0) {
        table.notes.push_back(
            fill(Phrase::note_keys_odds, {{"sample", same(static_cast<int>(results.sample))}}));
    }
    return table;
}

} // namespace mkba

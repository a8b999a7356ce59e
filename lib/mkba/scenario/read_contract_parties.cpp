// Who receives, and who sits at the table where a joint result is divided.
#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "mkba/scenario/read_contract.hpp"
#include "mkba/scenario/read_lines.hpp"

namespace mkba {

namespace {

PlayerTerms read_player(const YamlEntry& entry, const Reader& reader)
{
    static const Choices<PlayerRole> roles{{"payer", PlayerRole::payer},
                                           {"provider", PlayerRole::provider},
                                           {"investor", PlayerRole::investor},
                                           {"grant", PlayerRole::grant}};
    Mapping mapping{entry.value, reader.findings};
    PlayerTerms player;
    player.place = entry.value.place();
    player.name = entry.key.text;
    if (entry.value.kind != YamlKind::mapping) {
        return player;
    }
    const auto parties = reader.names_of("parties");
    player.role = mapping.optional_choice("role", roles);
    const YamlNode* members = mapping.find("parties");
    if (members == nullptr) {
        player.parties = {reader.known(entry.key, parties, "party")};
    } else {
        player.label = reader.label(mapping, player.name);
        player.parties = reader.known_words(*members, parties, "party");
        if (std::find(parties.begin(), parties.end(), player.name) != parties.end()) {
            reader.error(entry.key,
                         fmt::format("'{}' is the name of a party; parties that act as one need a "
                                     "name of their own",
                                     player.name));
        }
    }
    mapping.finish();
    return player;
}

bool holds(const std::vector<std::string>& names, const std::string& name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// What a key can go by in the years of a contract; the others need the worth of every coalition.
KeyRule read_rule(const YamlNode& node, const Reader& reader)
{
    for (const char* game : {"equal_gain", "shapley", "nucleolus", "per_capita_nucleolus"}) {
        if (node.kind == YamlKind::scalar && node.text == game) {
            reader.error(node,
                         fmt::format("'{}' divides what every coalition is worth, which no "
                                     "settlement of a year knows",
                                     game),
                         "mkba contract shows what it comes to; write those shares as a fixed key");
            return KeyRule::fixed;
        }
    }
    const std::vector<std::string> words{"by_investment", "by_benefit"};
    return reader.known(node, words, "rule of a key") == "by_benefit" ? KeyRule::by_benefit
                                                                      : KeyRule::by_investment;
}

void check_payer(const YamlEntry& entry, const PlayerTerms& player, const ContractTerms& terms,
                 const Reader& reader)
{
    for (const auto& party : player.parties) {
        if (player.role == PlayerRole::payer && !party.empty() && !holds(terms.payers, party)) {
            reader.error(entry.value, fmt::format("'{}' is no payer of this contract", party),
                         fmt::format("payers: {}", fmt::join(terms.payers, ", ")));
        }
    }
}

/// Whom the contract itself names to pay or to receive.
std::vector<std::string> named_in(const ContractTerms& terms)
{
    auto named = terms.payers;
    for (const auto& receiver : terms.key) {
        named.push_back(receiver.party);
    }
    if (terms.returned) {
        named.push_back(terms.returned->party);
    }
    return named;
}

} // namespace

void read_key(const YamlNode& node, ContractTerms& terms, const Reader& reader)
{
    Mapping mapping{node, reader.findings};
    const auto parties = reader.names_of("parties");
    if (!mapping.has("rule") || holds(parties, "rule")) {
        terms.key = read_party_shares(node, reader);
        return;
    }
    terms.key_rule = read_rule(*mapping.require("rule"), reader);
    if (const YamlNode* among = mapping.require("among")) {
        const auto receivers = reader.known_words(*among, parties, "party");
        for (const auto& party : receivers) {
            PartyShare share;
            share.party = party;
            share.place = among->place();
            share.share.number = 1 / static_cast<double>(receivers.size());
            share.share.place = among->place();
            terms.key.push_back(std::move(share));
        }
    }
    mapping.finish();
}

std::vector<PlayerTerms> read_players(const YamlNode& node, const ContractTerms& terms,
                                      const Reader& reader)
{
    const Mapping checked{node, reader.findings};
    const auto wrong = reader.findings.size();
    std::vector<PlayerTerms> players;
    std::vector<std::string> seated;
    for (const auto& entry : node.entries) {
        auto player = read_player(entry, reader);
        check_payer(entry, player, terms, reader);
        for (const auto& party : player.parties) {
            if (holds(seated, party)) {
                reader.error(entry.value, fmt::format("'{}' sits at the table already", party));
            }
            seated.push_back(party);
        }
        players.push_back(std::move(player));
    }
    for (const auto& party : named_in(terms)) {
        if (!holds(seated, party) && reader.findings.size() == wrong) {
            reader.error(node, fmt::format("'{}' pays or receives, but is no player", party),
                         "give it a seat, alone or among the parties of a player");
        }
    }
    return players;
}

} // namespace mkba

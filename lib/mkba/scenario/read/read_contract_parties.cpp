// Who receives, and who sits at the table where a joint result is divided.
#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "mkba/scenario/read/read_contract.hpp"
#include "mkba/scenario/read/read_lines.hpp"
#include "mkba/scenario/text/scalar.hpp"

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

constexpr std::pair<std::string_view, KeyRule> rules_by_word[] = {
    {"by_investment", KeyRule::by_investment},
    {"by_benefit", KeyRule::by_benefit},
    {"equal_gain", KeyRule::equal_gain},
    {"shapley", KeyRule::shapley},
    {"nucleolus", KeyRule::nucleolus},
    {"per_capita_nucleolus", KeyRule::per_capita_nucleolus}};

std::optional<KeyRule> rule_named(const std::string& word)
{
    for (const auto& [known, rule] : rules_by_word) {
        if (word == known) {
            return rule;
        }
    }
    return std::nullopt;
}

KeyRule read_rule(const YamlNode& node, const Reader& reader)
{
    std::vector<std::string> words;
    for (const auto& [word, rule] : rules_by_word) {
        words.emplace_back(word);
    }
    return rule_named(reader.known(node, words, "rule of a key")).value_or(KeyRule::by_investment);
}

void check_payer(const YamlEntry& entry, const PlayerTerms& player, const ContractTerms& terms,
                 const Reader& reader)
{
    for (const auto& party : player.parties) {
        if (player.role == PlayerRole::payer && !divides_result(terms.key_rule) && !party.empty() &&
            !holds(terms.payers, party)) {
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

std::string_view word_of(KeyRule rule)
{
    for (const auto& [word, known] : rules_by_word) {
        if (known == rule) {
            return word;
        }
    }
    return "fixed";
}

void read_key(const YamlNode& node, ContractTerms& terms, const Reader& reader)
{
    if (const auto rule = rule_named(node.text); rule && node.kind == YamlKind::scalar) {
        terms.key_rule = *rule;
        reader.error(node, fmt::format("'{}' alone; a rule of a key was expected", node.text),
                     fmt::format("write {{rule: {}}}", node.text));
        return;
    }
    Mapping mapping{node, reader.findings};
    const auto parties = reader.names_of("parties");
    if (!mapping.has("rule") || holds(parties, "rule")) {
        terms.key = read_party_shares(node, reader);
        return;
    }
    terms.key_rule = read_rule(*mapping.require("rule"), reader);
    if (divides_result(terms.key_rule)) {
        mapping.refuse("among",
                       fmt::format("'{}' divides among all players", word_of(terms.key_rule)),
                       "say with players: who sits at the table");
        mapping.finish();
        return;
    }
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

void check_key_alone(const YamlNode& contract, const Reader& reader)
{
    const YamlNode* key = find_entry(contract, "key");
    if (key == nullptr || find_entry(*key, "rule") != nullptr) {
        return;
    }
    std::vector<Expression> shares(key->entries.size());
    std::vector<const Expression*> all;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        const auto number = to_number(key->entries[i].value.text);
        if (!number.value) {
            return; // a formula, which only a projection reads
        }
        shares[i].number = *number.value;
        all.push_back(&shares[i]);
    }
    reader.check_sum(all, *key);
}

void refuse_settlement(Mapping& mapping, KeyRule rule, const Reader& reader)
{
    std::vector<std::string> written;
    for (const char* key :
         {"pool", "payers", "returned", "leakage", "threshold", "counts", "share", "gates",
          "factor", "cap", "loss", "sampling_error", "rounding", "saving", "benchmark", "rebasing",
          "benchmark_error", "settle", "exit"}) {
        if (mapping.find(key) != nullptr) {
            written.emplace_back(key);
        }
    }
    if (!written.empty()) {
        reader.error(*mapping.find("key"),
                     fmt::format("'{}' divides the whole result, so nothing is measured and paid "
                                 "by rules: {} cannot stand here",
                                 word_of(rule), fmt::join(written, ", ")),
                     "leave them out, or divide what is paid by shares or by_investment");
    }
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
        if (divides_result(terms.key_rule) && player.parties.size() > 1) {
            reader.error(entry.value,
                         fmt::format("'{}' fixes a sum for each party; these act as one",
                                     word_of(terms.key_rule)),
                         "give each of them a seat of its own");
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

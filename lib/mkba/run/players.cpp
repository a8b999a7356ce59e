#include "mkba/run/players.hpp"

#include <algorithm>
#include <set>
#include <stdexcept>

#include <fmt/format.h>

#include "mkba/contract/game.hpp"
#include "mkba/plan/compilation.hpp"

namespace mkba {

namespace {

/// Parties with a part in lines of the narrow balance, which results and contracts are about.
std::set<std::size_t> parties_with_lines(const Plan& plan)
{
    std::set<std::size_t> found;
    for (const auto& line : plan.lines) {
        if (!line.in_total || line.perspective == Perspective::broad) {
            continue;
        }
        for (const auto* slots : {&line.parties, &line.receivers}) {
            for (const auto& slot : *slots) {
                found.insert(slot.party);
            }
        }
    }
    return found;
}

Player group_player(const Description& description, const PlayerGroup& group,
                    std::set<std::size_t>& taken)
{
    Player player{group.name, group.label, {}, true, group.role};
    for (const auto& name : group.parties) {
        const auto party = index_of(description.parties, name);
        if (!party) {
            throw std::invalid_argument{
                fmt::format("player '{}': there is no party '{}'", group.name, name)};
        }
        if (!taken.insert(*party).second) {
            throw std::invalid_argument{
                fmt::format("player '{}': party '{}' sits at the table already", group.name, name)};
        }
        player.parties.push_back(*party);
        player.is_grant = player.is_grant && description.parties[*party].is_grant;
    }
    if (player.label.en.empty()) {
        const auto own = index_of(description.parties, group.name);
        player.label = own ? description.parties[*own].label : Label{group.name, group.name};
    }
    if (group.role) {
        player.is_grant = *group.role == PlayerRole::grant;
    }
    return player;
}

} // namespace

std::vector<PlayerGroup> groups_of(const ContractTerms& terms)
{
    std::vector<PlayerGroup> groups;
    for (const auto& player : terms.players) {
        groups.push_back({player.name, player.parties, player.label, player.role});
    }
    return groups;
}

std::vector<Player> players_of(const Plan& plan, const std::vector<PlayerGroup>& groups,
                               Others others)
{
    const auto& description = *plan.description;
    std::vector<Player> players;
    std::set<std::size_t> taken;
    std::set<std::string> names;
    for (const auto& group : groups) {
        const bool is_party = index_of(description.parties, group.name).has_value() &&
                              group.parties != std::vector{group.name};
        if (!names.insert(group.name).second || is_party) {
            throw std::invalid_argument{fmt::format(
                "player '{}': this is the name of another player or party; a new one was expected",
                group.name)};
        }
        players.push_back(group_player(description, group, taken));
    }
    for (const auto party : parties_with_lines(plan)) {
        if (others == Others::join && !taken.contains(party)) {
            const auto& described = description.parties[party];
            players.push_back({described.name, described.label, {party}, described.is_grant, {}});
        }
    }
    if (players.empty() || players.size() > most_players) {
        throw std::invalid_argument{
            fmt::format("{} players; keys are worked out for 1 to {}: let parties act as one",
                        players.size(), most_players)};
    }
    return players;
}

std::vector<std::string> not_seated(const Plan& plan, const std::vector<Player>& players)
{
    auto left = parties_with_lines(plan);
    for (const auto& player : players) {
        for (const auto party : player.parties) {
            left.erase(party);
        }
    }
    std::vector<std::string> names;
    for (const auto party : left) {
        names.push_back(plan.description->parties[party].name);
    }
    return names;
}

} // namespace mkba

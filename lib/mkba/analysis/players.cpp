#include "mkba/analysis/players.hpp"

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
    Player player{group.name, {group.name, group.name}, {}, true};
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
    return player;
}

} // namespace

std::vector<Player> players_of(const Plan& plan, const std::vector<PlayerGroup>& groups)
{
    const auto& description = *plan.description;
    std::vector<Player> players;
    std::set<std::size_t> taken;
    std::set<std::string> names;
    for (const auto& group : groups) {
        if (!names.insert(group.name).second || index_of(description.parties, group.name)) {
            throw std::invalid_argument{fmt::format(
                "player '{}': this is the name of another player or party; a new one was expected",
                group.name)};
        }
        players.push_back(group_player(description, group, taken));
    }
    for (const auto party : parties_with_lines(plan)) {
        if (!taken.contains(party)) {
            const auto& described = description.parties[party];
            players.push_back({described.name, described.label, {party}, described.is_grant});
        }
    }
    if (players.empty() || players.size() > most_players) {
        throw std::invalid_argument{
            fmt::format("{} players; keys are worked out for 1 to {}: let parties act as one",
                        players.size(), most_players)};
    }
    return players;
}

} // namespace mkba

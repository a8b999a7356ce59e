#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "mkba/scenario/read/read_people.hpp"
#include "mkba/scenario/read/read_states.hpp"
#include "mkba/scenario/read/state_pattern.hpp"

namespace mkba {

namespace {

/// Words and patterns over the states of any population.
std::vector<std::string> read_group_states(const YamlNode& node, const Reader& reader)
{
    std::vector<std::string> found;
    for (const YamlNode* word : read_words(node, reader.findings)) {
        const std::size_t before = found.size();
        for (const auto& population : reader.populations) {
            for (const auto& state : population.states) {
                if (matched(word->text, state.name) &&
                    std::find(found.begin(), found.end(), state.name) == found.end()) {
                    found.push_back(state.name);
                }
            }
        }
        if (found.size() == before) {
            reader.error(*word, fmt::format("'{}' matches no state", word->text));
        }
    }
    return found;
}

void read_members(const YamlNode& node, Groups& groups, Reader& reader)
{
    const Mapping checked{node, reader.findings};
    for (const auto& [key, value] : checked.node().entries) {
        Mapping mapping{value, reader.findings};
        Group group;
        group.name = key.text;
        group.place = key.place();
        group.label = reader.label(mapping, group.name);
        if (const YamlNode* states = mapping.require("states")) {
            group.states = read_group_states(*states, reader);
            for (const auto& other : groups.groups) {
                for (const auto& state : group.states) {
                    if (std::find(other.states.begin(), other.states.end(), state) !=
                        other.states.end()) {
                        reader.error(*states, fmt::format("the state '{}' is in two groups, '{}' "
                                                          "and '{}'",
                                                          state, other.name, group.name));
                    }
                }
            }
        }
        mapping.finish();
        groups.groups.push_back(std::move(group));
    }
}

GroupShares read_group_shares(const YamlEntry& entry, const Groups& groups, Reader& reader)
{
    std::vector<std::string> names;
    for (const auto& group : groups.groups) {
        if (group.name != groups.rest) {
            names.push_back(group.name);
        }
    }
    GroupShares shares;
    shares.name = entry.key.text;
    shares.place = entry.key.place();
    const std::size_t before = reader.findings.size();
    const Mapping checked{entry.value, reader.findings};
    for (const auto& [key, value] : checked.node().entries) {
        const auto name = reader.known(key, names, "group");
        shares.shares.emplace_back(name, reader.expression(value, Variables::none));
    }
    if (reader.findings.size() > before || groups.rest.empty()) {
        return shares;
    }
    for (const auto& name : names) {
        if (entry.value.kind == YamlKind::mapping && find_entry(entry.value, name) == nullptr) {
            reader.error(entry.value, fmt::format("the share of the group '{}' is missing", name));
        }
    }
    return shares;
}

Expression difference(Expression left, Expression right, const Place& place)
{
    Expression made;
    made.operation = Operation::subtract;
    made.place = place;
    made.operands = {std::move(left), std::move(right)};
    return made;
}

Expression one(const Place& place)
{
    Expression made;
    made.number = 1;
    made.place = place;
    return made;
}

Parameter share_parameter(const GroupShares& set, const std::string& group, Expression formula)
{
    Parameter made;
    made.name = fmt::format("{}_{}", set.name, group);
    made.place = set.place;
    made.evidence.unit = "share";
    made.formula = std::move(formula);
    return made;
}

} // namespace

std::vector<Parameter> group_share_parameters(const Groups& groups)
{
    std::vector<Parameter> made;
    for (const auto& set : groups.shares) {
        Expression rest = one(set.place);
        for (std::size_t i = 0; i < set.shares.size(); ++i) {
            const auto& [group, share] = set.shares[i];
            const bool contains_next =
                groups.reading == Reading::nested && i + 1 < set.shares.size();
            made.push_back(share_parameter(
                set, group,
                contains_next ? difference(share, set.shares[i + 1].second, share.place) : share));
            if (groups.reading == Reading::additive || i == 0) {
                rest = difference(std::move(rest), share, share.place);
            }
        }
        made.push_back(share_parameter(set, groups.rest, std::move(rest)));
    }
    return made;
}

std::optional<Groups> read_groups(Reader& reader)
{
    const YamlNode* node = reader.definitions.single("groups");
    if (node == nullptr) {
        return std::nullopt;
    }
    Mapping mapping{*node, reader.findings};
    Groups groups;
    groups.place = node->place();
    if (node->kind != YamlKind::mapping) {
        return groups;
    }
    groups.reading = mapping
                         .optional_choice<Reading>("reading", {{"nested", Reading::nested},
                                                               {"additive", Reading::additive}})
                         .value_or(Reading::nested);
    if (const YamlNode* members = mapping.require("members")) {
        read_members(*members, groups, reader);
    }
    std::vector<std::string> names;
    for (const auto& group : groups.groups) {
        names.push_back(group.name);
    }
    groups.rest = reader.known(mapping, "rest", names, "group");
    if (const YamlNode* shares = mapping.find("shares")) {
        const Mapping checked{*shares, reader.findings};
        for (const auto& entry : checked.node().entries) {
            groups.shares.push_back(read_group_shares(entry, groups, reader));
        }
    }
    mapping.finish();
    return groups;
}

} // namespace mkba

#include <utility>

#include <fmt/format.h>

#include "mkba/scenario/read/read_lines.hpp"
#include "mkba/scenario/read/read_states.hpp"

namespace mkba {

std::vector<Party> read_parties(Reader& reader)
{
    std::vector<Party> parties;
    for (const auto& definition : reader.definitions.section("parties").definitions) {
        Mapping mapping{*definition.value, reader.findings};
        Party party;
        party.name = definition.name;
        party.place = definition.value->place();
        if (definition.value->kind == YamlKind::mapping) {
            party.label = reader.label(mapping, definition.name);
            party.is_public = mapping.optional_boolean("public").value_or(false);
            party.is_grant = mapping.optional_boolean("grant").value_or(false);
            mapping.finish();
        }
        parties.push_back(std::move(party));
    }
    return parties;
}

std::vector<Post> read_posts(Reader& reader)
{
    std::vector<Post> posts;
    for (const auto& definition : reader.definitions.section("posts").definitions) {
        Mapping mapping{*definition.value, reader.findings};
        Post post;
        post.name = definition.name;
        post.place = definition.value->place();
        if (definition.value->kind == YamlKind::mapping) {
            post.label = reader.label(mapping, definition.name);
            mapping.finish();
        }
        posts.push_back(std::move(post));
    }
    return posts;
}

std::vector<Unpriced> read_unpriced(const std::optional<Groups>& groups, Reader& reader)
{
    std::vector<std::string> group_names;
    if (groups) {
        for (const auto& group : groups->groups) {
            group_names.push_back(group.name);
        }
    }
    std::vector<Unpriced> all;
    for (const YamlNode* item : reader.definitions.items("pm")) {
        Mapping mapping{*item, reader.findings};
        Unpriced unpriced;
        unpriced.place = item->place();
        if (item->kind == YamlKind::mapping) {
            if (const YamlNode* text = mapping.require("text")) {
                unpriced.text = reader.label(*text);
            }
            unpriced.sign = mapping.choice<Sign>("sign", {{"+", Sign::plus}, {"-", Sign::minus}});
            if (mapping.has("party")) {
                unpriced.party =
                    reader.known(mapping, "party", reader.names_of("parties"), "party");
            }
            if (mapping.has("group")) {
                unpriced.group = reader.known(mapping, "group", group_names, "group");
            }
            if (const YamlNode* of = mapping.find("of")) {
                unpriced.interventions =
                    reader.known_words(*of, reader.names_of("interventions"), "intervention");
            }
            if (const YamlNode* reason = mapping.require("reason")) {
                unpriced.reason = reader.label(*reason);
            }
            mapping.finish();
        }
        all.push_back(std::move(unpriced));
    }
    return all;
}

std::optional<Answer> read_answer(Reader& reader)
{
    const YamlNode* node = reader.definitions.single("answer");
    if (node == nullptr) {
        return std::nullopt;
    }
    Mapping mapping{*node, reader.findings};
    Answer answer;
    answer.place = node->place();
    const Population* population = read_population(mapping, reader);
    if (population == nullptr) {
        return answer;
    }
    answer.population = population->name;
    if (const YamlNode* states = mapping.require("vulnerable_entrants")) {
        answer.vulnerable_entrants = read_states(*states, *population, reader);
    }
    if (mapping.has("value_of_health")) {
        answer.value_of_health =
            reader.known(mapping, "value_of_health", reader.names_of("parameters"), "parameter");
    }
    const auto units = reader.names_of("units");
    if (mapping.has("families_supported")) {
        answer.families_supported =
            reader.known(mapping, "families_supported", units, "natural unit");
    }
    if (const YamlNode* outcomes = mapping.find("outcomes")) {
        answer.outcomes = reader.known_words(*outcomes, units, "natural unit");
    }
    mapping.finish();
    return answer;
}

} // namespace mkba

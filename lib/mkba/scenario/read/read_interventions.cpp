#include "mkba/scenario/read/read_interventions.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "mkba/scenario/read/read_states.hpp"
#include "mkba/scenario/text/scalar.hpp"

namespace mkba {

namespace {

Eligible read_eligible(const YamlNode& node, Reader& reader)
{
    Mapping mapping{node, reader.findings};
    Eligible eligible;
    eligible.place = node.place();
    if (node.kind != YamlKind::mapping) {
        return eligible;
    }
    const Population* population = read_population(mapping, reader);
    if (population == nullptr) {
        return eligible;
    }
    eligible.population = population->name;
    if (mapping.has("entrants")) {
        eligible.as = EligibleAs::entrants;
        eligible.states = read_states(mapping, "entrants", *population, reader);
        mapping.refuse("ages", "entrants are at the first age; 'ages' has no meaning");
        mapping.refuse("states", "'entrants' lists the states already");
    } else {
        eligible.as = EligibleAs::persons;
        (void)mapping.require("states");
        eligible.states = read_states(mapping, "states", *population, reader);
        eligible.ages = read_ages(mapping, *population, reader);
    }
    mapping.finish();
    return eligible;
}

/// Links of entrants know no age; those of persons may differ by it.
Variables link_variables(const Eligible& eligible, const Reader& reader)
{
    const Population* population = population_named(eligible.population, reader);
    const bool has_age =
        eligible.as == EligibleAs::persons && population != nullptr && population->ages;
    return has_age ? Variables::by_age_and_year : Variables::by_year;
}

Link read_link(const YamlNode& node, Variables variables, Reader& reader)
{
    Link link;
    link.place = node.place();
    if (node.kind == YamlKind::scalar) {
        link.name = node.text;
    } else if (node.kind == YamlKind::mapping && node.entries.size() == 1) {
        link.name = node.entries[0].key.text;
        link.value = reader.expression(node.entries[0].value, variables, Range::share);
    } else {
        reader.error(node, "one link was expected: a name, or {name: value}");
        return link;
    }
    if (!is_name(link.name)) {
        reader.error(node, fmt::format("'{}' is not a name", link.name),
                     "names are lower case: letters, digits and _");
    }
    return link;
}

std::vector<Link> read_chain(const YamlNode& node, Variables variables, Reader& reader)
{
    std::vector<Link> chain;
    for (const YamlNode* item : read_items(node, reader.findings)) {
        Link link = read_link(*item, variables, reader);
        const bool is_known = std::any_of(
            chain.begin(), chain.end(), [&](const Link& other) { return other.name == link.name; });
        if (is_known) {
            reader.error(*item, fmt::format("the link '{}' stands twice in the chain", link.name));
        }
        chain.push_back(std::move(link));
    }
    if (node.kind == YamlKind::sequence && node.items.empty()) {
        reader.error(node, "a chain has at least one link");
    }
    return chain;
}

FalsePositives read_false_positives(const YamlNode& node, const Intervention& intervention,
                                    Reader& reader)
{
    Mapping mapping{node, reader.findings};
    FalsePositives found;
    found.place = node.place();
    std::vector<std::string> links;
    for (const auto& link : intervention.chain) {
        links.push_back(link.name);
    }
    found.specificity = reader.expression(
        mapping, "value", link_variables(intervention.eligible, reader), Range::share);
    found.at = reader.known(mapping, "at", links, "link");
    const Population* population = population_named(intervention.eligible.population, reader);
    if (const YamlNode* among = mapping.require("among");
        among != nullptr && population != nullptr) {
        found.among = read_states(*among, *population, reader);
        for (const auto& state : found.among) {
            const auto& eligible = intervention.eligible.states;
            if (std::find(eligible.begin(), eligible.end(), state) != eligible.end()) {
                reader.error(*among, fmt::format("'{}' is eligible, so nobody in it is reached by "
                                                 "mistake",
                                                 state));
            }
        }
    }
    mapping.finish();
    return found;
}

Intervention read_intervention(const Definition& definition, Reader& reader)
{
    Mapping mapping{*definition.value, reader.findings};
    Intervention intervention;
    intervention.name = definition.name;
    intervention.place = definition.value->place();
    if (definition.value->kind != YamlKind::mapping) {
        return intervention;
    }
    intervention.label = reader.label(mapping, definition.name);
    if (const YamlNode* eligible = mapping.require("eligible")) {
        intervention.eligible = read_eligible(*eligible, reader);
    }
    if (const YamlNode* chain = mapping.require("chain")) {
        intervention.chain =
            read_chain(*chain, link_variables(intervention.eligible, reader), reader);
    }
    if (const YamlNode* specificity = mapping.find("specificity")) {
        intervention.false_positives = read_false_positives(*specificity, intervention, reader);
    }
    if (const YamlNode* effects = mapping.find("effects")) {
        intervention.effects = read_effects(*effects, intervention.eligible, reader);
    }
    mapping.finish();
    return intervention;
}

} // namespace

std::vector<Intervention> read_interventions(Reader& reader)
{
    std::vector<Intervention> interventions;
    for (const auto& definition : reader.definitions.section("interventions").definitions) {
        interventions.push_back(read_intervention(definition, reader));
    }
    return interventions;
}

std::vector<std::string> read_order(Reader& reader)
{
    const YamlNode* order = reader.definitions.single("order");
    return order == nullptr
               ? std::vector<std::string>{}
               : reader.known_words(*order, reader.names_of("interventions"), "intervention");
}

} // namespace mkba

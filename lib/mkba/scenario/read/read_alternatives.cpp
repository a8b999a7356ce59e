#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "mkba/scenario/read/read_frame.hpp"
#include "mkba/scenario/read/read_parameters.hpp"
#include "mkba/scenario/text/scalar.hpp"

namespace mkba {

namespace {

/// Points become a table of their own, whose dotted name no file can use.
Expression lever_of_points(const YamlNode& node, const std::string& name, Reader& reader)
{
    Table table;
    table.name = name;
    table.place = node.place();
    table.evidence.unit = "share";
    table.by = TableKey::year;
    table.between = Between::linear;
    table.points = read_points(node, Range::share, reader);
    reader.made_tables.push_back(std::move(table));
    Expression use;
    use.operation = Operation::name;
    use.name = name;
    use.place = node.place();
    return use;
}

Lever read_lever(const YamlEntry& entry, const Intervention& intervention, const std::string& where,
                 Reader& reader)
{
    std::vector<std::string> links;
    for (const auto& link : intervention.chain) {
        links.push_back(link.name);
    }
    Lever lever;
    lever.link = reader.known(entry.key, links, "link");
    lever.place = entry.key.place();
    if (entry.value.kind == YamlKind::mapping) {
        lever.value = lever_of_points(
            entry.value, fmt::format("{}.{}.{}", where, intervention.name, entry.key.text), reader);
    } else {
        lever.value = reader.expression(entry.value, Variables::by_year, Range::share);
    }
    return lever;
}

RunningIntervention read_running(const YamlEntry& entry, const Intervention& intervention,
                                 const std::string& alternative, Reader& reader)
{
    RunningIntervention running;
    running.intervention = intervention.name;
    running.place = entry.key.place();
    const Mapping checked{entry.value, reader.findings};
    if (entry.value.kind != YamlKind::mapping) {
        return running;
    }
    running.levers = read_levers(entry.value, intervention, "alternatives." + alternative, reader);
    for (const auto& link : intervention.chain) {
        if (!link.value && find_entry(entry.value, link.name) == nullptr) {
            reader.error(
                entry.value,
                fmt::format("the link '{}' of '{}' has no value", link.name, intervention.name),
                fmt::format("write {}: {{{}: 0.5}}", intervention.name, link.name));
        }
    }
    return running;
}

Alternative read_alternative(const YamlEntry& entry, const std::vector<Intervention>& interventions,
                             Reader& reader)
{
    Alternative alternative;
    alternative.name = entry.key.text;
    alternative.place = entry.key.place();
    if (!is_name(alternative.name)) {
        reader.findings.error(entry.key, entry.value,
                              fmt::format("'{}' is not a name", alternative.name),
                              "names are lower case: letters, digits and _");
    }
    Mapping mapping{entry.value, reader.findings};
    if (entry.value.kind != YamlKind::mapping) {
        return alternative;
    }
    alternative.label = reader.label(mapping, alternative.name);
    if (const YamlNode* running = mapping.find("interventions")) {
        const Mapping checked{*running, reader.findings};
        for (const auto& named : checked.node().entries) {
            const auto name =
                reader.known(named.key, reader.names_of("interventions"), "intervention");
            const auto found = std::find_if(
                interventions.begin(), interventions.end(),
                [&](const Intervention& intervention) { return intervention.name == name; });
            if (found != interventions.end()) {
                alternative.interventions.push_back(
                    read_running(named, *found, alternative.name, reader));
            }
        }
    }
    mapping.finish();
    return alternative;
}

} // namespace

std::vector<Lever> read_levers(const YamlNode& node, const Intervention& intervention,
                               const std::string& where, Reader& reader)
{
    std::vector<Lever> levers;
    for (const auto& entry : node.entries) {
        levers.push_back(read_lever(entry, intervention, where, reader));
    }
    return levers;
}

std::vector<Alternative> read_alternatives(const YamlNode& scenario,
                                           const std::vector<Intervention>& interventions,
                                           Reader& reader)
{
    std::vector<Alternative> alternatives;
    const YamlNode* node = find_entry(scenario, "alternatives");
    if (node == nullptr) {
        reader.error(scenario, "the key 'alternatives' is missing");
        return alternatives;
    }
    const Mapping checked{*node, reader.findings};
    for (const auto& entry : checked.node().entries) {
        alternatives.push_back(read_alternative(entry, interventions, reader));
    }
    return alternatives;
}

Comparison read_comparison(const YamlNode& scenario, const std::vector<Alternative>& alternatives,
                           Reader& reader)
{
    Comparison comparison;
    const YamlNode* node = find_entry(scenario, "compare");
    if (node == nullptr) {
        reader.error(scenario, "the key 'compare' is missing",
                     "write compare: {baseline: NAME, with: NAME}");
        return comparison;
    }
    Mapping mapping{*node, reader.findings};
    comparison.place = node->place();
    if (node->kind != YamlKind::mapping) {
        return comparison;
    }
    std::vector<std::string> names;
    for (const auto& alternative : alternatives) {
        names.push_back(alternative.name);
    }
    comparison.baseline = reader.known(mapping, "baseline", names, "alternative");
    comparison.with = reader.known(mapping, "with", names, "alternative");
    comparison.retrospective = mapping.optional_boolean("retrospective").value_or(false);
    mapping.finish();
    return comparison;
}

} // namespace mkba

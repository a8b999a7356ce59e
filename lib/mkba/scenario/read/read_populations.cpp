#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "mkba/scenario/read/read_people.hpp"
#include "mkba/scenario/read/read_states.hpp"
#include "mkba/scenario/text/scalar.hpp"
#include "mkba/scenario/text/spelling.hpp"

namespace mkba {

namespace {

constexpr int longest_stay = 200;
constexpr int most_ages = 200;
constexpr AgeRange no_ages{0, -1}; // shares no age with any other

void check_state_name(const YamlNode& name, const Population& population, const Reader& reader)
{
    if (!is_dotted_name(name.text)) {
        reader.error(name, fmt::format("'{}' is not the name of a state", name.text),
                     "states are lower case: letters, digits and _, with dots between parts");
    } else if (state_named(population, name.text) != nullptr) {
        reader.error(name, fmt::format("the state '{}' is listed twice", name.text));
    }
}

int read_stay(const YamlNode& node, const Reader& reader)
{
    const auto years = read_integer(node, reader.findings);
    if (years && (*years < 1 || *years > longest_stay)) {
        reader.error(node, fmt::format("a stay is 1 to {} years, not {}", longest_stay, *years));
        return 1;
    }
    return years.value_or(1);
}

State read_state(const YamlNode& node, const Population& population, Reader& reader)
{
    State state;
    state.place = node.place();
    if (node.kind == YamlKind::scalar) {
        check_state_name(node, population, reader);
        state.name = node.text;
        state.label = {state.name, state.name};
        return state;
    }
    const Mapping named{node, reader.findings};
    if (node.kind != YamlKind::mapping || node.entries.size() != 1) {
        reader.error(node, "one state was expected: a name, or {name: {years: 3, then: other}}");
        return state;
    }
    check_state_name(node.entries[0].key, population, reader);
    state.name = node.entries[0].key.text;
    Mapping mapping{node.entries[0].value, reader.findings};
    state.label = reader.label(mapping, state.name);
    if (const YamlNode* count = mapping.find("count")) {
        state.stay = Stay::counted;
        state.years = read_stay(*count, reader);
        mapping.refuse("years", "a stay is counted or of fixed years, not both");
        mapping.refuse("then", "only a stay of fixed years has 'then'");
    } else if (const YamlNode* years = mapping.find("years")) {
        state.stay = Stay::fixed;
        state.years = read_stay(*years, reader);
        if (const YamlNode* then = mapping.require("then")) {
            state.then = read_text(*then, reader.findings);
        }
    } else {
        mapping.refuse("then", "only a stay of fixed years has 'then'");
    }
    mapping.finish();
    return state;
}

/// The states that fixed stays lead to, once all states are known.
void check_then(const YamlNode& states, const Population& population, const Reader& reader)
{
    for (const auto& item : states.items) {
        if (item.kind != YamlKind::mapping || item.entries.size() != 1) {
            continue;
        }
        const YamlNode* then = find_entry(item.entries[0].value, "then");
        if (then == nullptr || then->kind != YamlKind::scalar) {
            continue;
        }
        (void)reader.known(*then, state_names(population), "state");
        if (then->text == item.entries[0].key.text) {
            reader.error(*then, fmt::format("'{}' leads to itself", then->text));
        }
    }
}

std::optional<AgeRange> read_population_ages(const YamlNode& node, Reader& reader)
{
    Mapping mapping{node, reader.findings};
    const AgeRange ages{mapping.integer("first"), mapping.integer("last")};
    mapping.finish();
    if (ages.last < ages.first || ages.last - ages.first >= most_ages) {
        reader.error(node, fmt::format("ages {} to {}: 1 to {} ages were expected", ages.first,
                                       ages.last, most_ages));
        return AgeRange{ages.first, ages.first};
    }
    return ages;
}

Phase read_phase(const YamlEntry& entry, const Population& population, Reader& reader)
{
    Phase phase;
    phase.name = entry.key.text;
    phase.label = {phase.name, phase.name};
    phase.place = entry.key.place();
    if (!is_name(phase.name)) {
        reader.findings.error(entry.key, entry.value, fmt::format("'{}' is not a name", phase.name),
                              "names are lower case: letters, digits and _");
    }
    if (entry.value.kind != YamlKind::mapping) {
        phase.ages = read_ages(entry.value, population, reader).value_or(no_ages);
        return phase;
    }
    Mapping mapping{entry.value, reader.findings};
    phase.label = reader.label(mapping, phase.name);
    if (const YamlNode* ages = mapping.require("ages")) {
        phase.ages = read_ages(*ages, population, reader).value_or(no_ages);
    }
    (void)mapping.find("children_per_family"); // read with the flows
    mapping.finish();
    return phase;
}

void read_phases(const YamlNode& node, Population& population, Reader& reader)
{
    const Mapping checked{node, reader.findings};
    for (const auto& entry : checked.node().entries) {
        Phase phase = read_phase(entry, population, reader);
        for (const auto& other : population.phases) {
            if (phase.ages.first <= other.ages.last && other.ages.first <= phase.ages.last) {
                reader.findings.error(
                    entry.key, entry.value,
                    fmt::format("the phase '{}' shares ages with '{}'", phase.name, other.name));
            }
        }
        population.phases.push_back(std::move(phase));
    }
}

Population read_population(const Definition& definition, Reader& reader)
{
    Mapping mapping{*definition.value, reader.findings};
    Population population;
    population.name = definition.name;
    population.place = definition.value->place();
    if (definition.value->kind != YamlKind::mapping) {
        return population;
    }
    population.label = reader.label(mapping, definition.name);
    if (const YamlNode* ages = mapping.find("ages")) {
        population.ages = read_population_ages(*ages, reader);
    }
    if (const YamlNode* phases = mapping.find("phases")) {
        read_phases(*phases, population, reader);
    }
    if (const YamlNode* states = mapping.require("states")) {
        for (const YamlNode* item : read_items(*states, reader.findings)) {
            population.states.push_back(read_state(*item, population, reader));
        }
        check_then(*states, population, reader);
        if (states->kind == YamlKind::sequence && states->items.empty()) {
            reader.error(*states, "a population has at least one state");
        }
    }
    mapping.finish();
    return population;
}

} // namespace

void read_populations(Reader& reader)
{
    for (const auto& definition : reader.definitions.section("populations").definitions) {
        reader.populations.push_back(read_population(definition, reader));
    }
}

} // namespace mkba

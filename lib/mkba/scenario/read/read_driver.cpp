#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "mkba/scenario/read/read_lines.hpp"
#include "mkba/scenario/read/read_states.hpp"
#include "mkba/scenario/text/spelling.hpp"

namespace mkba {

namespace {

const std::vector<std::pair<std::string, DriverKind>>& driver_words()
{
    static const Choices<DriverKind> words{
        {"persons", DriverKind::persons},   {"move", DriverKind::move},
        {"event", DriverKind::event},       {"prevalence", DriverKind::prevalence},
        {"entrants", DriverKind::entrants}, {"leavers", DriverKind::leavers},
        {"reached", DriverKind::reached}};
    return words;
}

std::optional<DriverKind> read_fixed(const YamlNode& node, const Reader& reader)
{
    if (node.text == "start") {
        return DriverKind::start;
    }
    if (node.text == "year") {
        return DriverKind::year;
    }
    reader.error(node, fmt::format("'{}' causes nothing", node.text),
                 "write year, start, or a mapping such as {event: NAME}");
    return std::nullopt;
}

/// Persons, moves, entrants or leavers of a population.
Driver read_of_population(const YamlNode& value, DriverKind kind, Mapping& mapping,
                          const Reader& reader)
{
    Driver driver;
    const Population* population = read_population(mapping, reader);
    if (population == nullptr) {
        return driver;
    }
    driver.population = population->name;
    if (kind == DriverKind::move) {
        Mapping transition{value, reader.findings};
        (void)read_transitions(transition, *population, reader);
        driver.from = transition.optional_text("from").value_or("");
        driver.to = transition.optional_text("to").value_or("");
        transition.finish();
    } else {
        driver.states = read_states(value, *population, reader);
    }
    if (kind == DriverKind::persons || kind == DriverKind::move) {
        driver.ages = read_ages(mapping, *population, reader);
    } else {
        mapping.refuse("ages", "entrants and leavers are at one age; 'ages' has no meaning");
    }
    return driver;
}

/// The population that an event or prevalence is of.
const Population* population_of_outcome(const std::string& section, const std::string& name,
                                        const Reader& reader)
{
    const auto* definition = reader.definitions.section(section).find(name);
    if (definition == nullptr || definition->value->kind != YamlKind::mapping) {
        return nullptr;
    }
    const YamlNode* population = find_entry(*definition->value, "population");
    if (population != nullptr) {
        return population_named(population->text, reader);
    }
    return reader.populations.size() == 1 ? &reader.populations.front() : nullptr;
}

/// The name of an event or prevalence; one that is the other kind is told apart.
std::string read_outcome_name(const YamlNode& value, bool is_event, const Reader& reader)
{
    const std::string section = is_event ? "events" : "prevalences";
    const std::string other = is_event ? "prevalences" : "events";
    const bool is_other = value.kind == YamlKind::scalar &&
                          reader.definitions.section(section).find(value.text) == nullptr &&
                          reader.definitions.section(other).find(value.text) != nullptr;
    if (!is_other) {
        return reader.known(value, reader.names_of(section), is_event ? "event" : "prevalence");
    }
    reader.error(
        value,
        fmt::format("'{}' is {}", value.text,
                    is_event ? "a prevalence, not an event" : "an event, not a prevalence"),
        fmt::format("write {{{}: {}}}", is_event ? "prevalence" : "event", value.text));
    return {};
}

Driver read_of_outcome(const YamlNode& value, DriverKind kind, Mapping& mapping,
                       const Reader& reader)
{
    const bool is_event = kind == DriverKind::event;
    Driver driver;
    driver.name = read_outcome_name(value, is_event, reader);
    const Population* population =
        population_of_outcome(is_event ? "events" : "prevalences", driver.name, reader);
    (void)mapping.find("in");
    (void)mapping.find("ages");
    if (population != nullptr) {
        driver.population = population->name;
        driver.states = read_states(mapping, "in", *population, reader);
        driver.ages = read_ages(mapping, *population, reader);
    }
    return driver;
}

Driver read_of_reached(const YamlNode& value, Mapping& mapping,
                       const std::vector<Intervention>& interventions, const Reader& reader)
{
    Driver driver;
    driver.name = reader.known(value, reader.names_of("interventions"), "intervention");
    const auto found =
        std::find_if(interventions.begin(), interventions.end(),
                     [&](const Intervention& known) { return known.name == driver.name; });
    if (found == interventions.end()) {
        (void)mapping.require("at");
        return driver;
    }
    driver.population = found->eligible.population;
    std::vector<std::string> links;
    for (const auto& link : found->chain) {
        links.push_back(link.name);
    }
    const YamlNode* at = mapping.require("at", one_of(links));
    driver.link = at == nullptr ? std::string{} : reader.known(*at, links, "link");
    return driver;
}

struct Cause {
    const YamlNode* node{};
    DriverKind kind{};
};

/// The one key that says what causes a line.
std::optional<Cause> find_cause(Mapping& mapping, const Reader& reader)
{
    std::optional<Cause> cause;
    std::vector<std::string> words{"year", "start"};
    for (const auto& [word, kind] : driver_words()) {
        words.push_back(word);
        const YamlNode* found = mapping.find(word);
        if (found == nullptr) {
            continue;
        }
        if (cause) {
            reader.error(*found, fmt::format("'{}' is a second cause; one was expected", word));
            continue;
        }
        cause = {found, kind};
    }
    if (!cause) {
        reader.error(mapping.node(), "this has no cause", one_of(words));
    }
    return cause;
}

Driver read_cause(const Cause& cause, Mapping& mapping,
                  const std::vector<Intervention>& interventions, const Reader& reader)
{
    switch (cause.kind) {
    case DriverKind::event:
    case DriverKind::prevalence:
        return read_of_outcome(*cause.node, cause.kind, mapping, reader);
    case DriverKind::reached:
        return read_of_reached(*cause.node, mapping, interventions, reader);
    default:
        return read_of_population(*cause.node, cause.kind, mapping, reader);
    }
}

struct Modifiers {
    std::optional<bool> families;
    std::optional<Expression> hours;
};

Modifiers read_modifiers(Mapping& mapping, const Reader& reader)
{
    return {
        mapping.optional_boolean("families"),
        reader.optional_expression(mapping, "hours", Variables::of_a_person, Range::not_negative)};
}

} // namespace

Driver read_driver(const YamlNode& node, Mapping& holder,
                   const std::vector<Intervention>& interventions, const Reader& reader)
{
    Driver driver;
    Modifiers inside;
    if (node.kind == YamlKind::scalar) {
        driver.kind = read_fixed(node, reader).value_or(driver.kind);
    } else {
        Mapping mapping{node, reader.findings};
        const auto cause =
            node.kind == YamlKind::mapping ? find_cause(mapping, reader) : std::nullopt;
        if (cause) {
            driver = read_cause(*cause, mapping, interventions, reader);
            driver.kind = cause->kind;
            inside = read_modifiers(mapping, reader);
            mapping.finish();
        }
    }
    auto beside = read_modifiers(holder, reader);
    driver.place = node.place();
    driver.per_family = beside.families.value_or(inside.families.value_or(false));
    driver.hours = beside.hours ? std::move(beside.hours) : std::move(inside.hours);
    return driver;
}

} // namespace mkba

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "mkba/scenario/read_lines.hpp"
#include "mkba/scenario/read_states.hpp"
#include "mkba/scenario/spelling.hpp"

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

void read_fixed(const Node& node, Driver& driver, const Reader& reader)
{
    if (node.text == "year") {
        driver.kind = DriverKind::year;
    } else if (node.text == "start") {
        driver.kind = DriverKind::start;
    } else {
        reader.error(node, fmt::format("'{}' causes nothing", node.text),
                     "write year, start, or a mapping such as {event: NAME}");
    }
}

void read_of_population(const Node& value, Mapping& mapping, Driver& driver, const Reader& reader)
{
    const Population* population = read_population(mapping, reader);
    if (population == nullptr) {
        return;
    }
    driver.population = population->name;
    if (driver.kind == DriverKind::move) {
        Mapping transition{value, reader.findings};
        (void)read_transitions(transition, *population, reader);
        driver.from = transition.optional_text("from").value_or("");
        driver.to = transition.optional_text("to").value_or("");
        transition.finish();
    } else {
        driver.states = read_states(value, *population, reader);
    }
    if (driver.kind == DriverKind::persons || driver.kind == DriverKind::move) {
        driver.ages = read_ages(mapping, *population, reader);
    } else {
        mapping.refuse("ages", "entrants and leavers are at one age; 'ages' has no meaning");
    }
}

/// The population that an event or prevalence is of.
const Population* population_of_outcome(const std::string& section, const std::string& name,
                                        const Reader& reader)
{
    const auto* definition = reader.definitions.section(section).find(name);
    if (definition == nullptr || definition->value->kind != NodeKind::mapping) {
        return nullptr;
    }
    const Node* population = find_entry(*definition->value, "population");
    if (population != nullptr) {
        return population_named(population->text, reader);
    }
    return reader.populations.size() == 1 ? &reader.populations.front() : nullptr;
}

void read_of_outcome(const Node& value, Mapping& mapping, Driver& driver, const Reader& reader)
{
    const bool is_event = driver.kind == DriverKind::event;
    const std::string section = is_event ? "events" : "prevalences";
    const std::string other = is_event ? "prevalences" : "events";
    if (value.kind == NodeKind::scalar &&
        reader.definitions.section(section).find(value.text) == nullptr &&
        reader.definitions.section(other).find(value.text) != nullptr) {
        reader.error(
            value,
            fmt::format("'{}' is {}", value.text,
                        is_event ? "a prevalence, not an event" : "an event, not a prevalence"),
            fmt::format("write {{{}: {}}}", is_event ? "prevalence" : "event", value.text));
        (void)mapping.find("in");
        (void)mapping.find("ages");
        return;
    }
    driver.name = reader.known(value, reader.names_of(section), is_event ? "event" : "prevalence");
    const Population* population = population_of_outcome(section, driver.name, reader);
    (void)mapping.find("in");
    (void)mapping.find("ages");
    if (population != nullptr) {
        driver.population = population->name;
        driver.states = read_states(mapping, "in", *population, reader);
        driver.ages = read_ages(mapping, *population, reader);
    }
}

void read_of_reached(const Node& value, Mapping& mapping, Driver& driver,
                     const std::vector<Intervention>& interventions, const Reader& reader)
{
    driver.name = reader.known(value, reader.names_of("interventions"), "intervention");
    const auto found =
        std::find_if(interventions.begin(), interventions.end(),
                     [&](const Intervention& known) { return known.name == driver.name; });
    if (found == interventions.end()) {
        (void)mapping.require("at");
        return;
    }
    driver.population = found->eligible.population;
    std::vector<std::string> links;
    for (const auto& link : found->chain) {
        links.push_back(link.name);
    }
    const Node* at = mapping.require("at", one_of(links));
    driver.link = at == nullptr ? std::string{} : reader.known(*at, links, "link");
}

void read_modifiers(Mapping& mapping, Driver& driver, const Reader& reader)
{
    if (const Node* families = mapping.find("families")) {
        driver.per_family = read_boolean(*families, reader.findings).value_or(false);
    }
    if (auto hours = reader.optional_expression(mapping, "hours", Variables::of_a_person,
                                                Range::not_negative)) {
        driver.hours = std::move(hours);
    }
}

void read_cause(Mapping& mapping, Driver& driver, const std::vector<Intervention>& interventions,
                const Reader& reader)
{
    const Node* cause = nullptr;
    std::vector<std::string> words{"year", "start"};
    for (const auto& [word, kind] : driver_words()) {
        words.push_back(word);
        const Node* found = mapping.find(word);
        if (found == nullptr) {
            continue;
        }
        if (cause != nullptr) {
            reader.error(*found, fmt::format("'{}' is a second cause; one was expected", word));
            continue;
        }
        cause = found;
        driver.kind = kind;
    }
    if (cause == nullptr) {
        reader.error(mapping.node(), "this has no cause", one_of(words));
        return;
    }
    switch (driver.kind) {
    case DriverKind::event:
    case DriverKind::prevalence:
        read_of_outcome(*cause, mapping, driver, reader);
        break;
    case DriverKind::reached:
        read_of_reached(*cause, mapping, driver, interventions, reader);
        break;
    default:
        read_of_population(*cause, mapping, driver, reader);
    }
}

} // namespace

Driver read_driver(const Node& node, Mapping& holder,
                   const std::vector<Intervention>& interventions, Reader& reader)
{
    Driver driver;
    driver.place = node.place();
    if (node.kind == NodeKind::scalar) {
        read_fixed(node, driver, reader);
    } else {
        Mapping mapping{node, reader.findings};
        if (node.kind == NodeKind::mapping) {
            read_cause(mapping, driver, interventions, reader);
            read_modifiers(mapping, driver, reader);
            mapping.finish();
        }
    }
    read_modifiers(holder, driver, reader);
    return driver;
}

} // namespace mkba

#include "mkba/scenario/read/read_states.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "mkba/scenario/read/state_pattern.hpp"
#include "mkba/scenario/text/scalar.hpp"
#include "mkba/scenario/text/spelling.hpp"

namespace mkba {

const Population* population_named(const std::string& name, const Reader& reader)
{
    const auto found = std::find_if(reader.populations.begin(), reader.populations.end(),
                                    [&](const Population& known) { return known.name == name; });
    return found == reader.populations.end() ? nullptr : &*found;
}

const Population* read_population(Mapping& mapping, const Reader& reader)
{
    const auto names = reader.names_of("populations");
    if (!mapping.has("population") && reader.populations.size() == 1) {
        (void)mapping.find("population");
        return &reader.populations.front();
    }
    if (!mapping.has("population")) {
        reader.error(mapping.node(), "the key 'population' is missing",
                     names.empty() ? "there are no populations" : one_of(names));
        (void)mapping.find("population");
        return nullptr;
    }
    return population_named(reader.known(mapping, "population", names, "population"), reader);
}

std::optional<AgeRange> read_range(const YamlNode& node, const Reader& reader)
{
    if (node.kind != YamlKind::sequence) {
        const auto age = read_integer(node, reader.findings);
        return age ? std::optional{AgeRange{*age, *age}} : std::nullopt;
    }
    if (node.items.size() != 2) {
        reader.error(node, "two whole numbers were expected: [first, last]");
        return std::nullopt;
    }
    const auto first = read_integer(node.items[0], reader.findings);
    const auto last = read_integer(node.items[1], reader.findings);
    if (!first || !last) {
        return std::nullopt;
    }
    if (*last < *first) {
        reader.error(node, fmt::format("the last age, {}, is below the first, {}", *last, *first));
        return std::nullopt;
    }
    return AgeRange{*first, *last};
}

std::optional<AgeRange> read_ages(const YamlNode& node, const Population& population,
                                  const Reader& reader)
{
    if (!population.ages) {
        reader.error(node, fmt::format("the population '{}' has no ages", population.name));
        return std::nullopt;
    }
    if (node.kind == YamlKind::scalar && is_name(node.text)) {
        std::vector<std::string> names;
        for (const auto& phase : population.phases) {
            if (phase.name == node.text) {
                return phase.ages;
            }
            names.push_back(phase.name);
        }
        reader.error(node, fmt::format("there is no phase '{}'", node.text),
                     suggestion(node.text, names));
        return std::nullopt;
    }
    const auto range = read_range(node, reader);
    if (range && (range->first < population.ages->first || range->last > population.ages->last)) {
        reader.error(node, fmt::format("ages {} to {} are not within those of the population '{}', "
                                       "{} to {}",
                                       range->first, range->last, population.name,
                                       population.ages->first, population.ages->last));
        return std::nullopt;
    }
    return range;
}

std::optional<AgeRange> read_ages(Mapping& mapping, const Population& population,
                                  const Reader& reader)
{
    const YamlNode* found = mapping.find("ages");
    return found == nullptr ? std::nullopt : read_ages(*found, population, reader);
}

std::vector<std::string> state_names(const Population& population)
{
    std::vector<std::string> names;
    for (const auto& state : population.states) {
        names.push_back(state.name);
    }
    return names;
}

const State* state_named(const Population& population, const std::string& name)
{
    const auto found = std::find_if(population.states.begin(), population.states.end(),
                                    [&](const State& state) { return state.name == name; });
    return found == population.states.end() ? nullptr : &*found;
}

std::vector<std::string> matching_states(const YamlNode& word, const Population& population,
                                         const Reader& reader)
{
    if (word.kind != YamlKind::scalar) {
        reader.error(word,
                     fmt::format("{} where the name of a state was expected", describe(word)));
        return {};
    }
    if (!is_pattern(word.text)) {
        const auto name = reader.known(word, state_names(population), "state");
        return name.empty() ? std::vector<std::string>{} : std::vector{name};
    }
    std::vector<std::string> found;
    for (const auto& state : population.states) {
        if (matched(word.text, state.name)) {
            found.push_back(state.name);
        }
    }
    if (found.empty()) {
        reader.error(word,
                     fmt::format("the pattern '{}' matches no state of the population '{}'",
                                 word.text, population.name),
                     one_of(state_names(population)));
    }
    return found;
}

std::vector<std::string> read_states(const YamlNode& node, const Population& population,
                                     const Reader& reader)
{
    std::vector<std::string> chosen;
    for (const YamlNode* word : read_words(node, reader.findings)) {
        const auto found = matching_states(*word, population, reader);
        chosen.insert(chosen.end(), found.begin(), found.end());
    }
    std::vector<std::string> in_order;
    for (const auto& state : population.states) {
        if (std::find(chosen.begin(), chosen.end(), state.name) != chosen.end()) {
            in_order.push_back(state.name);
        }
    }
    return in_order;
}

std::vector<std::string> read_states(Mapping& mapping, std::string_view key,
                                     const Population& population, const Reader& reader)
{
    const YamlNode* found = mapping.find(key);
    return found == nullptr ? std::vector<std::string>{} : read_states(*found, population, reader);
}

std::vector<std::pair<std::string, std::string>>
read_transitions(Mapping& mapping, const Population& population, const Reader& reader)
{
    std::vector<std::pair<std::string, std::string>> pairs;
    const YamlNode* from = mapping.require("from");
    const YamlNode* to = mapping.require("to");
    if (from == nullptr || to == nullptr || to->kind != YamlKind::scalar) {
        if (to != nullptr && to->kind != YamlKind::scalar) {
            reader.error(*to,
                         fmt::format("{} where the name of one state was expected", describe(*to)));
        }
        return pairs;
    }
    if (is_pattern(to->text) && !is_pattern(from->text)) {
        reader.error(*to, "a pattern as the goal needs a pattern to start from");
        return pairs;
    }
    for (const auto& state : matching_states(*from, population, reader)) {
        const auto goal = filled(to->text, matched(from->text, state).value_or(""));
        if (state_named(population, goal) == nullptr) {
            reader.error(*to, fmt::format("there is no state '{}'", goal),
                         suggestion(goal, state_names(population)));
        } else if (goal == state && !is_pattern(from->text)) {
            reader.error(*to, fmt::format("'{}' leads to itself", state));
        } else if (goal != state) {
            pairs.emplace_back(state, goal);
        }
    }
    return pairs;
}

} // namespace mkba

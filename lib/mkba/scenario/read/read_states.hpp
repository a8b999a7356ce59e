// References to populations, ages and states, which many parts of a model make.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "mkba/scenario/read/reader.hpp"

namespace mkba {

/// The population under `population`, which may be left out where the model has one; null, with a
/// finding, where there is none.
[[nodiscard]] const Population* read_population(Mapping& mapping, const Reader& reader);
[[nodiscard]] const Population* population_named(const std::string& name, const Reader& reader);

/// The ages under `ages`: a phase, [first, last] or one age, within those of the population.
[[nodiscard]] std::optional<AgeRange> read_ages(Mapping& mapping, const Population& population,
                                                const Reader& reader);
[[nodiscard]] std::optional<AgeRange> read_ages(const YamlNode& node, const Population& population,
                                                const Reader& reader);
/// Two whole numbers, the second not below the first.
[[nodiscard]] std::optional<AgeRange> read_range(const YamlNode& node, const Reader& reader);

[[nodiscard]] std::vector<std::string> state_names(const Population& population);
[[nodiscard]] const State* state_named(const Population& population, const std::string& name);
/// The states that a pattern or a name in full means; none, with a finding, where there are none.
[[nodiscard]] std::vector<std::string>
matching_states(const YamlNode& word, const Population& population, const Reader& reader);
/// The states that a list of names and patterns means, each once, in the order of the population.
[[nodiscard]] std::vector<std::string>
read_states(const YamlNode& node, const Population& population, const Reader& reader);
/// The states under a key that may be left out.
[[nodiscard]] std::vector<std::string> read_states(Mapping& mapping, std::string_view key,
                                                   const Population& population,
                                                   const Reader& reader);
/// `from` and `to` as pairs of states: a star in `to` stands for what it stands for in `from`.
[[nodiscard]] std::vector<std::pair<std::string, std::string>>
read_transitions(Mapping& mapping, const Population& population, const Reader& reader);

} // namespace mkba

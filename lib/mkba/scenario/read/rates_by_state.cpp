#include "mkba/scenario/read/rates_by_state.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "mkba/scenario/read/read_states.hpp"
#include "mkba/scenario/read/state_pattern.hpp"

namespace mkba {

namespace {

constexpr const char* all_others = "others";

/// For each state the key that decides, by name in full or by the one pattern that matches.
std::map<std::string, const YamlNode*>
deciding_keys(const YamlNode& node, const Population& population, const Reader& reader)
{
    std::map<std::string, const YamlNode*> decided;
    for (const auto& entry : node.entries) {
        if (!is_pattern(entry.key.text) && entry.key.text != all_others &&
            !matching_states(entry.key, population, reader).empty()) {
            decided[entry.key.text] = &entry.key;
        }
    }
    for (const auto& entry : node.entries) {
        if (!is_pattern(entry.key.text)) {
            continue;
        }
        for (const auto& state : matching_states(entry.key, population, reader)) {
            const auto [known, is_new] = decided.emplace(state, &entry.key);
            if (!is_new && is_pattern(known->second->text)) {
                reader.findings.error(entry.key, node,
                                      fmt::format("two patterns match the state '{}': '{}' and "
                                                  "'{}'",
                                                  state, known->second->text, entry.key.text),
                                      "name the state in full");
            }
        }
    }
    return decided;
}

} // namespace

std::vector<RateByState> read_rates(const YamlNode& node, const Population& population, Range range,
                                    const Reader& reader)
{
    std::vector<RateByState> rates;
    const Mapping checked{node, reader.findings};
    if (node.kind != YamlKind::mapping) {
        return rates;
    }
    const auto decided = deciding_keys(node, population, reader);
    std::vector<std::string> rest;
    for (const auto& state : population.states) {
        if (!decided.contains(state.name)) {
            rest.push_back(state.name);
        }
    }
    for (const auto& [key, value] : node.entries) {
        RateByState rate;
        rate.place = key.place();
        rate.rate = reader.expression(value, Variables::of_a_person, range);
        if (key.text == all_others) {
            rate.states = rest;
        }
        for (const auto& state : population.states) {
            const auto found = decided.find(state.name);
            if (found != decided.end() && found->second == &key) {
                rate.states.push_back(state.name);
            }
        }
        if (!rate.states.empty()) {
            rates.push_back(std::move(rate));
        }
    }
    if (!rest.empty() && find_entry(node, all_others) == nullptr) {
        reader.error(node, fmt::format("these states have no rate: {}", fmt::join(rest, ", ")),
                     "add them, or 'others: 0'");
    }
    return rates;
}

} // namespace mkba

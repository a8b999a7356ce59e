#include "mkba/scenario/layers/definitions.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "mkba/scenario/text/scalar.hpp"

namespace mkba {

namespace {

constexpr std::array<std::string_view, 16> named_sections{
    "parameters", "tables", "indices",     "populations",   "stock",   "entrants",
    "migration",  "events", "prevalences", "interventions", "parties", "posts",
    "lines",      "units",  "accounts",    "variants"};
constexpr std::array<std::string_view, 4> list_sections{"correlations", "moves", "pm", "remarks"};
constexpr std::array<std::string_view, 3> single_sections{"groups", "order", "answer"};

bool is_of_people(std::string_view section)
{
    return section == "stock" || section == "entrants" || section == "migration";
}

/// Numbers may be given again by a data file; who is there and who joins by the scenario too.
bool may_be_redefined(std::string_view section, Layer earlier, Layer later)
{
    const bool is_number = section == "parameters" || section == "tables" || section == "indices";
    const bool by_data = earlier == Layer::model && later == Layer::data;
    return (by_data && (is_number || is_of_people(section))) ||
           (later == Layer::scenario && earlier != later && is_of_people(section));
}

} // namespace

Definition* Section::find(std::string_view name)
{
    const auto found = places.find(name);
    return found == places.end() ? nullptr : &definitions[found->second];
}

const Definition* Section::find(std::string_view name) const
{
    const auto found = places.find(name);
    return found == places.end() ? nullptr : &definitions[found->second];
}

std::vector<std::string> Section::names() const
{
    std::vector<std::string> all;
    for (const auto& definition : definitions) {
        all.push_back(definition.name);
    }
    return all;
}

void Section::add(Definition definition)
{
    places.emplace(definition.name, definitions.size());
    definitions.push_back(std::move(definition));
}

Replaced replaced_by_later(const YamlNode& definition)
{
    const auto text = [&](const char* key) {
        const YamlNode* found = find_entry(definition, key);
        return found == nullptr ? std::string{} : found->text;
    };
    const auto value = text("value");
    return {definition.place(), value.empty() ? text("formula") : value, text("source")};
}

void Definitions::collect(Mapping& file, Layer layer, Findings& findings)
{
    for (const auto name : named_sections) {
        const YamlNode* found = file.find(name);
        if (found == nullptr || (name == "accounts" && found->kind != YamlKind::mapping)) {
            continue; // `accounts: FILE` in a scenario names files
        }
        const Mapping checked{*found, findings};
        for (const auto& entry : checked.node().entries) {
            define(std::string{name}, entry, layer, findings);
        }
    }
    for (const auto name : list_sections) {
        if (const YamlNode* found = file.find(name)) {
            auto& all = items_[std::string{name}];
            const auto items = read_items(*found, findings);
            all.insert(all.end(), items.begin(), items.end());
        }
    }
    for (const auto name : single_sections) {
        const YamlNode* found = file.find(name);
        if (found == nullptr || found->kind == YamlKind::scalar) {
            continue; // `groups: additive` in a scenario is a setting
        }
        const auto [known, is_new] = singles_.emplace(name, found);
        if (!is_new) {
            findings.error(*found, fmt::format("'{}' is defined twice, first at {}", name,
                                               to_text(known->second->place())));
        }
    }
}

void Definitions::define(const std::string& section, const YamlEntry& entry, Layer layer,
                         Findings& findings)
{
    const std::string& name = entry.key.text;
    if (!is_name(name)) {
        findings.error(entry.key, entry.value, fmt::format("'{}' is not a name", name),
                       "names are lower case: letters, digits and _");
    }
    auto& all = sections_[section];
    Definition* known = all.find(name);
    if (known == nullptr) {
        all.add({name, &entry.key, &entry.value, layer});
        return;
    }
    if (is_of_people(section) && known->layer == Layer::scenario && layer == Layer::data) {
        return; // the scenario is read before the population files, and wins
    }
    if (may_be_redefined(section, known->layer, layer)) {
        known->replaced.push_back(replaced_by_later(*known->value));
        if (const YamlNode* label = find_entry(*known->value, "label")) {
            known->label = label;
        }
        known->key = &entry.key;
        known->value = &entry.value;
        known->layer = layer;
        return;
    }
    if (known->key->source == entry.key.source && known->key->text == name &&
        known->layer == layer) {
        return; // the same key twice in one mapping is reported already
    }
    findings.error(
        entry.key, entry.value,
        fmt::format("'{}' is defined twice, first at {}", name, to_text(known->key->place())),
        layer == Layer::scenario && section == "parameters"
            ? "a scenario changes a parameter under 'override'"
            : "");
}

const Section& Definitions::section(std::string_view name) const
{
    static const Section empty;
    const auto found = sections_.find(name);
    return found == sections_.end() ? empty : found->second;
}

Section& Definitions::section(std::string_view name)
{
    return sections_[std::string{name}];
}

const std::vector<const YamlNode*>& Definitions::items(std::string_view name) const
{
    static const std::vector<const YamlNode*> none;
    const auto found = items_.find(name);
    return found == items_.end() ? none : found->second;
}

const YamlNode* Definitions::single(std::string_view name) const
{
    const auto found = singles_.find(name);
    return found == singles_.end() ? nullptr : found->second;
}

} // namespace mkba

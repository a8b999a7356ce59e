#include "mkba/scenario/text/mapping.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "mkba/scenario/text/scalar.hpp"
#include "mkba/scenario/text/spelling.hpp"

namespace mkba {

Mapping::Mapping(const YamlNode& node, Findings& findings) : node_{node}, findings_{findings}
{
    if (node.kind != YamlKind::mapping) {
        findings.error(node, fmt::format("{} where a mapping was expected", describe(node)),
                       "write keys with values: {key: value}");
    }
}

bool Mapping::has(std::string_view key) const
{
    return std::any_of(node_.entries.begin(), node_.entries.end(),
                       [&](const YamlEntry& entry) { return entry.key.text == key; });
}

const YamlNode* Mapping::find(std::string_view key)
{
    const bool is_new = std::find(asked_.begin(), asked_.end(), key) == asked_.end();
    if (is_new) {
        asked_.emplace_back(key);
    }
    for (const auto& entry : node_.entries) {
        if (entry.key.text != key) {
            continue;
        }
        if (entry.value.kind == YamlKind::null) {
            if (is_new) {
                findings_.error(entry.key, entry.value, fmt::format("'{}' has no value", key));
            }
            return nullptr;
        }
        return &entry.value;
    }
    return nullptr;
}

const YamlNode* Mapping::require(std::string_view key, const std::string& hint)
{
    if (!has(key) && node_.kind == YamlKind::mapping) {
        asked_.emplace_back(key);
        findings_.error(node_, fmt::format("the key '{}' is missing", key), hint);
        return nullptr;
    }
    return find(key);
}

std::string Mapping::text(std::string_view key)
{
    const YamlNode* found = require(key);
    return found == nullptr ? std::string{} : read_text(*found, findings_);
}

std::optional<std::string> Mapping::optional_text(std::string_view key)
{
    const YamlNode* found = find(key);
    return found == nullptr ? std::nullopt : std::optional{read_text(*found, findings_)};
}

int Mapping::integer(std::string_view key)
{
    const YamlNode* found = require(key);
    return found == nullptr ? 0 : read_integer(*found, findings_).value_or(0);
}

std::optional<int> Mapping::optional_integer(std::string_view key)
{
    const YamlNode* found = find(key);
    return found == nullptr ? std::nullopt : read_integer(*found, findings_);
}

std::optional<double> Mapping::optional_number(std::string_view key)
{
    const YamlNode* found = find(key);
    return found == nullptr ? std::nullopt : read_number(*found, findings_);
}

std::optional<bool> Mapping::optional_boolean(std::string_view key)
{
    const YamlNode* found = find(key);
    return found == nullptr ? std::nullopt : read_boolean(*found, findings_);
}

void Mapping::refuse(std::string_view key, const std::string& why, const std::string& hint)
{
    for (const auto& entry : node_.entries) {
        if (entry.key.text == key) {
            asked_.emplace_back(key);
            findings_.error(entry.key, entry.value, why, hint);
        }
    }
}

/// `{en: intensive 1,000 days}` is two keys to YAML, the second without a value.
std::string Mapping::hint_for(const YamlNode& key, const YamlNode& value) const
{
    if (value.kind == YamlKind::null && !is_name(key.text)) {
        return "text with a comma needs quotes here";
    }
    return findings_.size() < most_findings ? suggestion(key.text, asked_) : std::string{};
}

void Mapping::finish()
{
    for (const auto& [key, value] : node_.entries) {
        if (std::find(asked_.begin(), asked_.end(), key.text) == asked_.end() && key.text != "<<") {
            findings_.error(key, node_, fmt::format("unknown key '{}'", key.text),
                            hint_for(key, value));
        }
    }
}

void Mapping::report_choice(const YamlNode& found, const std::vector<std::string>& words)
{
    const auto near =
        found.kind == YamlKind::scalar ? suggestion(found.text, words) : one_of(words);
    findings_.error(found, fmt::format("{} is none of the words for this key", describe(found)),
                    near);
}

std::string read_text(const YamlNode& node, Findings& findings)
{
    if (node.kind != YamlKind::scalar) {
        findings.error(node, fmt::format("{} where text was expected", describe(node)));
        return {};
    }
    if (node.text.empty()) {
        findings.error(node, "this text is empty");
    }
    return node.text;
}

namespace {

template <class Value>
std::optional<Value> read_scalar(const YamlNode& node, Findings& findings,
                                 std::string_view expected,
                                 Scalar<Value> (*convert)(std::string_view))
{
    if (node.kind != YamlKind::scalar) {
        findings.error(node, fmt::format("{} where {} was expected", describe(node), expected));
        return std::nullopt;
    }
    auto scalar = convert(node.text);
    if (!scalar.value) {
        findings.error(node, fmt::format("{} {}", describe(node), scalar.problem), scalar.hint);
    } else if (node.style == YamlStyle::quoted) {
        findings.error(node, fmt::format("text in quotes where {} was expected", expected),
                       "remove the quotes");
    }
    return scalar.value;
}

} // namespace

std::optional<int> read_integer(const YamlNode& node, Findings& findings)
{
    return read_scalar<int>(node, findings, "a whole number", to_integer);
}

std::optional<double> read_number(const YamlNode& node, Findings& findings)
{
    return read_scalar<double>(node, findings, "a number", to_number);
}

std::optional<bool> read_boolean(const YamlNode& node, Findings& findings)
{
    return read_scalar<bool>(node, findings, "true or false", to_boolean);
}

std::vector<const YamlNode*> read_items(const YamlNode& node, Findings& findings)
{
    std::vector<const YamlNode*> items;
    if (node.kind != YamlKind::sequence) {
        findings.error(node, fmt::format("{} where a list was expected", describe(node)),
                       "write it between brackets: [ … ]");
    }
    for (const auto& item : node.items) {
        items.push_back(&item);
    }
    return items;
}

std::vector<const YamlNode*> read_words(const YamlNode& node, Findings& findings)
{
    if (node.kind == YamlKind::scalar) {
        return {&node};
    }
    std::vector<const YamlNode*> words;
    for (const YamlNode* item : read_items(node, findings)) {
        if (item->kind != YamlKind::scalar) {
            findings.error(*item, fmt::format("{} where a name was expected", describe(*item)));
            continue;
        }
        if (std::any_of(words.begin(), words.end(),
                        [&](const YamlNode* word) { return word->text == item->text; })) {
            findings.error(*item, fmt::format("'{}' is listed twice", item->text));
            continue;
        }
        words.push_back(item);
    }
    if (node.kind == YamlKind::sequence && node.items.empty()) {
        findings.error(node, "the list is empty");
    }
    return words;
}

} // namespace mkba

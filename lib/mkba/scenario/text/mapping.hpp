// Strict reading of one mapping: every key is asked for, or it is a finding.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "mkba/scenario/text/findings.hpp"
#include "mkba/scenario/text/yaml_node.hpp"

namespace mkba {

/// The words that a key may hold, each with its meaning.
template <class Value>
using Choices = std::vector<std::pair<std::string, Value>>;

/// Absent and unreadable values are reported once and come back empty, so that the rest can still
/// be read. finish() reports the keys that nobody asked for.
class Mapping {
public:
    Mapping(const YamlNode& node, Findings& findings);

    [[nodiscard]] const YamlNode& node() const { return node_; }
    [[nodiscard]] bool has(std::string_view key) const;
    /// The value of a key; null where it is absent or has no value (which is a finding).
    [[nodiscard]] const YamlNode* find(std::string_view key);
    /// The same, where its absence is a finding too.
    [[nodiscard]] const YamlNode* require(std::string_view key, const std::string& hint = {});

    [[nodiscard]] std::string text(std::string_view key);
    [[nodiscard]] std::optional<std::string> optional_text(std::string_view key);
    [[nodiscard]] int integer(std::string_view key);
    [[nodiscard]] std::optional<int> optional_integer(std::string_view key);
    [[nodiscard]] std::optional<double> optional_number(std::string_view key);
    [[nodiscard]] std::optional<bool> optional_boolean(std::string_view key);

    template <class Value>
    [[nodiscard]] std::optional<Value> optional_choice(std::string_view key,
                                                       const Choices<Value>& choices)
    {
        const YamlNode* found = find(key);
        if (found == nullptr) {
            return std::nullopt;
        }
        std::vector<std::string> words;
        for (const auto& [word, value] : choices) {
            if (found->kind == YamlKind::scalar && found->text == word) {
                return value;
            }
            words.push_back(word);
        }
        report_choice(*found, words);
        return std::nullopt;
    }
    /// The first choice stands in for one that is absent or unreadable, which is a finding.
    template <class Value>
    [[nodiscard]] Value choice(std::string_view key, const Choices<Value>& choices)
    {
        return require(key) == nullptr
                   ? choices.front().second
                   : optional_choice(key, choices).value_or(choices.front().second);
    }

    /// A key that must not stand here, with the reason.
    void refuse(std::string_view key, const std::string& why, const std::string& hint = {});
    void finish();

private:
    [[nodiscard]] std::string hint_for(const YamlNode& key, const YamlNode& value) const;
    void report_choice(const YamlNode& found, const std::vector<std::string>& words);

    const YamlNode& node_;
    Findings& findings_;
    std::vector<std::string> asked_;
};

[[nodiscard]] std::string read_text(const YamlNode& node, Findings& findings);
[[nodiscard]] std::optional<int> read_integer(const YamlNode& node, Findings& findings);
[[nodiscard]] std::optional<double> read_number(const YamlNode& node, Findings& findings);
[[nodiscard]] std::optional<bool> read_boolean(const YamlNode& node, Findings& findings);
/// A list of scalars; one scalar stands for a list of one. Repetitions are findings.
[[nodiscard]] std::vector<const YamlNode*> read_words(const YamlNode& node, Findings& findings);
/// The items of a list; a finding where it is none.
[[nodiscard]] std::vector<const YamlNode*> read_items(const YamlNode& node, Findings& findings);

} // namespace mkba

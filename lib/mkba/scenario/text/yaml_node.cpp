#include "mkba/scenario/text/yaml_node.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace mkba {

std::string describe(const YamlNode& node)
{
    constexpr std::size_t longest = 40;
    switch (node.kind) {
    case YamlKind::null:
        return "nothing";
    case YamlKind::sequence:
        return "a list";
    case YamlKind::mapping:
        return "a mapping";
    case YamlKind::scalar:
        break;
    }
    if (node.text.size() > longest) {
        std::size_t end = longest;
        while ((static_cast<unsigned char>(node.text[end]) & 0xC0U) == 0x80U) {
            --end; // never half a character
        }
        return fmt::format("'{}…'", node.text.substr(0, end));
    }
    return fmt::format("'{}'", node.text);
}

const YamlNode* find_entry(const YamlNode& mapping, const std::string& key)
{
    for (const auto& entry : mapping.entries) {
        if (entry.key.text == key) {
            return &entry.value;
        }
    }
    return nullptr;
}

bool same_tree(const YamlNode* a, const YamlNode* b)
{
    if (a == nullptr || b == nullptr) {
        return a == b;
    }
    const auto same_entry = [](const YamlEntry& left, const YamlEntry& right) {
        return left.key.text == right.key.text && same_tree(&left.value, &right.value);
    };
    const auto same_item = [](const YamlNode& left, const YamlNode& right) {
        return same_tree(&left, &right);
    };
    return a->kind == b->kind && a->text == b->text &&
           std::equal(a->items.begin(), a->items.end(), b->items.begin(), b->items.end(),
                      same_item) &&
           std::equal(a->entries.begin(), a->entries.end(), b->entries.begin(), b->entries.end(),
                      same_entry);
}

} // namespace mkba

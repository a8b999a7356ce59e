#include "mkba/scenario/yaml_node.hpp"

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

} // namespace mkba

#include "mkba/scenario/node.hpp"

#include <fmt/format.h>

namespace mkba {

std::string describe(const Node& node)
{
    constexpr std::size_t longest = 40;
    switch (node.kind) {
    case NodeKind::null:
        return "nothing";
    case NodeKind::sequence:
        return "a list";
    case NodeKind::mapping:
        return "a mapping";
    case NodeKind::scalar:
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

const Node* find_entry(const Node& mapping, const std::string& key)
{
    for (const auto& entry : mapping.entries) {
        if (entry.key.text == key) {
            return &entry.value;
        }
    }
    return nullptr;
}

} // namespace mkba

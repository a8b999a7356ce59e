#include "mkba/scenario/text/document_path.hpp"

#include <cstddef>
#include <optional>

#include <fmt/format.h>

namespace mkba {

namespace {

std::string joined(const std::string& key, const std::string& rest)
{
    const bool is_key = !rest.empty() && rest.front() != '[';
    return fmt::format("{}{}{}", key, is_key ? "." : "", rest);
}

/// The way to the first node, in document order, that `wanted` accepts; words are only made on the
/// way back from it.
template <class Wanted>
std::optional<std::string> way_to(const YamlNode& node, const Wanted& wanted)
{
    if (wanted(node)) {
        return std::string{};
    }
    for (const auto& [key, value] : node.entries) {
        if (wanted(key)) {
            return key.text;
        }
        if (const auto found = way_to(value, wanted)) {
            return joined(key.text, *found);
        }
    }
    for (std::size_t i = 0; i < node.items.size(); ++i) {
        if (const auto found = way_to(node.items[i], wanted)) {
            return joined(fmt::format("[{}]", i), *found);
        }
    }
    return std::nullopt;
}

} // namespace

std::string document_path(const YamlNode& root, const YamlNode* subject, const Place& place)
{
    const auto is_subject = [&](const YamlNode& node) { return &node == subject; };
    const auto begins_here = [&](const YamlNode& node) {
        return node.line == place.line && node.column == place.column;
    };
    if (subject != nullptr) {
        if (auto found = way_to(root, is_subject)) {
            return *found;
        }
    }
    return way_to(root, begins_here).value_or("");
}

} // namespace mkba

#include "mkba/scenario/document_path.hpp"

#include <cstddef>
#include <optional>

#include <fmt/format.h>

namespace mkba {

namespace {

std::string joined(const std::string& path, const std::string& key)
{
    return path.empty() ? key : fmt::format("{}.{}", path, key);
}

/// The way to the first node, in document order, that `wanted` accepts.
template <class Wanted>
std::optional<std::string> way_to(const Node& node, const std::string& path, const Wanted& wanted)
{
    if (wanted(node)) {
        return path;
    }
    for (const auto& [key, value] : node.entries) {
        const auto below = joined(path, key.text);
        if (wanted(key)) {
            return below;
        }
        if (auto found = way_to(value, below, wanted)) {
            return found;
        }
    }
    for (std::size_t i = 0; i < node.items.size(); ++i) {
        if (auto found = way_to(node.items[i], fmt::format("{}[{}]", path, i), wanted)) {
            return found;
        }
    }
    return std::nullopt;
}

} // namespace

std::string document_path(const Node& root, const Node* subject, const Place& place)
{
    const auto is_subject = [&](const Node& node) { return &node == subject; };
    const auto begins_here = [&](const Node& node) {
        return node.line == place.line && node.column == place.column;
    };
    if (subject != nullptr) {
        if (auto found = way_to(root, {}, is_subject)) {
            return *found;
        }
    }
    return way_to(root, {}, begins_here).value_or("");
}

} // namespace mkba

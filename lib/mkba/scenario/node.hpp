// A YAML document as a tree of values that know their place.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "mkba/core/diagnostic.hpp"

namespace mkba {

/// A file as it is read from: every place points into one.
struct SourceText {
    std::string path;
    std::string text;
};

enum class NodeKind { null, scalar, sequence, mapping };
enum class ScalarStyle { plain, quoted };

struct NodeEntry;

/// A sequence or mapping that stands under a key has the place of that key; everything else has the
/// place where it begins.
struct Node {
    NodeKind kind{NodeKind::null};
    ScalarStyle style{ScalarStyle::plain};
    const SourceText* source{}; // owned by Sources
    int line{};
    int column{};
    std::size_t offset{}; // of a scalar in the text of the file
    std::string text{};
    std::vector<Node> items{};
    std::vector<NodeEntry> entries;

    [[nodiscard]] Place place() const { return {source->path, line, column}; }
};

struct NodeEntry {
    Node key;
    Node value;
};

/// "a number", "a list", … : what was found, for a message.
[[nodiscard]] std::string describe(const Node& node);

/// The value under a key, or null.
[[nodiscard]] const Node* find_entry(const Node& mapping, const std::string& key);

} // namespace mkba

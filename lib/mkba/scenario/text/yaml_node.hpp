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

enum class YamlKind { null, scalar, sequence, mapping };
enum class YamlStyle { plain, quoted };

struct YamlEntry;

/// A sequence or mapping that stands under a key has the place of that key; everything else has the
/// place where it begins.
struct YamlNode {
    YamlKind kind{YamlKind::null};
    YamlStyle style{YamlStyle::plain};
    const SourceText* source{}; // owned by Sources
    int line{};
    int column{};
    std::size_t offset{}; // of a scalar in the text of the file
    std::string text{};
    std::vector<YamlNode> items{};
    std::vector<YamlEntry> entries;

    [[nodiscard]] Place place() const { return {source->path, line, column}; }
};

struct YamlEntry {
    YamlNode key;
    YamlNode value;
};

/// "a number", "a list", … : what was found, for a message.
[[nodiscard]] std::string describe(const YamlNode& node);

/// Whether both say the same, wherever they stand; null is the same as null only.
[[nodiscard]] bool same_tree(const YamlNode* a, const YamlNode* b);

/// The value under a key, or null.
[[nodiscard]] const YamlNode* find_entry(const YamlNode& mapping, const std::string& key);

} // namespace mkba

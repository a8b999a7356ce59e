// YAML files as they were when first read, for a scenario that is read many times over.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "mkba/scenario/text/yaml_node.hpp"

namespace mkba {

/// A file that was parsed without findings.
struct ParsedDocument {
    std::shared_ptr<const SourceText> source; // into which the places of the tree point
    std::string sha256;
    YamlNode root;
};

/// Any number of threads may use it.
class DocumentMemory {
public:
    /// Null where no file of that path is known.
    [[nodiscard]] std::shared_ptr<const ParsedDocument> find(const std::string& path) const;
    void keep(const std::string& path, ParsedDocument document);

private:
    mutable std::mutex mutex_;
    std::map<std::string, std::shared_ptr<const ParsedDocument>> documents_;
};

} // namespace mkba

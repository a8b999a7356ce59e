// The files of one scenario: each read once, kept as text for excerpts and as a tree for reading.
#pragma once

#include <cstddef>
#include <list>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "mkba/scenario/description.hpp"
#include "mkba/scenario/text/file_source.hpp"
#include "mkba/scenario/text/findings.hpp"
#include "mkba/scenario/text/yaml_node.hpp"

namespace mkba {

class Sources {
public:
    explicit Sources(FileSource files);

    /// The tree of a YAML file; null, with findings, where it has none. A file that cannot be read
    /// is reported at `referrer` where given, else for the file itself.
    [[nodiscard]] YamlNode* document(const std::string& path, const YamlNode* referrer,
                                     Findings& findings);
    /// The text of a table in CSV; null, with a finding at `referrer`, where it cannot be read.
    [[nodiscard]] const SourceText* table_text(const std::string& path, const YamlNode& referrer,
                                               Findings& findings);
    /// A tree that is made, not read, kept as long as the files.
    [[nodiscard]] YamlNode& keep(YamlNode node);
    /// A text that is no file, such as a value on the command line.
    [[nodiscard]] const SourceText& keep_text(SourceText text);

    /// Files in the order read.
    [[nodiscard]] const std::vector<InputFile>& inputs() const { return inputs_; }
    /// What was found, by file in reading order and line, with paths and excerpts.
    [[nodiscard]] std::vector<Diagnostic> diagnostics(const Findings& findings) const;

private:
    struct File {
        std::shared_ptr<const SourceText> source;
        std::optional<YamlNode> root;
    };

    [[nodiscard]] File* read(const std::string& path, std::size_t limit, const YamlNode* referrer,
                             Findings& findings);
    /// A file that was read before this scenario was; null where it is not remembered.
    [[nodiscard]] YamlNode* remembered(const std::string& path);
    void remember(const File& file) const;
    [[nodiscard]] const File* find(const std::string& path) const;
    [[nodiscard]] Diagnostic diagnostic(const Finding& finding) const;

    FileSource source_;
    std::list<File> files_; // a list: readers hold the trees
    std::vector<InputFile> inputs_;
    std::list<YamlNode> made_;
    std::list<SourceText> texts_;
};

/// `reference`, written in `file`, as a path from the working directory.
[[nodiscard]] std::string resolved(const std::string& file, const std::string& reference);

} // namespace mkba

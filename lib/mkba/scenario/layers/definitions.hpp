// What all files together define, by section and name, later layers over earlier ones; not yet
// read.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "mkba/scenario/parameter.hpp"
#include "mkba/scenario/text/findings.hpp"
#include "mkba/scenario/text/mapping.hpp"
#include "mkba/scenario/text/yaml_node.hpp"

namespace mkba {

enum class Layer { model, data, scenario, overriding, command_line };

/// One name with the tree of its definition; `value` has the definition's place.
struct Definition {
    std::string name;
    const YamlNode* key{};
    const YamlNode* value{};
    Layer layer{};
    std::vector<Replaced> replaced{};
    const YamlNode* label{}; // of the definition that this one replaced: the name stays what it is
};

/// The definitions of one section, in the order of the files.
struct Section {
    std::vector<Definition> definitions;
    std::map<std::string, std::size_t, std::less<>> places;

    [[nodiscard]] Definition* find(std::string_view name);
    [[nodiscard]] const Definition* find(std::string_view name) const;
    [[nodiscard]] std::vector<std::string> names() const;
    void add(Definition definition);
};

class Definitions {
public:
    /// Takes the sections of a file. Names may be defined once in a layer; parameters, tables and
    /// indices may be defined again by a later one.
    void collect(Mapping& file, Layer layer, Findings& findings);

    [[nodiscard]] const Section& section(std::string_view name) const;
    [[nodiscard]] Section& section(std::string_view name);
    /// The items of a section that is a list, such as moves.
    [[nodiscard]] const std::vector<const YamlNode*>& items(std::string_view name) const;
    /// A section that is one thing, such as order; null where no file has it.
    [[nodiscard]] const YamlNode* single(std::string_view name) const;

private:
    void define(const std::string& section, const YamlEntry& entry, Layer layer,
                Findings& findings);

    std::map<std::string, Section, std::less<>> sections_;
    std::map<std::string, std::vector<const YamlNode*>, std::less<>> items_;
    std::map<std::string, const YamlNode*, std::less<>> singles_;
};

/// A definition as the trail keeps it: its place, value as written and source.
[[nodiscard]] Replaced replaced_by_later(const YamlNode& definition);

} // namespace mkba

#include "mkba/scenario/read/read_columns.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "mkba/scenario/text/scalar.hpp"

namespace mkba {

namespace {

const std::vector<std::string>& usual_columns()
{
    static const std::vector<std::string> names{"year", "persons", "benchmark", "measured"};
    return names;
}

FigureColumn usual_column(const std::string& name)
{
    FigureColumn column;
    column.name = name;
    column.headings = {name};
    column.holds = name == "year" ? Holds::year : name == "persons" ? Holds::count : Holds::amount;
    column.is_identifier = name == "year";
    return column;
}

void read_words_of_file(Mapping& mapping, FigureColumn& column, const Reader& reader)
{
    const YamlNode* words = mapping.find("words");
    if (words == nullptr) {
        return;
    }
    const Mapping checked{*words, reader.findings};
    for (const auto& [key, value] : words->entries) {
        column.words.emplace(key.text, read_text(value, reader.findings));
    }
    if (column.holds != Holds::word) {
        reader.error(*words, "only a column that holds words has 'words'", "write holds: word");
    }
}

std::optional<Allowed> read_allowed(Mapping& mapping, std::string_view key, const Reader& reader)
{
    const YamlNode* node = mapping.find(key);
    if (node == nullptr) {
        return std::nullopt;
    }
    Mapping range{*node, reader.findings};
    const Allowed allowed{range.optional_number("from"), range.optional_number("to")};
    range.finish();
    if (allowed.from && allowed.to && *allowed.from > *allowed.to) {
        reader.error(*node, fmt::format("this range ends at {}, before it begins", *allowed.to));
    }
    return allowed;
}

void read_absence(Mapping& mapping, FigureColumn& column, const Reader& reader)
{
    column.otherwise = reader.optional_expression(mapping, "otherwise", Variables::by_year);
    column.between = read_allowed(mapping, "between", reader);
    if (const YamlNode* needed = mapping.find("needed_when")) {
        const Mapping checked{*needed, reader.findings};
        for (const auto& [key, value] : needed->entries) {
            const auto name = reader.known(key, reader.formula_names.all(), "column");
            column.needed_when.push_back(read_condition(name, value, reader));
        }
    }
    if (mapping.has("otherwise") && mapping.has("between")) {
        reader.error(mapping.node(), "a figure that is not there is one thing or lies in a range",
                     "give one of: otherwise, between");
    }
    if (column.holds == Holds::word && (mapping.has("otherwise") || mapping.has("between"))) {
        reader.error(mapping.node(), "a word must be there", "leave out otherwise and between");
    }
}

FigureColumn read_column(const std::string& name, const YamlNode& node, const Reader& reader)
{
    static const Choices<Holds> kinds{{"amount", Holds::amount},
                                      {"count", Holds::count},
                                      {"year", Holds::year},
                                      {"word", Holds::word}};
    auto column = usual_column(name);
    column.place = node.place();
    if (node.kind == YamlKind::scalar) {
        column.headings = {read_text(node, reader.findings)};
        return column;
    }
    Mapping mapping{node, reader.findings};
    if (const YamlNode* headings = mapping.find("heading")) {
        column.headings.clear();
        for (const YamlNode* heading : read_words(*headings, reader.findings)) {
            column.headings.push_back(heading->text);
        }
    }
    column.holds = mapping.optional_choice("holds", kinds).value_or(column.holds);
    column.is_identifier =
        mapping.optional_boolean("identifier").value_or(column.holds == Holds::word);
    read_words_of_file(mapping, column, reader);
    column.scale = mapping.optional_number("scale").value_or(1);
    column.leave_out = mapping.optional_text("leave_out").value_or("");
    column.rounded_to = mapping.optional_number("rounded_to");
    if (column.rounded_to && *column.rounded_to <= 0) {
        reader.error(node, "figures are rounded to a multiple above 0");
    }
    column.within = read_allowed(mapping, "within", reader);
    if (column.within && column.holds == Holds::word) {
        reader.error(node, "words lie in no range", "leave out within");
    }
    read_absence(mapping, column, reader);
    mapping.finish();
    return column;
}

} // namespace

std::vector<std::string> column_names(const YamlNode* columns)
{
    if (columns == nullptr) {
        return usual_columns();
    }
    std::vector<std::string> names;
    for (const auto& entry : columns->entries) {
        names.push_back(entry.key.text);
    }
    return names;
}

std::vector<FigureColumn> read_columns(const YamlNode* columns, const Reader& reader)
{
    std::vector<FigureColumn> read;
    if (columns == nullptr) {
        for (const auto& name : usual_columns()) {
            read.push_back(usual_column(name));
        }
        return read;
    }
    const Mapping checked{*columns, reader.findings};
    for (const auto& [key, value] : columns->entries) {
        if (!is_name(key.text)) {
            reader.error(key, fmt::format("'{}' is no name for a column", key.text),
                         "use small letters, digits and _, a letter first");
        }
        read.push_back(read_column(key.text, value, reader));
    }
    for (const char* needed : {"benchmark", "measured"}) {
        if (std::none_of(read.begin(), read.end(),
                         [&](const FigureColumn& column) { return column.name == needed; })) {
            reader.error(*columns, fmt::format("no column holds '{}'", needed),
                         "name the heading under which the file has it");
        }
    }
    return read;
}

ColumnCondition read_condition(const std::string& column, const YamlNode& node,
                               const Reader& reader)
{
    ColumnCondition condition;
    condition.column = column;
    if (node.kind == YamlKind::mapping) {
        Mapping range{node, reader.findings};
        condition.from = range.optional_number("from");
        condition.to = range.optional_number("to");
        range.finish();
        if (!condition.from && !condition.to) {
            reader.error(node, "a range has 'from', 'to' or both");
        }
        return condition;
    }
    for (const YamlNode* word : read_words(node, reader.findings)) {
        condition.words.push_back(word->text);
    }
    return condition;
}

} // namespace mkba

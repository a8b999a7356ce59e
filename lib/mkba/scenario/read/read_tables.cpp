#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "mkba/scenario/read/read_parameters.hpp"
#include "mkba/scenario/text/csv.hpp"
#include "mkba/scenario/text/scalar.hpp"
#include "mkba/scenario/text/spelling.hpp"

namespace mkba {

namespace {

const Choices<TableKey>& table_keys()
{
    static const Choices<TableKey> keys{{"age", TableKey::age},
                                        {"year", TableKey::year},
                                        {"years_since_start", TableKey::years_since_start},
                                        {"years_in_state", TableKey::years_in_state},
                                        {"years_since_effect", TableKey::years_since_effect}};
    return keys;
}

Expression constant(double number, const Place& place)
{
    Expression made;
    made.number = number;
    made.place = place;
    return made;
}

const CsvCell* column_of(const CsvTable& csv, const YamlNode& column, const Reader& reader)
{
    std::vector<std::string> headings;
    for (std::size_t i = 1; i < csv.header.size(); ++i) {
        if (csv.header[i].text == column.text) {
            return &csv.header[i];
        }
        headings.push_back(csv.header[i].text);
    }
    reader.error(column, fmt::format("the table has no column '{}'", column.text),
                 suggestion(column.text, headings));
    return nullptr;
}

/// Points of one column against the first one; rows with an unreadable cell were reported.
std::vector<std::pair<int, Expression>> points_of_rows(const CsvTable& csv, std::size_t index,
                                                       const std::string& key, Findings& findings)
{
    std::vector<std::pair<int, Expression>> points;
    std::map<int, Place> seen;
    for (const auto& row : csv.rows) {
        const auto at = cell_integer(row.front(), findings);
        const auto number = cell_number(row[index], findings);
        if (!at || !number) {
            continue;
        }
        const auto [first, is_new] = seen.emplace(*at, row.front().place);
        if (!is_new) {
            findings.error(row.front().place,
                           fmt::format("{} {} stands in two rows, first in line {}", key, *at,
                                       first->second.line));
            continue;
        }
        points.emplace_back(*at, constant(*number, row[index].place));
    }
    return points;
}

std::vector<std::pair<int, Expression>> points_from_csv(const YamlNode& file,
                                                        const YamlNode& column,
                                                        const std::string& key, Reader& reader)
{
    const auto path = resolved(file.source->path, read_text(file, reader.findings));
    const SourceText* text = reader.sources.table_text(path, file, reader.findings);
    if (text == nullptr) {
        return {};
    }
    const auto found_before = reader.findings.size();
    const CsvTable csv = read_csv(*text, reader.findings);
    const bool well_formed = reader.findings.size() == found_before;
    if (csv.header.empty()) {
        return {};
    }
    if (csv.header.front().text != key) {
        reader.findings.error(csv.header.front().place,
                              fmt::format("the first column is '{}' where '{}' was expected",
                                          csv.header.front().text, key));
    }
    if (csv.rows.empty() && well_formed) {
        reader.findings.error(csv.header.front().place,
                              "the table has a heading and no rows; at least one was expected");
    }
    const CsvCell* heading = column_of(csv, column, reader);
    if (heading == nullptr) {
        return {};
    }
    return points_of_rows(csv, static_cast<std::size_t>(heading - csv.header.data()), key,
                          reader.findings);
}

std::string word_of(TableKey key)
{
    for (const auto& [word, value] : table_keys()) {
        if (value == key) {
            return word;
        }
    }
    return {};
}

void sort_points(std::vector<std::pair<int, Expression>>& points)
{
    std::sort(points.begin(), points.end(),
              [](const auto& a, const auto& b) { return a.first < b.first; });
}

Table read_table(const Definition& definition, Reader& reader)
{
    Mapping mapping{*definition.value, reader.findings};
    Table table;
    table.name = definition.name;
    table.place = definition.value->place();
    if (definition.value->kind != YamlKind::mapping) {
        return table;
    }
    table.by = mapping.choice("by", table_keys());
    table.between = mapping
                        .optional_choice<Between>(
                            "between", {{"linear", Between::linear}, {"step", Between::step}})
                        .value_or(Between::linear);
    if (mapping.has("csv")) {
        const YamlNode* file = mapping.find("csv");
        const YamlNode* column = mapping.require("column");
        mapping.refuse("points", "a table has points or a csv file, not both");
        if (file != nullptr && column != nullptr) {
            table.points = points_from_csv(*file, *column, word_of(table.by), reader);
        }
    } else if (const YamlNode* points = mapping.require("points")) {
        table.points = read_points(*points, Range::any, reader);
    }
    sort_points(table.points);
    table.evidence = read_evidence(mapping, EvidenceOf::value, reader);
    mapping.finish();
    return table;
}

PriceIndex read_index(const Definition& definition, Reader& reader)
{
    Mapping mapping{*definition.value, reader.findings};
    PriceIndex index;
    index.name = definition.name;
    index.place = definition.value->place();
    if (definition.value->kind != YamlKind::mapping) {
        return index;
    }
    index.label = reader.label(mapping, definition.name);
    if (const YamlNode* points = mapping.require("points")) {
        const Mapping checked{*points, reader.findings};
        for (const auto& [key, value] : checked.node().entries) {
            const auto year = read_integer(key, reader.findings);
            const auto level = read_number(value, reader.findings);
            if (level && *level <= 0) {
                reader.error(value, fmt::format("a price level is above 0, not {}", *level));
            }
            if (year && level) {
                index.points.emplace(*year, *level);
            }
        }
    }
    if (const YamlNode* rise = mapping.find("assumed_rise")) {
        index.assumed_rise = reader.expression(*rise, Variables::none);
    }
    index.evidence = read_evidence(mapping, EvidenceOf::value, reader);
    mapping.finish();
    return index;
}

} // namespace

std::vector<std::pair<int, Expression>> read_points(const YamlNode& node, Range range,
                                                    const Reader& reader)
{
    std::vector<std::pair<int, Expression>> points;
    const Mapping checked{node, reader.findings};
    for (const auto& [key, value] : checked.node().entries) {
        const auto at = read_integer(key, reader.findings);
        auto point = reader.expression(value, Variables::none, range);
        if (at) {
            points.emplace_back(*at, std::move(point));
        }
    }
    if (node.kind == YamlKind::mapping && node.entries.empty()) {
        reader.error(node, "there are no points");
    }
    sort_points(points);
    return points;
}

std::vector<Table> read_tables(Reader& reader)
{
    std::vector<Table> tables;
    for (const auto& definition : reader.definitions.section("tables").definitions) {
        tables.push_back(read_table(definition, reader));
    }
    return tables;
}

std::vector<PriceIndex> read_indices(Reader& reader)
{
    std::vector<PriceIndex> indices;
    for (const auto& definition : reader.definitions.section("indices").definitions) {
        indices.push_back(read_index(definition, reader));
    }
    return indices;
}

} // namespace mkba

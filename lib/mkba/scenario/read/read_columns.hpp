// From the key `columns` of a contract to the figures of a row.
#pragma once

#include <vector>

#include "mkba/scenario/figures_contract.hpp"
#include "mkba/scenario/read/reader.hpp"

namespace mkba {

/// The names under `columns`, or year, persons, benchmark and measured where there is no such key.
[[nodiscard]] std::vector<std::string> column_names(const YamlNode* columns);
/// `otherwise` formulas may use every name that the reader knows.
[[nodiscard]] std::vector<FigureColumn> read_columns(const YamlNode* columns, const Reader& reader);
/// `{from: 2021}`, a word, or a list of words.
[[nodiscard]] ColumnCondition read_condition(const std::string& column, const YamlNode& node,
                                             const Reader& reader);

} // namespace mkba

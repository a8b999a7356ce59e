#include "mkba/scenario/text/csv.hpp"

#include <cstddef>
#include <sstream>
#include <string_view>

#include <fmt/format.h>

#include "mkba/scenario/text/csv_rows.hpp"
#include "mkba/scenario/text/scalar.hpp"

namespace mkba {

namespace {

template <class Value>
std::optional<Value> converted(const CsvCell& cell, Scalar<Value> (*convert)(std::string_view),
                               Findings& findings)
{
    if (cell.text.empty()) {
        findings.error(cell.place, "this cell is empty; a number was expected");
        return std::nullopt;
    }
    auto scalar = convert(cell.text);
    if (!scalar.value) {
        findings.error(cell.place, fmt::format("'{}' {}", cell.text, scalar.problem), scalar.hint);
    }
    return scalar.value;
}

} // namespace

CsvTable read_csv(const SourceText& source, Findings& findings)
{
    std::istringstream stream{source.text};
    CsvRows rows{source.path, stream, findings};
    CsvTable table;
    for (std::size_t c = 0; c < rows.header().size(); ++c) {
        table.header.push_back({rows.header()[c], rows.header_place(c)});
    }
    while (const auto* row = rows.next()) {
        auto& cells = table.rows.emplace_back();
        for (const auto& field : *row) {
            cells.push_back({std::string{field.text}, rows.place(field)});
        }
    }
    return table;
}

std::optional<double> cell_number(const CsvCell& cell, Findings& findings)
{
    return converted<double>(cell, to_number, findings);
}

std::optional<int> cell_integer(const CsvCell& cell, Findings& findings)
{
    return converted<int>(cell, to_integer, findings);
}

} // namespace mkba

// Long tables in CSV, read as strictly as YAML.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "mkba/scenario/text/findings.hpp"
#include "mkba/scenario/text/yaml_node.hpp"

namespace mkba {

struct CsvCell {
    std::string text;
    Place place;
};

/// A header and rows of the same length.
struct CsvTable {
    std::vector<CsvCell> header;
    std::vector<std::vector<CsvCell>> rows;
};

/// Comma or semicolon, by the header; fields may stand between double quotes, a quote in them
/// twice; lines end with LF or CRLF; empty lines at the end are left out. Rows of another length,
/// empty cells, repeated headings and open quotes are findings.
[[nodiscard]] CsvTable read_csv(const SourceText& source, Findings& findings);

/// The number in a cell; empty, with a finding, where it holds none.
[[nodiscard]] std::optional<double> cell_number(const CsvCell& cell, Findings& findings);
[[nodiscard]] std::optional<int> cell_integer(const CsvCell& cell, Findings& findings);

} // namespace mkba

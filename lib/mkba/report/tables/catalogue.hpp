// The tables by the names under which a user asks for them.
#pragma once

#include <span>
#include <string_view>

#include "mkba/report/table.hpp"
#include "mkba/report/text/phrases.hpp"

namespace mkba {

struct TableEntry {
    std::string_view name;
    Phrase title;
    ReportTable (*make)(const Description&, const Results&);
};

/// In the order in which they are printed.
[[nodiscard]] std::span<const TableEntry> table_catalogue();

/// Absent: there is no table of that name.
[[nodiscard]] const TableEntry* find_table(std::string_view name);

} // namespace mkba

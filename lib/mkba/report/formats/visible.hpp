// Which rows and columns of a table people see.
#pragma once

#include <cstddef>
#include <vector>

#include "mkba/report/table.hpp"

namespace mkba {

[[nodiscard]] std::vector<std::size_t> columns_for_readers(const ReportTable& table);
[[nodiscard]] std::vector<const TableRow*> rows_for_readers(const ReportTable& table);

/// A column of words, aligned to the left.
[[nodiscard]] bool is_text_column(const ReportTable& table, std::size_t column);

} // namespace mkba

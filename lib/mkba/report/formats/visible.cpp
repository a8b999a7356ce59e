#include "mkba/report/formats/visible.hpp"

#include <algorithm>

namespace mkba {

std::vector<std::size_t> columns_for_readers(const ReportTable& table)
{
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (table.columns[i].audience != Audience::machines) {
            found.push_back(i);
        }
    }
    return found;
}

std::vector<const TableRow*> rows_for_readers(const ReportTable& table)
{
    std::vector<const TableRow*> found;
    for (const auto& row : table.rows) {
        if (row.audience != Audience::machines) {
            found.push_back(&row);
        }
    }
    return found;
}

bool is_text_column(const ReportTable& table, std::size_t column)
{
    bool words = false;
    for (const auto& row : table.rows) {
        if (column >= row.cells.size()) {
            continue;
        }
        const auto& cell = row.cells[column];
        if (cell.index() > TableCell{Label{}}.index()) {
            return false;
        }
        words = words || std::holds_alternative<Label>(cell);
    }
    return words;
}

} // namespace mkba

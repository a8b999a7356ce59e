#include "mkba/report/formats/text_layout.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include <fmt/format.h>

#include "mkba/report/formats/visible.hpp"
#include "mkba/report/text/numbers.hpp"
#include "mkba/report/text/width.hpp"

namespace mkba {

namespace {

constexpr std::size_t wide_gap = 2;
constexpr std::size_t widest_stub = 48;
constexpr std::size_t narrowest_stub = 22;
constexpr std::size_t widest_text = 56;

struct LaidColumn {
    std::size_t index{}; // in the table
    std::size_t width{};
    Alignment alignment{Alignment::right};
};

/// Columns that stand beside one another, the row labels before them.
struct Panel {
    std::size_t stub_width{};
    std::size_t gap{wide_gap}; // before every column
    std::vector<LaidColumn> columns{};
};

bool has_headings(const ReportTable& table)
{
    return std::any_of(table.rows.begin(), table.rows.end(),
                       [](const TableRow& row) { return row.kind == RowKind::heading; });
}

std::size_t indent_of(const ReportTable& table, const TableRow& row)
{
    if (row.kind == RowKind::heading) {
        return 0;
    }
    return (has_headings(table) ? 2U : 0U) + (row.kind == RowKind::detail ? 2U : 0U);
}

std::size_t stub_width(const ReportTable& table, Language language)
{
    std::size_t width = display_width(in(table.stub, language));
    for (const auto* row : rows_for_readers(table)) {
        if (row->kind != RowKind::heading) {
            width =
                std::max(width, indent_of(table, *row) + display_width(in(row->label, language)));
        }
    }
    return std::min(width, widest_stub);
}

LaidColumn laid_column(const ReportTable& table, std::size_t index, Language language)
{
    const bool words = is_text_column(table, index);
    std::size_t width = widest_piece(in(table.columns[index].label, language));
    for (const auto* row : rows_for_readers(table)) {
        if (!row->cells.empty()) {
            width = std::max(width, display_width(format_cell(row->cells[index], language)));
        }
    }
    return {index, words ? std::min(width, widest_text) : width,
            words ? Alignment::left : Alignment::right};
}

std::vector<LaidColumn> laid_columns(const ReportTable& table, Language language)
{
    std::vector<LaidColumn> columns;
    for (const auto index : columns_for_readers(table)) {
        columns.push_back(laid_column(table, index, language));
    }
    return columns;
}

/// Row labels may be wrapped to this, not to less.
std::size_t narrow_stub(const ReportTable& table, Language language)
{
    std::size_t width = display_width(in(table.stub, language));
    for (const auto* row : rows_for_readers(table)) {
        if (row->kind != RowKind::heading) {
            width = std::max(width,
                             indent_of(table, *row) + 2 + widest_piece(in(row->label, language)));
        }
    }
    return std::min(width, narrowest_stub);
}

/// One panel if narrower row labels or gaps let everything stand side by side.
std::optional<Panel> single_panel(const std::vector<LaidColumn>& columns, std::size_t stub,
                                  std::size_t narrowest)
{
    for (const std::size_t gap : {wide_gap, wide_gap - 1}) {
        std::size_t used = 0;
        for (const auto& column : columns) {
            used += gap + column.width;
        }
        if (used + std::min(stub, narrowest) <= text_width) {
            return Panel{std::min(stub, text_width - used), gap, columns};
        }
    }
    return std::nullopt;
}

std::vector<Panel> panels(const ReportTable& table, Language language)
{
    const auto columns = laid_columns(table, language);
    const auto stub = stub_width(table, language);
    if (const auto one = single_panel(columns, stub, narrow_stub(table, language))) {
        return {*one};
    }
    std::vector<Panel> made{{stub}};
    std::size_t used = stub;
    for (const auto& column : columns) {
        if (used + wide_gap + column.width > text_width && !made.back().columns.empty()) {
            made.push_back({stub});
            used = stub;
        }
        made.back().columns.push_back(column);
        used += wide_gap + column.width;
    }
    return made;
}

std::size_t panel_width(const Panel& panel)
{
    std::size_t width = panel.stub_width;
    for (const auto& column : panel.columns) {
        width += panel.gap + column.width;
    }
    return width;
}

std::string rule(const Panel& panel)
{
    std::string line;
    for (std::size_t i = 0; i < panel_width(panel); ++i) {
        line += "─";
    }
    return line + "\n";
}

std::string trimmed(std::string line)
{
    line.erase(line.find_last_not_of(' ') + 1);
    return line;
}

using Lines = std::vector<std::string>;

/// Where cells of fewer lines stand beside those of more.
enum class Stand { top, bottom };

std::string side_by_side(const Panel& panel, const Lines& stub, const std::vector<Lines>& cells,
                         Stand stand)
{
    std::size_t height = stub.size();
    for (const auto& lines : cells) {
        height = std::max(height, lines.size());
    }
    const auto line_of = [&](const Lines& lines, std::size_t i) -> std::string {
        const auto skipped = stand == Stand::bottom ? height - lines.size() : 0;
        return i < skipped || i - skipped >= lines.size() ? "" : lines[i - skipped];
    };
    std::string text;
    for (std::size_t i = 0; i < height; ++i) {
        std::string line = padded(line_of(stub, i), panel.stub_width, Alignment::left);
        for (std::size_t c = 0; c < cells.size(); ++c) {
            const auto& column = panel.columns[c];
            line += std::string(panel.gap, ' ') +
                    padded(line_of(cells[c], i), column.width, column.alignment);
        }
        text += trimmed(line) + "\n";
    }
    return text;
}

/// A line above the column headings where columns stand in groups: each name over its first column.
std::string group_line(const ReportTable& table, const Panel& panel, Language language)
{
    std::string line(panel.stub_width, ' ');
    std::size_t place = panel.stub_width;
    std::string before;
    for (const auto& column : panel.columns) {
        const auto& group = in(table.columns[column.index].group, language);
        const auto start = place + panel.gap;
        if (group != before) {
            const auto width = display_width(line);
            line += std::string(start > width ? start - width : 1, ' ') + group;
            before = group;
        }
        place = start + column.width;
    }
    line = trimmed(line);
    return line.empty() ? "" : line + "\n";
}

std::string head(const ReportTable& table, const Panel& panel, Language language)
{
    std::vector<Lines> cells;
    for (const auto& column : panel.columns) {
        cells.push_back(wrapped(in(table.columns[column.index].label, language), column.width));
    }
    return group_line(table, panel, language) +
           side_by_side(panel, wrapped(in(table.stub, language), panel.stub_width), cells,
                        Stand::bottom);
}

/// Second lines hang two columns to the right.
Lines label_lines(const ReportTable& table, const TableRow& row, std::size_t width,
                  Language language)
{
    const std::string indent(indent_of(table, row), ' ');
    const auto& label = in(row.label, language);
    const auto room = width - indent.size();
    Lines lines;
    for (const auto& line : wrapped(label, display_width(label) > room ? room - 2 : room)) {
        lines.push_back(fmt::format("{}{}{}", indent, lines.empty() ? "" : "  ", line));
    }
    return lines;
}

std::string body_row(const ReportTable& table, const Panel& panel, const TableRow& row,
                     Language language, Colour colour)
{
    if (row.cells.empty()) {
        const auto label = label_lines(table, row, panel_width(panel), language);
        std::string text;
        for (const auto& line : label) {
            text += strong(line, colour) + "\n";
        }
        return text;
    }
    std::vector<Lines> cells;
    for (const auto& column : panel.columns) {
        const auto text = format_cell(row.cells[column.index], language);
        cells.push_back(column.alignment == Alignment::left ? wrapped(text, column.width)
                                                            : Lines{text});
    }
    const auto stub = label_lines(table, row, panel.stub_width, language);
    const auto text = side_by_side(panel, stub, cells, Stand::top);
    return row.kind == RowKind::total ? rule(panel) + text : text;
}

} // namespace

std::string strong(const std::string& line, Colour colour)
{
    return colour == Colour::on ? "\033[1m" + line + "\033[0m" : line;
}

std::string laid_out(const ReportTable& table, Language language, Colour colour)
{
    std::string text;
    for (const auto& panel : panels(table, language)) {
        text += (text.empty() ? "" : "\n") + head(table, panel, language) + rule(panel);
        for (const auto* row : rows_for_readers(table)) {
            text += body_row(table, panel, *row, language, colour);
        }
    }
    return text;
}

} // namespace mkba

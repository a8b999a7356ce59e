#include "mkba/report/formats/markdown.hpp"

#include "mkba/report/formats/printout.hpp"
#include "mkba/report/formats/visible.hpp"
#include "mkba/report/text/numbers.hpp"
#include "mkba/report/text/width.hpp"

namespace mkba {

namespace {

std::string escaped(const std::string& text)
{
    std::string out;
    for (const char c : without_soft_hyphens(text)) {
        if (c == '|' || c == '*' || c == '_' || c == '\\' || c == '<') {
            out += '\\';
        }
        out += c;
    }
    return out;
}

std::string column_heading(const TableColumn& column, Language language)
{
    const std::string own = escaped(in(column.label, language));
    return column.group.nl.empty() ? own : escaped(in(column.group, language)) + ": " + own;
}

std::string head(const ReportTable& table, Language language)
{
    std::string names = "| " + escaped(in(table.stub, language)) + " |";
    std::string rule = "| --- |";
    for (const auto i : columns_for_readers(table)) {
        names += " " + column_heading(table.columns[i], language) + " |";
        rule += is_text_column(table, i) ? " --- |" : " ---: |";
    }
    return names + "\n" + rule + "\n";
}

std::string row_label(const TableRow& row, Language language)
{
    std::string label = escaped(in(row.label, language));
    switch (row.kind) {
    case RowKind::heading:
    case RowKind::total:
        return "**" + label + "**";
    case RowKind::detail:
        return "– " + label;
    case RowKind::item:
        break;
    }
    return label;
}

std::string body(const ReportTable& table, Language language)
{
    std::string text;
    for (const auto* row : rows_for_readers(table)) {
        text += "| " + row_label(*row, language) + " |";
        for (const auto i : columns_for_readers(table)) {
            text += " ";
            text += row->cells.empty() ? "" : escaped(format_cell(row->cells[i], language));
            text += " |";
        }
        text += "\n";
    }
    return text;
}

std::string sentences(const ReportTable& table, Language language)
{
    std::string text;
    for (const auto* row : rows_for_readers(table)) {
        text += "- " + escaped(in(row->label, language)) + "\n";
    }
    return text;
}

std::string section(const ReportTable& table, Language language)
{
    std::string text = "## " + escaped(in(table.title, language)) + "\n\n";
    if (table.columns.empty()) {
        text += sentences(table, language);
    } else {
        text += head(table, language) + body(table, language);
    }
    for (const auto& note : table.notes) {
        text += "\n" + escaped(in(note, language)) + "\n";
    }
    return text;
}

} // namespace

std::string markdown_of(const Printout& printout)
{
    std::string text = "# " + escaped(in(printout.title, printout.language)) + "\n";
    for (const auto& table : printout.tables) {
        text += "\n" + section(table, printout.language);
    }
    return text;
}

std::string as_markdown(const Report& report)
{
    return markdown_of(printout_of(report));
}

} // namespace mkba

#include "mkba/report/formats/text.hpp"

#include "mkba/report/formats/printout.hpp"
#include "mkba/report/formats/text_layout.hpp"
#include "mkba/report/formats/visible.hpp"
#include "mkba/report/text/width.hpp"

namespace mkba {

namespace {

std::string paragraph(const std::string& text, const std::string& first, const std::string& rest)
{
    std::string out;
    const auto room = text_width - display_width(first);
    for (const auto& line : wrapped(text, room)) {
        out += (out.empty() ? first : rest) + line + "\n";
    }
    return out;
}

std::string section(const ReportTable& table, Language language, Colour colour)
{
    std::string text = strong(without_soft_hyphens(in(table.title, language)), colour) + "\n";
    if (table.columns.empty()) {
        for (const auto* row : rows_for_readers(table)) {
            text += paragraph(in(row->label, language), "- ", "  ");
        }
    } else {
        text += laid_out(table, language, colour);
    }
    for (const auto& note : table.notes) {
        text += paragraph(in(note, language), "  ", "  ");
    }
    return text;
}

} // namespace

std::string text_of(const Printout& printout)
{
    std::string text = strong(in(printout.title, printout.language), printout.colour) + "\n";
    for (const auto& table : printout.tables) {
        text += "\n" + section(table, printout.language, printout.colour);
    }
    return text;
}

std::string as_text(const Report& report)
{
    return text_of(printout_of(report));
}

} // namespace mkba

#include "mkba/report/formats/printout.hpp"

#include <stdexcept>

#include "mkba/report/tables/provenance.hpp"

namespace mkba {

namespace {

std::string json_figures(const Printout& printout)
{
    return json_of(printout.figures);
}

struct Printer {
    std::string_view format;
    std::string (*print)(const Printout&);
};

constexpr Printer printers[] = {
    {"text", text_of}, {"markdown", markdown_of}, {"csv", csv_of}, {"json", json_figures}};

} // namespace

Printout printout_of(const Report& report)
{
    Printout made{"results", report.description.title, report.tables,
                  {},        report.language,          report.colour};
    made.tables.push_back(provenance_table(report.description, report.results));
    return made;
}

std::string rendered(const Printout& printout, const FormatEntry& format)
{
    for (const auto& printer : printers) {
        if (printer.format == format.name) {
            return printer.print(printout);
        }
    }
    throw std::logic_error{"a format prints no analyses"};
}

std::vector<OutputFile> output_files(const Printout& printout, const FormatEntry& format)
{
    const std::string extension{format.extension};
    if (format.files == Files::one) {
        return {{printout.name + "." + extension, rendered(printout, format)}};
    }
    std::vector<OutputFile> files;
    for (const auto& table : printout.tables) {
        if (table.id != "provenance") {
            const Printout one{
                printout.name,     printout.title, {table, printout.tables.back()}, {},
                printout.language, Colour::off};
            files.push_back({table.id + "." + extension, rendered(one, format)});
        }
    }
    return files;
}

} // namespace mkba

#include "mkba/report/formats/formats.hpp"

#include <algorithm>

#include "mkba/report/formats/csv.hpp"
#include "mkba/report/formats/json.hpp"
#include "mkba/report/formats/markdown.hpp"
#include "mkba/report/formats/text.hpp"

namespace mkba {

namespace {

constexpr FormatEntry entries[] = {
    {"text", "txt", Files::one_a_table, as_text},
    {"markdown", "md", Files::one_a_table, as_markdown},
    {"csv", "csv", Files::one_a_table, as_csv},
    {"json", "json", Files::one, as_json},
};

} // namespace

std::span<const FormatEntry> format_catalogue()
{
    return entries;
}

const FormatEntry* find_format(std::string_view name)
{
    const auto* found = std::find_if(std::begin(entries), std::end(entries),
                                     [&](const FormatEntry& entry) { return entry.name == name; });
    return found == std::end(entries) ? nullptr : found;
}

std::vector<OutputFile> output_files(const Report& report, const FormatEntry& format)
{
    const std::string extension{format.extension};
    if (format.files == Files::one) {
        return {{"results." + extension, format.render(report)}};
    }
    std::vector<OutputFile> files;
    for (const auto& table : report.tables) {
        const Report one{report.description, report.results, {table}, report.language};
        files.push_back({table.id + "." + extension, format.render(one)});
    }
    return files;
}

} // namespace mkba

// The output formats by the names under which a user asks for them.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "mkba/report/table.hpp"
#include "mkba/report/text/language.hpp"

namespace mkba {

enum class Colour { off, on };

/// What a format is given: the tables asked for, without provenance, which every format adds
/// itself.
struct Report {
    const Description& description;
    const Results& results;
    std::vector<ReportTable> tables;
    Language language{Language::nl};
    Colour colour{Colour::off};
};

/// Whether a folder of results holds one file a table or one file in all.
enum class Files { one_a_table, one };

struct FormatEntry {
    std::string_view name;
    std::string_view extension;
    Files files;
    std::string (*render)(const Report&);
};

[[nodiscard]] std::span<const FormatEntry> format_catalogue();

/// Absent: there is no format of that name.
[[nodiscard]] const FormatEntry* find_format(std::string_view name);

/// A file of a set of results: its name within the folder, and what is in it.
struct OutputFile {
    std::string name;
    std::string content;
};

/// The files of a report, each with the provenance: welfare.csv, distribution.csv, …, or
/// results.json.
[[nodiscard]] std::vector<OutputFile> output_files(const Report& report, const FormatEntry& format);

} // namespace mkba

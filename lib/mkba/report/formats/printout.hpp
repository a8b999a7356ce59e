// Tables under a title, of whatever made them: what the formats print.
#pragma once

#include <string>
#include <vector>

#include "mkba/report/figure_tree.hpp"
#include "mkba/report/formats/formats.hpp"

namespace mkba {

/// All tables that are to be seen, provenance too; `figures` is what JSON is made of.
struct Printout {
    std::string name{}; // of its files where the format has one for all
    Label title{};
    std::vector<ReportTable> tables{};
    FigureTree figures{};
    Language language{Language::nl};
    Colour colour{Colour::off};
};

/// The tables of a report and its provenance.
[[nodiscard]] Printout printout_of(const Report& report);

/// Every table in turn, for a terminal: at most 110 columns wide, wider ones broken into panels.
[[nodiscard]] std::string text_of(const Printout& printout);
[[nodiscard]] std::string markdown_of(const Printout& printout);
/// One row for each figure: table, row, party, year, statistic, value, unit, alternative, text.
[[nodiscard]] std::string csv_of(const Printout& printout);

/// In the format of that name (see format_catalogue()).
[[nodiscard]] std::string rendered(const Printout& printout, const FormatEntry& format);
[[nodiscard]] std::vector<OutputFile> output_files(const Printout& printout,
                                                   const FormatEntry& format);

} // namespace mkba

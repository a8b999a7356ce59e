// The rows of a file, read by the columns of a contract.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "mkba/contract/figures/figure_row.hpp"
#include "mkba/scenario/figures_contract.hpp"
#include "mkba/scenario/text/csv_rows.hpp"

namespace mkba {

class FiguresReader {
public:
    /// A needed heading that the file does not have is a finding; `is_usable` then says no.
    FiguresReader(const FiguresContract& contract, std::string path, std::istream& stream,
                  Findings& findings);

    [[nodiscard]] bool is_usable() const { return is_usable_; }
    /// The next row without fault; null at the end or after too many findings.
    [[nodiscard]] const FigureRow* next();
    /// The place of the current row.
    [[nodiscard]] Place place() const { return {path_, rows_.line(), 1}; }
    [[nodiscard]] const std::string& record() const { return rows_.record(); }
    /// Headings of the identifying columns, in the order of the contract.
    [[nodiscard]] const std::vector<std::string>& identifiers() const { return identifiers_; }

private:
    using Cells = std::vector<CsvField>;

    void find_headings();
    [[nodiscard]] bool read(const Cells& cells);
    [[nodiscard]] bool read_word(std::size_t column, const Cells& cells);
    [[nodiscard]] std::optional<GivenFigure> read_figure(std::size_t column, const Cells& cells);
    [[nodiscard]] std::optional<GivenFigure> read_cell(const FigureColumn& column,
                                                       const CsvField& cell);
    [[nodiscard]] bool is_possible(const FigureColumn& column, const CsvField& cell, double number);
    [[nodiscard]] std::optional<GivenFigure>
    suppressed(const FigureColumn& column, const CsvField& cell, std::string_view text);
    [[nodiscard]] std::string key_of(std::size_t column, const CsvField& cell) const;
    [[nodiscard]] bool check_presence(std::size_t column, const Cells& cells);
    [[nodiscard]] bool is_missing(std::string_view text) const;
    [[nodiscard]] bool holds(const ColumnCondition& condition) const;
    [[nodiscard]] bool choose_rules();

    const FiguresContract& contract_;
    std::string path_;
    Findings& findings_;
    CsvRows rows_;
    std::vector<std::optional<std::size_t>> places_; // of each column in the file
    std::vector<std::string> identifiers_;
    std::vector<std::string> words_; // by column, of those that hold words
    FigureRow row_;
    std::string cleaned_;
    bool is_usable_{true};
};

} // namespace mkba

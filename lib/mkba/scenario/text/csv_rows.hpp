// The records of a CSV file, one at a time: files of any length.
#pragma once

#include <istream>
#include <string>
#include <string_view>
#include <vector>

#include "mkba/scenario/text/findings.hpp"

namespace mkba {

/// What is wrong with a row that has another number of cells than the header.
[[nodiscard]] std::string wrong_width(std::size_t cells, std::size_t header);

/// A cell of the current record; gone with the next one.
struct CsvField {
    std::string_view text;
    std::size_t offset{}; // in the record, for its place
};

/// Comma or semicolon, by the header; fields may stand between double quotes, a quote in them
/// twice; lines end with LF or CRLF; empty lines at the end are left out. Rows of another length,
/// repeated or empty headings, bytes that are not UTF-8 and open quotes are findings.
class CsvRows {
public:
    /// Reads the header; without one, `header` is empty.
    CsvRows(std::string path, std::istream& stream, Findings& findings);

    [[nodiscard]] const std::vector<std::string>& header() const { return header_; }
    [[nodiscard]] Place header_place(std::size_t column) const { return header_places_[column]; }
    /// The cells of the next record, as many as the header has; null at the end.
    [[nodiscard]] const std::vector<CsvField>* next();
    [[nodiscard]] Place place(const CsvField& field) const;
    /// The line on which the current record begins.
    [[nodiscard]] int line() const { return line_; }
    [[nodiscard]] const std::string& record() const { return record_; }

private:
    enum class Found { record, end, unreadable };

    void read_header();
    [[nodiscard]] bool read_line();
    [[nodiscard]] Found read_record();
    [[nodiscard]] bool split();
    [[nodiscard]] bool quoted(std::size_t begin);
    void field(std::size_t begin);
    void close_field(std::size_t begin, std::string_view text);

    std::string path_;
    std::istream& stream_;
    Findings& findings_;
    std::vector<std::string> header_;
    std::vector<Place> header_places_;
    char separator_{','};
    std::string record_;
    std::string next_line_;
    std::string unquoted_; // texts of quoted fields, reserved so that views stay
    std::vector<CsvField> fields_;
    std::size_t position_{};
    int line_{};
    int lines_read_{};
};

} // namespace mkba

#include "mkba/contract/figures/figures_reader.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "mkba/scenario/text/scalar.hpp"
#include "mkba/scenario/text/spelling.hpp"

namespace mkba {

namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

/// "between 0 and 1, where the contract has 'quality'".
std::string words_of(const Allowed& allowed, const std::string& name)
{
    const auto range = allowed.from && allowed.to
                           ? fmt::format("between {} and {}", *allowed.from, *allowed.to)
                       : allowed.from ? fmt::format("at least {}", *allowed.from)
                                      : fmt::format("at most {}", allowed.to.value_or(infinite));
    return fmt::format("{}, as the contract has it for '{}'", range, name);
}

bool lies_in(const Allowed& allowed, double value)
{
    return value >= allowed.from.value_or(-infinite) && value <= allowed.to.value_or(infinite);
}

} // namespace

FiguresReader::FiguresReader(const FiguresContract& contract, std::string path,
                             std::istream& stream, Findings& findings)
    : contract_{contract}, path_{std::move(path)}, findings_{findings}, rows_{path_, stream,
                                                                              findings},
      words_(contract.columns.size())
{
    row_.figures.resize(contract.columns.size());
    find_headings();
}

void FiguresReader::find_headings()
{
    const auto& header = rows_.header();
    is_usable_ = !header.empty() && findings_.empty();
    if (!is_usable_) {
        return;
    }
    for (const auto& column : contract_.columns) {
        auto& found = places_.emplace_back();
        for (const auto& heading : column.headings) {
            const auto at = std::find(header.begin(), header.end(), heading);
            if (at != header.end() && !found) {
                found = static_cast<std::size_t>(at - header.begin());
            }
        }
        if (column.is_identifier && found) {
            identifiers_.push_back(header[*found]);
        }
        if (!found && !column.otherwise && !column.between && column.needed_when.empty()) {
            is_usable_ = false;
            findings_.error(
                Place{path_, 1, 1},
                fmt::format("there is no column '{}', which the contract reads as {}",
                            fmt::join(column.headings, "' or '"), column.name),
                suggestion(column.headings.empty() ? "" : column.headings.front(), header));
        }
    }
}

const FigureRow* FiguresReader::next()
{
    while (const auto* cells = rows_.next()) {
        if (read(*cells)) {
            return &row_;
        }
        if (findings_.size() > most_findings) {
            return nullptr;
        }
    }
    return nullptr;
}

bool FiguresReader::read(const Cells& cells)
{
    row_.line = rows_.line();
    row_.identifiers.clear();
    row_.keys.clear();
    bool is_good = true;
    for (std::size_t c = 0; c < contract_.columns.size(); ++c) {
        const auto& column = contract_.columns[c];
        if (column.holds == Holds::word) {
            is_good = read_word(c, cells) && is_good;
        } else if (const auto figure = read_figure(c, cells)) {
            row_.figures[c] = *figure;
        } else {
            is_good = false;
        }
        if (!places_[c]) {
            continue;
        }
        if (column.is_identifier) {
            row_.identifiers.emplace_back(cells[*places_[c]].text);
        }
        if (column.is_identifier || identifiers_.empty()) {
            row_.keys.push_back(key_of(c, cells[*places_[c]]));
        }
    }
    if (!is_good || !choose_rules()) {
        return false;
    }
    for (std::size_t c = 0; c < contract_.columns.size(); ++c) {
        is_good = check_presence(c, cells) && is_good;
    }
    return is_good;
}

bool FiguresReader::read_word(std::size_t column, const Cells& cells)
{
    auto& word = words_[column];
    const auto& described = contract_.columns[column];
    word.clear();
    if (!places_[column]) {
        return true;
    }
    const auto& cell = cells[*places_[column]];
    word = cell.text;
    if (word.empty() && described.needed_when.empty()) {
        findings_.error(rows_.place(cell), "this cell is empty; a word was expected");
        return false;
    }
    if (const auto known = described.words.find(word); known != described.words.end()) {
        word = known->second;
    }
    return true;
}

bool FiguresReader::is_missing(std::string_view text) const
{
    return text.empty() || std::find(contract_.missing.begin(), contract_.missing.end(), text) !=
                               contract_.missing.end();
}

std::optional<GivenFigure> FiguresReader::read_figure(std::size_t column, const Cells& cells)
{
    const auto& described = contract_.columns[column];
    const CsvField* cell = places_[column] ? &cells[*places_[column]] : nullptr;
    if (cell != nullptr && !is_missing(cell->text)) {
        return read_cell(described, *cell);
    }
    if (described.between) {
        return GivenFigure{described.between->from.value_or(-infinite),
                           described.between->to.value_or(infinite), Given::range};
    }
    return GivenFigure{0, 0, Given::not_at_all};
}

std::optional<GivenFigure> FiguresReader::read_cell(const FigureColumn& column,
                                                    const CsvField& cell)
{
    std::string_view text = cell.text;
    if (!column.leave_out.empty()) {
        cleaned_ = cell.text;
        std::erase_if(cleaned_,
                      [&](char c) { return column.leave_out.find(c) != std::string::npos; });
        text = cleaned_;
    }
    if (text.starts_with('<')) {
        return suppressed(column, cell, text.substr(1));
    }
    const auto number = to_number(text);
    if (!number.value) {
        findings_.error(rows_.place(cell), fmt::format("'{}' {}", cell.text, number.problem),
                        number.hint);
        return std::nullopt;
    }
    if (!is_possible(column, cell, *number.value)) {
        return std::nullopt;
    }
    const double value = *number.value * column.scale;
    if (column.rounded_to) {
        const double away = *column.rounded_to / 2;
        const double least =
            column.holds == Holds::count ? std::max(value - away, 0.0) : value - away;
        return GivenFigure{least, value + away, Given::rounded};
    }
    return GivenFigure{value, value};
}

/// Whether a column can hold that number, as written in the file.
bool FiguresReader::is_possible(const FigureColumn& column, const CsvField& cell, double number)
{
    if (column.holds == Holds::count && (number < 0 || number != std::floor(number))) {
        findings_.error(rows_.place(cell),
                        fmt::format("{} persons or things cannot be counted", cell.text),
                        number < 0 ? ""
                                   : "a count is a whole number; for person-years: "
                                     "holds: amount");
        return false;
    }
    if (column.holds == Holds::year && number != std::floor(number)) {
        findings_.error(rows_.place(cell),
                        fmt::format("'{}' is no year; a whole number was expected", cell.text));
        return false;
    }
    for (const auto& allowed : {column.within, column.between}) {
        if (allowed && !lies_in(*allowed, number * column.scale)) {
            findings_.error(rows_.place(cell), fmt::format("{} is not {}", cell.text,
                                                           words_of(*allowed, column.name)));
            return false;
        }
    }
    return true;
}

std::optional<GivenFigure> FiguresReader::suppressed(const FigureColumn& column,
                                                     const CsvField& cell, std::string_view text)
{
    const auto number = to_number(text);
    if (column.holds != Holds::count || !number.value || *number.value < 1) {
        findings_.error(rows_.place(cell), fmt::format("'{}' is not a number", cell.text),
                        "only a column that holds counts may be suppressed: holds: count");
        return std::nullopt;
    }
    return GivenFigure{0, (*number.value - 1) * column.scale, Given::suppressed};
}

/// Two ways of writing one number are one row.
std::string FiguresReader::key_of(std::size_t column, const CsvField& cell) const
{
    if (contract_.columns[column].holds == Holds::word) {
        return words_[column];
    }
    const auto& figure = row_.figures[column];
    return figure.is_open() || figure.given == Given::not_at_all ? std::string{cell.text}
                                                                 : fmt::format("{}", figure.low);
}

/// A figure that is not there must be worked out, lie in a range, or not be needed in this row.
bool FiguresReader::check_presence(std::size_t column, const Cells& cells)
{
    const auto& described = contract_.columns[column];
    const bool is_needed =
        described.needed_when.empty() ||
        std::any_of(described.needed_when.begin(), described.needed_when.end(),
                    [&](const ColumnCondition& condition) { return holds(condition); });
    const bool is_there = described.holds == Holds::word
                              ? !words_[column].empty()
                              : row_.figures[column].given != Given::not_at_all;
    if (is_there || described.otherwise || !is_needed) {
        return true;
    }
    const auto where = places_[column] ? rows_.place(cells[*places_[column]]) : place();
    findings_.error(where, places_[column] ? "this cell is empty; a number was expected"
                                           : fmt::format("this row needs a column '{}', which the "
                                                         "file does not have",
                                                         described.headings.front()));
    return false;
}

} // namespace mkba

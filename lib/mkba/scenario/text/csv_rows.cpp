#include "mkba/scenario/text/csv_rows.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "mkba/scenario/text/document.hpp"
#include "mkba/scenario/text/utf8.hpp"

namespace mkba {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// A quote that never closes must not swallow a long file.
constexpr std::size_t longest_record = 1'000'000;

std::string_view trimmed(std::string_view text)
{
    return text.substr(0, text.find_last_not_of(' ') + 1);
}

} // namespace

CsvRows::CsvRows(std::string path, std::istream& stream, Findings& findings)
    : path_{std::move(path)}, stream_{stream}, findings_{findings}
{
    read_header();
}

void CsvRows::read_header()
{
    if (!read_line()) {
        findings_.error(Place{path_, 1, 1}, "the table is empty; a row of headings was expected");
        return;
    }
    if (next_line_.starts_with(byte_order_mark)) {
        next_line_.erase(0, byte_order_mark.size());
    }
    separator_ = next_line_.find(';') == std::string::npos ? ',' : ';';
    if (read_record() != Found::record) {
        return;
    }
    for (const auto& heading : fields_) {
        const auto where = place(heading);
        if (heading.text.empty()) {
            findings_.error(where, "this column has no heading");
        } else if (std::find(header_.begin(), header_.end(), heading.text) != header_.end()) {
            findings_.error(where, fmt::format("two columns have the heading '{}'", heading.text));
        }
        header_.emplace_back(heading.text);
        header_places_.push_back(where);
    }
}

bool CsvRows::read_line()
{
    if (!std::getline(stream_, next_line_)) {
        return false;
    }
    ++lines_read_;
    if (next_line_.ends_with('\r')) {
        next_line_.pop_back();
    }
    return true;
}

std::string wrong_width(std::size_t cells, std::size_t header)
{
    return cells == 0 ? fmt::format("this row is empty where the header has {}", header)
                      : fmt::format("this row has {} {} where the header has {}", cells,
                                    cells == 1 ? "cell" : "cells", header);
}

const std::vector<CsvField>* CsvRows::next()
{
    int empty_lines = 0;
    int first_empty = 0;
    while (read_line()) {
        if (next_line_.empty()) {
            first_empty = empty_lines++ == 0 ? lines_read_ : first_empty;
            continue;
        }
        if (empty_lines > 0) {
            findings_.error(Place{path_, first_empty, 1}, "there is an empty line between the rows",
                            "leave it out");
            empty_lines = 0;
        }
        if (read_record() != Found::record) {
            return nullptr;
        }
        if (fields_.size() == header_.size()) {
            return &fields_;
        }
        findings_.error(Place{path_, line_, 1}, wrong_width(fields_.size(), header_.size()));
        if (findings_.size() > most_findings) {
            return nullptr;
        }
    }
    return nullptr;
}

/// A record is one line, or several where a quoted field holds line ends.
CsvRows::Found CsvRows::read_record()
{
    line_ = lines_read_;
    record_ = next_line_;
    while (!split()) {
        if (record_.size() > longest_record || !read_line()) {
            findings_.error(place(CsvField{{}, position_}), "this quote is not closed");
            return Found::unreadable;
        }
        record_ += '\n';
        record_ += next_line_;
    }
    if (const auto found = first_no_text(record_)) {
        findings_.error(place_in(record_, found->offset, Place{path_, line_, 1}),
                        std::string{found->message}, "save it as UTF-8 text");
        return Found::unreadable;
    }
    return Found::record;
}

/// Whether the record is whole; if not, position_ is where its open quote stands.
bool CsvRows::split()
{
    fields_.clear();
    unquoted_.clear();
    unquoted_.reserve(record_.size());
    position_ = 0;
    for (;;) {
        while (position_ < record_.size() && record_[position_] == ' ') {
            ++position_;
        }
        const std::size_t begin = position_;
        if (begin < record_.size() && record_[begin] == '"') {
            if (!quoted(begin)) {
                position_ = begin;
                return false;
            }
        } else {
            field(begin);
        }
        if (position_ >= record_.size()) {
            return true;
        }
        ++position_; // the separator
    }
}

bool CsvRows::quoted(std::size_t begin)
{
    const std::size_t first = unquoted_.size();
    std::size_t i = begin + 1;
    for (;; ++i) {
        if (i >= record_.size()) {
            return false;
        }
        if (record_[i] == '"' && !(i + 1 < record_.size() && record_[i + 1] == '"')) {
            break;
        }
        i += record_[i] == '"' ? 1U : 0U;
        unquoted_ += record_[i];
    }
    position_ = std::min(record_.find(separator_, i + 1), record_.size());
    const auto after = record_.find_first_not_of(' ', i + 1);
    if (after < position_) {
        findings_.error(place(CsvField{{}, after}), "there is text after the closing quote",
                        "a quote within quotes is written twice: \"\"");
    }
    close_field(begin, std::string_view{unquoted_}.substr(first));
    return true;
}

void CsvRows::field(std::size_t begin)
{
    position_ = std::min(record_.find(separator_, begin), record_.size());
    close_field(begin, std::string_view{record_}.substr(begin, position_ - begin));
}

void CsvRows::close_field(std::size_t begin, std::string_view text)
{
    fields_.push_back({trimmed(text), begin});
}

Place CsvRows::place(const CsvField& field) const
{
    return place_in(record_, field.offset, Place{path_, line_, 1});
}

} // namespace mkba

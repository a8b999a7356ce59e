#include "mkba/scenario/csv.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "mkba/scenario/document.hpp"
#include "mkba/scenario/scalar.hpp"

namespace mkba {

namespace {

/// Splits a text into cells; columns count characters.
class CsvReader {
public:
    CsvReader(const SourceText& source, Findings& findings)
        : source_{source}, text_{source.text}, findings_{findings}
    {
        const auto header = text_.substr(0, text_.find('\n'));
        separator_ = header.find(';') == std::string_view::npos ? ',' : ';';
    }

    std::vector<std::vector<CsvCell>> rows()
    {
        std::vector<std::vector<CsvCell>> all;
        while (position_ < text_.size()) {
            auto next = row();
            if (is_open_) {
                return all;
            }
            all.push_back(std::move(next));
        }
        while (!all.empty() && all.back().size() == 1 && all.back()[0].text.empty()) {
            all.pop_back();
        }
        return all;
    }

private:
    [[nodiscard]] Place here() const { return {source_.path, line_, column_}; }
    [[nodiscard]] char current() const
    {
        return position_ < text_.size() ? text_[position_] : '\n';
    }
    void advance()
    {
        const auto byte = static_cast<unsigned char>(current());
        if (byte == '\n') {
            ++line_;
            column_ = 1;
        } else if ((byte & 0xC0U) != 0x80U) {
            ++column_;
        }
        ++position_;
    }
    std::vector<CsvCell> row()
    {
        std::vector<CsvCell> cells;
        for (;;) {
            cells.push_back(cell());
            const bool is_last = current() != separator_;
            advance();
            if (is_last) {
                return cells;
            }
        }
    }
    CsvCell cell()
    {
        while (current() == ' ') {
            advance();
        }
        CsvCell found{{}, here()};
        if (current() == '"' && position_ < text_.size()) {
            quoted(found);
        }
        std::string rest;
        while (current() != separator_ && current() != '\n') {
            rest += current();
            advance();
        }
        if (rest.ends_with('\r')) {
            rest.pop_back();
        }
        found.text += rest;
        found.text.erase(found.text.find_last_not_of(' ') + 1);
        return found;
    }
    void quoted(CsvCell& found)
    {
        advance();
        while (position_ < text_.size()) {
            if (current() == '"') {
                advance();
                if (current() != '"' || position_ >= text_.size()) {
                    return;
                }
            }
            found.text += current();
            advance();
        }
        is_open_ = true;
        findings_.error(found.place, "this quote is not closed");
    }

    const SourceText& source_;
    std::string_view text_;
    Findings& findings_;
    char separator_{};
    std::size_t position_{};
    int line_{1};
    int column_{1};
    bool is_open_{};
};

void check_header(const std::vector<CsvCell>& header, Findings& findings)
{
    for (std::size_t i = 0; i < header.size(); ++i) {
        const auto same =
            std::find_if(header.begin(), header.begin() + static_cast<long>(i),
                         [&](const CsvCell& cell) { return cell.text == header[i].text; });
        if (header[i].text.empty()) {
            findings.error(header[i].place, "this column has no heading");
        } else if (same != header.begin() + static_cast<long>(i)) {
            findings.error(header[i].place,
                           fmt::format("two columns have the heading '{}'", header[i].text));
        }
    }
}

template <class Value>
std::optional<Value> converted(const CsvCell& cell, Scalar<Value> (*convert)(std::string_view),
                               Findings& findings)
{
    if (cell.text.empty()) {
        findings.error(cell.place, "this cell is empty; a number was expected");
        return std::nullopt;
    }
    auto scalar = convert(cell.text);
    if (!scalar.value) {
        findings.error(cell.place, fmt::format("'{}' {}", cell.text, scalar.problem), scalar.hint);
    }
    return scalar.value;
}

} // namespace

CsvTable read_csv(const SourceText& source, Findings& findings)
{
    const Place whole{source.path, 0, 0};
    if (source.text.find('\0') != std::string::npos || !is_utf8(source.text)) {
        findings.error(whole, "this is no text file: it holds bytes that are not UTF-8",
                       "save it as UTF-8 text");
        return {};
    }
    auto rows = CsvReader{source, findings}.rows();
    if (rows.empty()) {
        findings.error(whole, "the table is empty; a row of headings was expected");
        return {};
    }
    CsvTable table{std::move(rows.front()), {}};
    check_header(table.header, findings);
    for (auto row = rows.begin() + 1; row != rows.end(); ++row) {
        if (row->size() != table.header.size()) {
            findings.error(row->front().place,
                           fmt::format("this row has {} cells where the header has {}", row->size(),
                                       table.header.size()));
            continue;
        }
        table.rows.push_back(std::move(*row));
    }
    return table;
}

std::optional<double> cell_number(const CsvCell& cell, Findings& findings)
{
    return converted<double>(cell, to_number, findings);
}

std::optional<int> cell_integer(const CsvCell& cell, Findings& findings)
{
    return converted<int>(cell, to_integer, findings);
}

} // namespace mkba

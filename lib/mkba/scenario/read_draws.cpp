#include "mkba/scenario/read_draws.hpp"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "mkba/scenario/text/csv.hpp"
#include "mkba/scenario/text/csv_rows.hpp"
#include "mkba/scenario/text/document.hpp"
#include "mkba/scenario/text/scalar.hpp"
#include "mkba/scenario/text/sha256.hpp"

namespace mkba {

namespace {

constexpr std::size_t largest_table = 4'000'000'000; // bytes

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \"");
    if (first == std::string_view::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of(" \"\r") - first + 1);
}

std::vector<Diagnostic> diagnostics_of(const Findings& findings, const std::string& excerpt)
{
    std::vector<Diagnostic> made;
    for (const auto& finding : findings.all()) {
        made.push_back(
            {Severity::error, finding.where, {}, finding.message, finding.hint, excerpt});
    }
    return made;
}

/// Goes through the rows of numbers.
class DrawReader {
public:
    DrawReader(const std::string& path, std::string_view text, char separator, DrawColumns& made)
        : path_{path}, text_{text}, separator_{separator}, made_{made}
    {
    }

    std::vector<Diagnostic> read()
    {
        int line = 2;
        while (!text_.empty() && found_.size() < most_findings) {
            const auto end = std::min(text_.find('\n'), text_.size());
            const auto row = text_.substr(0, end);
            text_.remove_prefix(std::min(end + 1, text_.size()));
            if (!trimmed(row).empty() || !trimmed(text_).empty()) {
                read_row(row, line);
            }
            ++line;
        }
        return std::move(found_);
    }

private:
    void read_row(std::string_view row, int line)
    {
        const auto cells =
            1 + static_cast<std::size_t>(std::count(row.begin(), row.end(), separator_));
        if (cells != made_.names.size()) {
            refuse(row, {path_, line, 1},
                   wrong_width(trimmed(row).empty() ? 0 : cells, made_.names.size()), {});
            return;
        }
        std::size_t begin = 0;
        for (auto& column : made_.columns) {
            const auto end = std::min(row.find(separator_, begin), row.size());
            const auto cell = trimmed(row.substr(begin, end - begin));
            const auto number = to_number(cell);
            if (!number.value) {
                refuse(row, {path_, line, static_cast<int>(begin) + 1},
                       cell.empty() ? "this cell is empty; a number was expected"
                                    : fmt::format("'{}' {}", cell, number.problem),
                       number.hint);
            }
            column.push_back(number.value.value_or(0));
            begin = end + 1;
        }
    }

    void refuse(std::string_view row, Place place, std::string message, std::string hint)
    {
        found_.push_back({Severity::error,
                          std::move(place),
                          {},
                          std::move(message),
                          std::move(hint),
                          std::string{row.substr(0, row.find('\r'))}});
    }

    const std::string& path_;
    std::string_view text_;
    char separator_;
    DrawColumns& made_;
    std::vector<Diagnostic> found_;
};

std::string text_of(const std::string& path, const FileSource& files)
{
    try {
        return files.read(path, largest_table);
    } catch (const UnreadableFile& problem) {
        throw InputError{{{Severity::error, {path, 1, 1}, {}, problem.what(), {}, {}}}};
    }
}

} // namespace

DrawColumns read_draws(const std::string& path, const FileSource& files)
{
    const auto text = text_of(path, files);
    const auto end = std::min(text.find('\n'), text.size());
    Findings findings;
    const auto header = read_csv({path, text.substr(0, end)}, findings);
    if (!findings.empty()) {
        throw InputError{diagnostics_of(findings, text.substr(0, end))};
    }
    DrawColumns made;
    made.file = {path, sha256(text)};
    for (const auto& cell : header.header) {
        made.names.push_back(cell.text);
    }
    made.columns.resize(made.names.size());
    const std::string_view rest = std::string_view{text}.substr(std::min(end + 1, text.size()));
    const char separator = text.substr(0, end).find(';') == std::string::npos ? ',' : ';';
    auto found = DrawReader{path, rest, separator, made}.read();
    if (found.empty() && made.draws() == 0) {
        found.push_back(
            {Severity::error, {path, 0, 0}, {}, "there are no draws below the header", {}, {}});
    }
    if (!found.empty()) {
        throw InputError{std::move(found)};
    }
    return made;
}

} // namespace mkba

#include "mkba/core/quoted_text.hpp"

#include <iterator>

#include <fmt/format.h>

namespace mkba {

void append_csv_field(std::string& out, std::string_view text)
{
    if (text.find_first_of(",\"\n\r") == std::string_view::npos) {
        out += text;
        return;
    }
    out += '"';
    for (const char c : text) {
        out += c;
        if (c == '"') {
            out += c;
        }
    }
    out += '"';
}

void append_json_text(std::string& out, std::string_view text)
{
    constexpr unsigned char first_printable = 0x20;
    out += '"';
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (static_cast<unsigned char>(c) < first_printable) {
            fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned>(c));
        } else {
            out += c;
        }
    }
    out += '"';
}

std::string csv_field(std::string_view text)
{
    std::string field;
    append_csv_field(field, text);
    return field;
}

} // namespace mkba

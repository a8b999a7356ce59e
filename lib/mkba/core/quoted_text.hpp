// Text as a cell of a CSV file and as a string of JSON.
#pragma once

#include <string>
#include <string_view>

namespace mkba {

/// Appends a text as it is, or between double quotes where it holds a comma, a quote or a line end
/// (RFC 4180).
void append_csv_field(std::string& out, std::string_view text);

/// Appends a text between double quotes, escaped as JSON asks (RFC 8259).
void append_json_text(std::string& out, std::string_view text);

[[nodiscard]] std::string csv_field(std::string_view text);

} // namespace mkba

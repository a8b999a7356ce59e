#include "mkba/scenario/text/text_places.hpp"

#include <optional>
#include <string_view>

namespace mkba {

namespace {

bool is_space(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/// Where the text of a scalar begins: after its quote, or on the line after | or >.
std::size_t beginning(const YamlNode& scalar, std::string_view source)
{
    std::size_t at = scalar.offset;
    if (at < source.size() && (source[at] == '|' || source[at] == '>')) {
        at = source.find('\n', at);
        return at == std::string_view::npos ? source.size() : at + 1;
    }
    return scalar.style == YamlStyle::quoted ? at + 1 : at;
}

std::size_t after_space(std::string_view source, std::size_t at)
{
    while (at < source.size() && is_space(source[at])) {
        ++at;
    }
    return at;
}

/// Walks value and source side by side; a run of space in one is any run of space in the other.
std::optional<std::size_t> aligned(const YamlNode& scalar, std::size_t position)
{
    const std::string_view source = scalar.source->text;
    const std::string_view value = scalar.text;
    std::size_t at = beginning(scalar, source);
    for (std::size_t i = 0; i < position && i < value.size(); ++i) {
        if (is_space(value[i])) {
            at = after_space(source, at);
            continue;
        }
        at = i == 0 ? after_space(source, at) : at;
        if (at >= source.size() || source[at] != value[i]) {
            return std::nullopt;
        }
        ++at;
    }
    return position < value.size() && !is_space(value[position]) ? after_space(source, at) : at;
}

} // namespace

Place place_in(const YamlNode& scalar, std::size_t position)
{
    Place place = scalar.place();
    if (scalar.line == 0) {
        return place;
    }
    const auto found = aligned(scalar, position);
    if (!found) {
        return place;
    }
    for (std::size_t i = scalar.offset; i < *found; ++i) {
        const auto byte = static_cast<unsigned char>(scalar.source->text[i]);
        if (byte == '\n') {
            ++place.line;
            place.column = 1;
        } else if ((byte & 0xC0U) != 0x80U) {
            ++place.column;
        }
    }
    return place;
}

} // namespace mkba

#include "mkba/scenario/text/utf8.hpp"

#include <cstddef>
#include <cstdint>

namespace mkba {

namespace {

/// Bytes of the sequence that starts with `lead`; 0 where none does.
std::size_t sequence_length(unsigned char lead)
{
    if (lead < 0x80U) {
        return 1;
    }
    if (lead >= 0xC2U && lead <= 0xDFU) {
        return 2;
    }
    if (lead >= 0xE0U && lead <= 0xEFU) {
        return 3;
    }
    return lead >= 0xF0U && lead <= 0xF4U ? 4 : 0;
}

/// Too long a form, a surrogate, or beyond the last code point.
bool is_forbidden(unsigned char lead, unsigned char second)
{
    return (lead == 0xE0U && second < 0xA0U) || (lead == 0xEDU && second > 0x9FU) ||
           (lead == 0xF0U && second < 0x90U) || (lead == 0xF4U && second > 0x8FU);
}

} // namespace

std::optional<std::size_t> first_not_utf8(std::string_view text)
{
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t length = sequence_length(lead);
        if (length == 0 || i + length > text.size()) {
            return i;
        }
        for (std::size_t k = 1; k < length; ++k) {
            const auto next = static_cast<unsigned char>(text[i + k]);
            if ((next & 0xC0U) != 0x80U || (k == 1 && is_forbidden(lead, next))) {
                return i;
            }
        }
        i += length;
    }
    return std::nullopt;
}

std::optional<std::size_t> first_control_character(std::string_view text)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const bool low = byte < 0x20U && byte != '\t' && byte != '\n' && byte != '\r';
        const bool high = byte == 0xC2U && i + 1 < text.size() &&
                          static_cast<unsigned char>(text[i + 1]) < 0xA0U; // U+0080 to U+009F
        if (low || byte == 0x7FU || high) {
            return i;
        }
    }
    return std::nullopt;
}

std::optional<NoText> first_no_text(std::string_view text)
{
    if (const auto at = first_not_utf8(text)) {
        return NoText{*at, "this is no text file: it holds bytes that are not UTF-8"};
    }
    if (const auto at = first_control_character(text)) {
        return NoText{*at, "this is no text file: it holds control characters"};
    }
    return std::nullopt;
}

Place place_in(std::string_view text, std::size_t offset, Place start)
{
    for (const char byte : text.substr(0, offset)) {
        if (byte == '\n') {
            ++start.line;
            start.column = 1;
        } else if ((static_cast<unsigned char>(byte) & 0xC0U) != 0x80U) {
            ++start.column; // a character counts once, by its first byte
        }
    }
    return start;
}

} // namespace mkba

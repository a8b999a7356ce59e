#include "mkba/report/text/width.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace mkba {

namespace {

constexpr std::string_view soft_hyphen_text = "\u00AD";

/// The code point at `at`, which moves past it. Broken UTF-8 counts byte by byte.
struct CodePoint {
    std::uint32_t value;
    std::size_t bytes;
};

CodePoint code_point(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned first = byte(at);
    const std::size_t bytes = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    if (first < 0x80 || first < 0xC0 || at + bytes > text.size()) {
        return {first, 1};
    }
    std::uint32_t value = first & (0xFFU >> (bytes + 1));
    for (std::size_t i = 1; i < bytes; ++i) {
        value = (value << 6U) | (byte(at + i) & 0x3FU);
    }
    return {value, bytes};
}

struct Range {
    std::uint32_t first;
    std::uint32_t last;
};

template <std::size_t N>
bool within(const std::array<Range, N>& ranges, std::uint32_t value)
{
    return std::any_of(ranges.begin(), ranges.end(), [&](const Range& range) {
        return value >= range.first && value <= range.last;
    });
}

std::size_t columns_of(std::uint32_t value)
{
    constexpr std::array none{Range{0xAD, 0xAD}, Range{0x300, 0x36F}, Range{0x200B, 0x200F},
                              Range{0x20D0, 0x20FF}, Range{0xFE00, 0xFE0F}};
    constexpr std::array two{Range{0x1100, 0x115F},   Range{0x2E80, 0xA4CF},  Range{0xAC00, 0xD7A3},
                             Range{0xF900, 0xFAFF},   Range{0xFE30, 0xFE6F},  Range{0xFF00, 0xFF60},
                             Range{0x1F300, 0x1F64F}, Range{0x1F900, 0x1F9FF}};
    return within(none, value) ? 0 : within(two, value) ? 2 : 1;
}

enum class Joint { space, hyphen, soft_hyphen };

/// Text that is never broken, and what stands after it.
struct Piece {
    std::string text;
    Joint after;
};

/// Paths are not words: they are copied from the screen.
bool within_path(std::string_view text, std::size_t at)
{
    const auto before = text.rfind(' ', at);
    const auto from = before == std::string_view::npos ? 0 : before + 1;
    return text.substr(from, text.find(' ', at) - from).find('/') != std::string_view::npos;
}

bool hyphen_inside_word(std::string_view text, std::size_t at)
{
    const auto letter = [](char c) {
        return (static_cast<unsigned char>(c) & 0x80U) != 0 || (c >= 'a' && c <= 'z') ||
               (c >= 'A' && c <= 'Z');
    };
    return text[at] == '-' && at > 0 && at + 1 < text.size() && letter(text[at - 1]) &&
           letter(text[at + 1]) && !within_path(text, at);
}

/// "€ 1,2 mln" stays on one line.
bool within_amount(std::string_view text, std::size_t at)
{
    constexpr std::string_view euro = "€";
    return text.substr(0, at).ends_with(euro) || text.substr(at).starts_with(" mln");
}

std::vector<Piece> pieces(std::string_view text)
{
    std::vector<Piece> found;
    std::string piece;
    const auto finish = [&](Joint joint) {
        if (!piece.empty() || joint != Joint::space) {
            found.push_back({piece, joint});
        }
        piece.clear();
    };
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == ' ' && !within_amount(text, at)) {
            finish(Joint::space);
        } else if (text.substr(at, soft_hyphen_text.size()) == soft_hyphen_text) {
            finish(Joint::soft_hyphen);
            at += soft_hyphen_text.size() - 1;
        } else {
            piece += text[at];
            if (hyphen_inside_word(text, at)) {
                finish(Joint::hyphen);
            }
        }
    }
    finish(Joint::space);
    return found;
}

std::size_t width_at_line_end(const Piece& piece)
{
    return display_width(piece.text) + (piece.after == Joint::soft_hyphen ? 1 : 0);
}

} // namespace

std::size_t display_width(std::string_view text)
{
    std::size_t width = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto point = code_point(text, at);
        width += columns_of(point.value);
        at += point.bytes;
    }
    return width;
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width)
{
    std::vector<std::string> lines{""};
    const auto all = pieces(text);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const bool line_starts = lines.back().empty();
        const bool spaced = i > 0 && all[i - 1].after == Joint::space && !line_starts;
        const auto needed =
            display_width(lines.back()) + (spaced ? 1 : 0) + width_at_line_end(all[i]);
        if (needed > width && !line_starts) {
            if (all[i - 1].after == Joint::soft_hyphen) {
                lines.back() += '-';
            }
            lines.push_back(all[i].text);
        } else {
            lines.back() += (spaced ? " " : "") + all[i].text;
        }
    }
    return lines;
}

std::size_t widest_piece(std::string_view text)
{
    std::size_t widest = 0;
    for (const auto& piece : pieces(text)) {
        widest = std::max(widest, width_at_line_end(piece));
    }
    return widest;
}

std::string without_soft_hyphens(std::string_view text)
{
    std::string kept;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text.substr(at, soft_hyphen_text.size()) == soft_hyphen_text) {
            at += soft_hyphen_text.size() - 1;
        } else {
            kept += text[at];
        }
    }
    return kept;
}

std::string padded(std::string_view text, std::size_t width, Alignment alignment)
{
    const auto own = display_width(text);
    const std::string spaces(width > own ? width - own : 0, ' ');
    return alignment == Alignment::left ? std::string{text} + spaces : spaces + std::string{text};
}

} // namespace mkba

#include "mkba/scenario/text/scalar.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <system_error>

#include <fmt/format.h>

namespace mkba {

namespace {

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

std::size_t digits(std::string_view text, std::size_t from)
{
    std::size_t i = from;
    while (i < text.size() && is_digit(text[i])) {
        ++i;
    }
    return i - from;
}

std::string without(std::string_view text, char unwanted)
{
    std::string kept{text};
    kept.erase(std::remove(kept.begin(), kept.end(), unwanted), kept.end());
    return kept;
}

bool is_unsigned_number(std::string_view text)
{
    return !text.empty() && number_length(text) == text.size();
}

/// How the same number is written here, where that can be told.
std::string hint_for(std::string_view text)
{
    const bool is_negative = text.starts_with('-');
    const std::string_view figure = text.substr(is_negative || text.starts_with('+') ? 1 : 0);
    const auto advise = [&](std::string_view why, std::string_view number) {
        return is_unsigned_number(number)
                   ? fmt::format("{}: {}{}", why, is_negative ? "-" : "", number)
                   : std::string{};
    };
    if (std::count(figure.begin(), figure.end(), ',') == 1 && figure.find('.') == figure.npos) {
        std::string with_point{figure};
        std::replace(with_point.begin(), with_point.end(), ',', '.');
        auto advice = advise("write a decimal point, not a comma", with_point);
        // Three digits may as well be thousands.
        const bool thousands = figure.size() > 4 && figure[figure.size() - 4] == ',';
        return thousands && !advice.empty() && figure.front() != '0'
                   ? fmt::format("{}; or, where it parts thousands, nothing: {}{}", advice,
                                 is_negative ? "-" : "", without(figure, ','))
                   : advice;
    }
    if (figure.find('_') != figure.npos) {
        return advise("write the digits together", without(figure, '_'));
    }
    if (figure.ends_with('%')) {
        return "write a share of 1, not a percentage";
    }
    if (figure.starts_with('.')) {
        return advise("write a digit before the point", fmt::format("0{}", figure));
    }
    if (figure.ends_with('.')) {
        return advise("leave out the point", figure.substr(0, figure.size() - 1));
    }
    if (figure.starts_with('0') && figure.find_first_not_of('0') != figure.npos) {
        return advise("leave out the leading zeros", figure.substr(figure.find_first_not_of('0')));
    }
    return text.starts_with('+') ? advise("leave out the plus sign", figure) : std::string{};
}

} // namespace

std::size_t number_length(std::string_view text)
{
    const std::size_t whole = digits(text, 0);
    if (whole == 0 || (whole > 1 && text[0] == '0')) {
        return 0;
    }
    std::size_t length = whole;
    if (length < text.size() && text[length] == '.') {
        const std::size_t fraction = digits(text, length + 1);
        if (fraction == 0) {
            return 0;
        }
        length += 1 + fraction;
    }
    if (length < text.size() && (text[length] == 'e' || text[length] == 'E')) {
        std::size_t exponent = length + 1;
        if (exponent < text.size() && (text[exponent] == '-' || text[exponent] == '+')) {
            ++exponent;
        }
        const std::size_t figures = digits(text, exponent);
        if (figures == 0) {
            return 0;
        }
        length = exponent + figures;
    }
    return length;
}

Scalar<double> to_number(std::string_view text)
{
    const std::string_view figure = text.substr(text.starts_with('-') ? 1 : 0);
    if (!is_unsigned_number(figure)) {
        return {std::nullopt, "is not a number", hint_for(text)};
    }
    double value = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
    if (result.ec != std::errc{} || !std::isfinite(value)) {
        return {std::nullopt, "is too large or too small a number", {}};
    }
    return {value};
}

Scalar<int> to_integer(std::string_view text)
{
    const std::string_view figure = text.substr(text.starts_with('-') ? 1 : 0);
    int value = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
    if (is_unsigned_number(figure) && result.ec == std::errc{} &&
        result.ptr == text.data() + text.size()) {
        return {value};
    }
    const auto number = to_number(text);
    return {std::nullopt, number.value ? "is not a whole number" : "is not a number", number.hint};
}

Scalar<bool> to_boolean(std::string_view text)
{
    if (text == "true" || text == "false") {
        return {text == "true"};
    }
    return {std::nullopt, "is not a truth value", "write true or false"};
}

bool is_name(std::string_view text)
{
    return !text.empty() && text[0] >= 'a' && text[0] <= 'z' &&
           std::all_of(text.begin(), text.end(),
                       [](char c) { return (c >= 'a' && c <= 'z') || is_digit(c) || c == '_'; });
}

bool is_dotted_name(std::string_view text)
{
    std::size_t begin = 0;
    while (begin <= text.size()) {
        const std::size_t end = std::min(text.find('.', begin), text.size());
        if (!is_name(text.substr(begin, end - begin))) {
            return false;
        }
        begin = end + 1;
    }
    return true;
}

} // namespace mkba

#include "mkba/report/text/numbers.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "mkba/report/text/phrases.hpp"
#include "mkba/report/text/rounding.hpp"

namespace mkba {

namespace {

std::string with_separators(const std::string& digits, Language language)
{
    const auto point = std::min(digits.find('.'), digits.size());
    std::string text;
    for (std::size_t i = 0; i < point; ++i) {
        const bool first = i == 0 || digits[i - 1] == '-';
        if (!first && (point - i) % 3 == 0) {
            text += language == Language::nl ? '.' : ',';
        }
        text += digits[i];
    }
    if (point < digits.size()) {
        text += (language == Language::nl ? ',' : '.') + digits.substr(point + 1);
    }
    return text;
}

std::string with_sign(std::string number, Unit unit)
{
    const bool percent = unit == Unit::share || unit == Unit::rate || unit == Unit::chance;
    return percent ? number + '%' : number;
}

std::string at_step(const Figure& figure, double value, Language language)
{
    const double scaled = value * printed_scale(figure.unit);
    if (figure.unit == Unit::chance && value < 0.005) {
        return "<1%";
    }
    if (figure.unit == Unit::chance && value >= 0.995) {
        return ">99%";
    }
    double step = rounding_step(figure);
    const double rounded = std::round(scaled / step) * step;
    if (figure.unit == Unit::chance && (rounded <= 0 || rounded >= 100)) {
        step = 1; // a chance of 99 % is not certainty, however coarse the step
    }
    return with_sign(format_number(scaled, step, language), figure.unit);
}

struct CellText {
    Language language;

    std::string operator()(std::monostate /*nothing*/) const { return "–"; }
    std::string operator()(Blank /*no place for one*/) const { return ""; }
    std::string operator()(const Label& label) const { return in(label, language); }
    std::string operator()(const Figure& figure) const { return format_figure(figure, language); }
    std::string operator()(CalendarYear year) const { return std::to_string(year.year); }
    std::string operator()(const Payback& payback) const
    {
        if (!payback.p50) {
            return in(words(Phrase::never), language);
        }
        return fmt::format("{:.0f}", *payback.p50);
    }
};

} // namespace

std::string format_number(double value, double step, Language language)
{
    if (std::isnan(value)) {
        return "?";
    }
    if (std::isinf(value)) {
        return value < 0 ? "-∞" : "∞";
    }
    const double rounded = std::round(value / step) * step;
    const int decimals = std::max(0, static_cast<int>(-std::floor(std::log10(step) + 1e-9)));
    return with_separators(fmt::format("{:.{}f}", rounded == 0 ? 0.0 : rounded, decimals),
                           language);
}

std::string format_figure(const Figure& figure, Language language)
{
    const auto& spread = figure.statistics.spread;
    if (figure.show == Show::uncertain) {
        return in(words(Phrase::uncertain), language);
    }
    if (figure.show == Show::mean) {
        return at_step(figure, figure.statistics.mean, language);
    }
    if (!spread) {
        return "–";
    }
    if (figure.show == Show::median) {
        return at_step(figure, spread->p50, language);
    }
    return fmt::format("{} {} {}", at_step(figure, spread->p5, language),
                       in(words(Phrase::range_to), language),
                       at_step(figure, spread->p95, language));
}

std::string format_cell(const TableCell& cell, Language language)
{
    return std::visit(CellText{language}, cell);
}

Label in_words(const Figure& figure, double value)
{
    return {at_step(figure, value, Language::nl), at_step(figure, value, Language::en)};
}

Label years_in_words(int years)
{
    return fill(words(years == 1 ? Phrase::one_year : Phrase::n_years), {{"years", same(years)}});
}

Label amount_in_words(const Figure& figure, double euros)
{
    const double step = rounding_step(figure);
    const std::string sign = euros < 0 && std::round(euros / step) != 0 ? "-" : "";
    const double size = std::abs(euros);
    if (size < 999'999.5) {
        return {sign + "€ " + format_number(size, step, Language::nl),
                sign + "€" + format_number(size, step, Language::en)};
    }
    // Millions with at least one decimal less than a euro would have: 0.01 million is ten thousand.
    const double millions = std::max(step / 1e6, 0.01);
    return {sign + "€ " + format_number(size / 1e6, millions, Language::nl) + " mln",
            sign + "€" + format_number(size / 1e6, millions, Language::en) + " million"};
}

} // namespace mkba

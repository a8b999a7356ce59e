// Figures as people read them: separators, signs, units, and no more digits than their band and
// error support.
#include <limits>

#include <doctest/doctest.h>

#include "mkba/report/text/numbers.hpp"
#include "mkba/report/text/rounding.hpp"

#include "tests/report/fixture.hpp"

using namespace mkba;

namespace {

Figure with_band(Unit unit, double mean, double half, double error)
{
    auto statistics = fixture::around(mean, half);
    statistics.spread->error_mean = error;
    return {unit, statistics};
}

} // namespace

TEST_CASE("numbers: a chance of 199 in 200 is not certainty")
{
    const auto text = [](double value) {
        return in_words({Unit::chance, {value, {}}, Show::mean, Precision{}}, value).en;
    };
    CHECK(text(199.0 / 200) == ">99%");
    CHECK(text(0.9949) == "99%");
    CHECK(text(1.0 / 200) == "1%");
    CHECK(text(0.0049) == "<1%");
}

TEST_CASE("numbers: separators follow the language")
{
    struct Row {
        double value;
        double step;
        const char* nl;
        const char* en;
    };
    for (const auto& row :
         {Row{1234.56, 0.1, "1.234,6", "1,234.6"}, Row{-1234567, 1, "-1.234.567", "-1,234,567"},
          Row{999, 1, "999", "999"}, Row{1000, 1, "1.000", "1,000"},
          Row{-0.4, 1, "0", "0"}, // never a negative zero
          Row{1250, 100, "1.300", "1,300"}, Row{0.125, 0.01, "0,13", "0.13"},
          Row{-100, 1, "-100", "-100"},
          Row{std::numeric_limits<double>::infinity(), 1, "∞", "∞"}}) {
        CAPTURE(row.value);
        CHECK(format_number(row.value, row.step, Language::nl) == row.nl);
        CHECK(format_number(row.value, row.step, Language::en) == row.en);
    }
}

TEST_CASE("rounding: two digits of the width of the band · three of a figure without one")
{
    // Width 2 x 600,000 = EUR 1.2 million: two digits of it are steps of 100 thousand.
    CHECK(rounding_step(with_band(Unit::thousand_euros, 1'234'567, 600'000, 100)) == 100);
    // Width 2 x 4.9 = 9.8 units: steps of a tenth.
    CHECK(rounding_step(with_band(Unit::count, 123.4, 4.9, 0)) == doctest::Approx(0.1));
    CHECK(rounding_step(Figure{Unit::thousand_euros, {1'234'567, {}}}) == 10);
    CHECK(rounding_step(Figure{Unit::thousand_euros, {1'000, {}}}) == 1); // never below 1
    CHECK(format_figure(Figure{Unit::thousand_euros, {1'234'567, {}}}, Language::nl) == "1.230");
}

TEST_CASE("rounding: the same figure in every draw has no band whatever its last bits are")
{
    Statistics same{33'850.331, Spread{}};
    same.spread->p5 = 33'850.331;
    same.spread->p50 = 33'850.331;
    same.spread->p95 = 33'850.331 + 1e-7;
    CHECK(format_figure({Unit::count, same}, Language::en) == "33,900");
}

TEST_CASE("rounding: no digit below the Monte Carlo error")
{
    // The band alone would allow steps of 10 (width 100 to 999 thousand), an error of 25 thousand
    // does not: 100.
    CHECK(rounding_step(with_band(Unit::thousand_euros, 1'234'567, 100'000, 4'000)) == 10);
    CHECK(rounding_step(with_band(Unit::thousand_euros, 1'234'567, 100'000, 25'000)) == 100);
    CHECK(rounding_step(with_band(Unit::thousand_euros, 1'234'567, 100'000, 100'000)) == 100);
}

TEST_CASE("figures: every part of a figure is rounded as the figure is")
{
    const auto figure = with_band(Unit::thousand_euros, -412'345, 800'000, 1'000);
    const auto shown = [&](Show show, Language language) {
        return format_figure(Figure{figure.unit, figure.statistics, show}, language);
    };
    CHECK(shown(Show::mean, Language::nl) == "-400");
    CHECK(shown(Show::median, Language::nl) == "-400");
    CHECK(shown(Show::band, Language::nl) == "-1.200 tot 400");
    CHECK(shown(Show::band, Language::en) == "-1,200 to 400");
    CHECK(shown(Show::uncertain, Language::nl) == "onzeker");
    CHECK(format_figure(Figure{Unit::euros, {5, {}}, Show::band}, Language::nl) == "–");
}

TEST_CASE("figures: a chance of nearly nothing is not nothing")
{
    const auto chance = [](double value) {
        return format_figure(Figure{Unit::chance, {value, {}}, Show::mean, Precision{0.01, {}}},
                             Language::nl);
    };
    CHECK(chance(0) == "<1%");
    CHECK(chance(0.02) == "2%");
    CHECK(chance(0.5) == "50%");
    CHECK(chance(1) == ">99%");
    const auto coarse = [](double value) { // in steps of ten per cent
        return format_figure(Figure{Unit::chance, {value, {}}, Show::mean, Precision{0, 0.04}},
                             Language::nl);
    };
    CHECK(coarse(0.52) == "50%");
    CHECK(coarse(0.97) == "97%");
    CHECK(coarse(0.03) == "3%");
}

TEST_CASE("cells: a dash where there is no figure · nothing where none could be")
{
    CHECK(format_cell({}, Language::nl) == "–");
    CHECK(format_cell(Blank{}, Language::nl).empty());
    CHECK(format_cell(CalendarYear{2031}, Language::en) == "2031");
    CHECK(format_cell(Payback{2041, 2049, {}, 0.2}, Language::en) == "2049");
    CHECK(format_cell(Payback{{}, {}, {}, 1}, Language::nl) == "nooit");
    CHECK(format_cell(Payback{{}, {}, {}, 1}, Language::en) == "never");
}

TEST_CASE("amounts in sentences: euros · or millions from a million on")
{
    const auto amount = [](double euros, double half) {
        return amount_in_words(with_band(Unit::euros, euros, half, 0), euros);
    };
    CHECK(amount(1'234'567, 300'000).nl == "€ 1,23 mln"); // width 600,000: steps of 10,000
    CHECK(amount(1'234'567, 300'000).en == "€1.23 million");
    CHECK(amount(-1'234'567, 3'000'000).nl == "-€ 1,2 mln");
    CHECK(amount(340'400, 30'000).nl == "€ 340.000"); // width 60,000: steps of 1,000
    CHECK(amount(340'400, 30'000).en == "€340,000");
    CHECK(amount(-4, 30'000).nl == "€ 0");
}

TEST_CASE("rounding: figures under one another have the digits of the coarsest")
{
    const auto step_of = [](double value, const std::vector<Statistics>& all) {
        return rounding_step(
            Figure{Unit::thousand_euros, {value, {}}, Show::mean, common_precision(all)});
    };
    const auto wide = with_band(Unit::thousand_euros, -9'400'000, 6'000'000, 20'000).statistics;
    const auto narrow = with_band(Unit::thousand_euros, -9'000'000, 600'000, 400'000).statistics;
    for (const double value : {-9'400'000.0, -9'000'000.0, 12.0}) {
        CHECK(step_of(value, {wide, narrow}) == 1'000);
        CHECK(step_of(value, {{-9'400'000, {}}, {-123'000, {}}}) == 10);
        CHECK(step_of(value, {{0, {}}, {0, {}}}) >= 1);
    }
}

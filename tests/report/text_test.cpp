// How tables look on a terminal and in Markdown.
#include <sstream>

#include <doctest/doctest.h>

#include "mkba/report/formats/markdown.hpp"
#include "mkba/report/formats/text.hpp"
#include "mkba/report/formats/text_layout.hpp"
#include "mkba/report/tables/catalogue.hpp"
#include "mkba/report/text/width.hpp"

#include "tests/report/fixture.hpp"

using namespace mkba;

namespace {

std::string text_of(const std::vector<std::string>& names, Language language,
                    Colour colour = Colour::off)
{
    const auto scenario = fixture::description();
    const auto results = fixture::results();
    std::vector<ReportTable> tables;
    for (const auto& name : names) {
        tables.push_back(find_table(name)->make(scenario, results));
    }
    return as_text({scenario, results, tables, language, colour});
}

ReportTable small_table()
{
    ReportTable table{"small", {"Klein", "Small"}, {"Post", "Post"}};
    table.columns = {{"a", {"Bedrag", "Amount"}}, {"b", {"Reden", "Reason"}}};
    table.rows = {
        {"h", {"Kosten", "Costs"}, RowKind::heading},
        {"x",
         {"één", "one"},
         RowKind::item,
         {Figure{Unit::euros, {1'500, {}}}, Label{"a|b", "a|b"}}},
        {"t", {"Som", "Sum"}, RowKind::total, {Figure{Unit::euros, {9'000, {}}}, Blank{}}}};
    return table;
}

} // namespace

TEST_CASE("text: columns aligned · figures to the right · words to the left")
{
    CHECK(laid_out(small_table(), Language::nl, Colour::off) == "Post   Bedrag  Reden\n"
                                                                "────────────────────\n"
                                                                "Kosten\n"
                                                                "  één   1.500  a|b\n"
                                                                "────────────────────\n"
                                                                "  Som   9.000\n");
}

TEST_CASE("text: no line is wider than 110 columns · whatever the table")
{
    for (const auto language : {Language::nl, Language::en}) {
        for (const auto& entry : table_catalogue()) {
            std::istringstream lines{text_of({std::string{entry.name}}, language)};
            for (std::string line; std::getline(lines, line);) {
                CAPTURE(line);
                CHECK(display_width(line) <= text_width);
                CHECK(line.find("\u00AD") == std::string::npos);
                CHECK((line.empty() || line.back() != ' '));
            }
        }
    }
}

TEST_CASE("text: a table too wide is broken into panels that repeat the row labels")
{
    ReportTable wide{"wide", {"Breed", "Wide"}, {"Post", "Post"}};
    TableRow row{"x", {"rij", "row"}};
    for (int i = 0; i < 30; ++i) {
        wide.columns.push_back({"c", {"Kolommen", "Columns"}});
        row.cells.emplace_back(Figure{Unit::euros, {1'000.0 + i, {}}});
    }
    wide.rows = {row};
    const auto text = laid_out(wide, Language::nl, Colour::off);
    std::size_t repeated = 0;
    for (auto at = text.find("rij"); at != std::string::npos; at = text.find("rij", at + 1)) {
        ++repeated;
    }
    CHECK(repeated ==
          3); // 11 columns of 8 + 2 a panel of 110: 30 = 11 + 11 + 8, less the label's 4
}

TEST_CASE("text: provenance closes every result · with short hashes")
{
    const auto nl = text_of({"distribution"}, Language::nl);
    CHECK(nl.find("Herkomst\n"
                  "- Gemaakt met mkba 0.1.0; 10.000 trekkingen, Latin hypercube, startgetal 2025\n"
                  "- Invoer (sha256): scenarios/proef.yaml aaaaaaaa, data/model.yaml bbbbbbbb\n"
                  "- 30 jaar programma vanaf 2025, gevolgd tot en met 2073; iedereen gevolgd tot "
                  "uitstroom; "
                  "personen geteld aan\n  het begin van het jaar\n"
                  "- Prijspeil 2025, prijzen 'literature'; discontovoet 2,25% (mkba2021), "
                  "basisjaar 2025, "
                  "bedragen aan het begin\n  van het jaar\n") != std::string::npos);
    CHECK(text_of({}, Language::en).find("discount rate 2.25% (mkba2021), base year 2025") !=
          std::string::npos);
}

TEST_CASE("text: colour only where it is asked for")
{
    CHECK(text_of({"welfare"}, Language::nl).find('\033') == std::string::npos);
    CHECK(text_of({"welfare"}, Language::nl, Colour::on).find("\033[1mTabel 1") !=
          std::string::npos);
}

TEST_CASE("markdown: a pipe table · with what Markdown would eat escaped")
{
    const auto scenario = fixture::description();
    const auto results = fixture::results();
    const auto text = as_markdown({scenario, results, {small_table()}});
    CHECK(text.find("# Proefscenario\n\n## Klein\n\n"
                    "| Post | Bedrag | Reden |\n"
                    "| --- | ---: | --- |\n"
                    "| **Kosten** |  |  |\n"
                    "| één | 1.500 | a\\|b |\n"
                    "| **Som** | 9.000 |  |\n") != std::string::npos);
    CHECK(text.find("## Herkomst\n") != std::string::npos);
}

// Terminal columns of UTF-8 text, and where lines may break.
#include <doctest/doctest.h>

#include "mkba/report/text/width.hpp"

using namespace mkba;

using Lines = std::vector<std::string>;

TEST_CASE("width: columns on a terminal · not bytes")
{
    CHECK(display_width("gemeente") == 8);
    CHECK(display_width("reële €") == 7);
    CHECK(display_width("e\u0301e\u0301n") == 3); // accents that stand apart
    CHECK(display_width("ver\u00ADzilver") == 9); // a soft hyphen shows only at a break
    CHECK(display_width("費用") == 4);
    CHECK(padded("één", 5, Alignment::left) == "één  ");
    CHECK(padded("één", 5, Alignment::right) == "  één");
    CHECK(padded("lang", 2, Alignment::left) == "lang");
}

TEST_CASE("wrapping: at spaces · hyphens inside words and soft hyphens")
{
    CHECK(wrapped("kosten en baten", 9) == Lines{"kosten en", "baten"});
    CHECK(wrapped("Niet-ver\u00ADzilver\u00ADbaar", 9) == Lines{"Niet-ver-", "zilver-", "baar"});
    CHECK(wrapped("Niet-ver\u00ADzilver\u00ADbaar", 30) == Lines{"Niet-verzilverbaar"});
    CHECK(wrapped("van -1.200 tot", 5) == Lines{"van", "-1.200", "tot"}); // a minus is no hyphen
    CHECK(wrapped("kost € 1,2 mln nu", 8) == Lines{"kost", "€ 1,2 mln", "nu"});
    CHECK(wrapped("in data/goede-start/model.yaml", 12) ==
          Lines{"in", "data/goede-start/model.yaml"});
    CHECK(wrapped("", 5) == Lines{""});
    CHECK(widest_piece("Niet-ver\u00ADzilver\u00ADbaar") == 7);
    CHECK(without_soft_hyphens("Terug\u00ADverdien\u00ADjaar") == "Terugverdienjaar");
}

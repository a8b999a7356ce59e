// The small parts of the reader: numbers, spelling, patterns, fingerprints, CSV.
#include <doctest/doctest.h>

#include "mkba/scenario/read/state_pattern.hpp"
#include "mkba/scenario/text/csv.hpp"
#include "mkba/scenario/text/scalar.hpp"
#include "mkba/scenario/text/sha256.hpp"
#include "mkba/scenario/text/spelling.hpp"
#include "mkba/scenario/text/utf8.hpp"

using namespace mkba;

TEST_CASE("numbers: what is one · to the last bit")
{
    CHECK(to_number("0").value == 0.0);
    CHECK(to_number("-12.50").value == -12.5);
    CHECK(to_number("0.1").value == 0.1);
    CHECK(to_number("1e-3").value == 0.001);
    CHECK(to_number("2E+2").value == 200.0);
    for (const char* text : {"", "-", "--1", "01", "1.", ".1", "1e", "1e+", "1 2", "1x", "e3",
                             "0x1", "1,2", "nan", "inf", "1'000", "½"}) {
        CAPTURE(text);
        CHECK_FALSE(to_number(text).value.has_value());
    }
}

TEST_CASE("numbers: whole ones")
{
    CHECK(to_integer("2025").value == 2025);
    CHECK(to_integer("-1").value == -1);
    for (const char* text : {"1.0", "1e3", "99999999999", "0363", "+1"}) {
        CAPTURE(text);
        CHECK_FALSE(to_integer(text).value.has_value());
    }
}

TEST_CASE("names")
{
    CHECK(is_name("care_2"));
    CHECK(is_dotted_name("vulnerable.in_view"));
    for (const char* text : {"", "2care", "Care", "a-b", "_a", "é"}) {
        CAPTURE(text);
        CHECK_FALSE(is_name(text));
    }
    CHECK_FALSE(is_dotted_name("a..b"));
    CHECK_FALSE(is_dotted_name("a."));
}

TEST_CASE("spelling: distances and the nearest word")
{
    CHECK(edit_distance("care", "care") == 0);
    CHECK(edit_distance("care", "acre") == 1); // neighbours swapped
    CHECK(edit_distance("care", "cares") == 1);
    CHECK(edit_distance("kitten", "sitting") == 3);
    CHECK(edit_distance("", "abc") == 3);
    CHECK(did_you_mean("coverag", {"accepted", "coverage"}) == "did you mean 'coverage'?");
    CHECK(did_you_mean("weather", {"accepted", "coverage"}).empty());
    CHECK(did_you_mean("E", {"A"}).empty());
}

TEST_CASE("patterns of states")
{
    CHECK(matched("vulnerable.*", "vulnerable.in_view") == "in_view");
    CHECK(matched("*.unseen", "very_vulnerable.unseen") == "very_vulnerable");
    CHECK(matched("robust", "robust") == "");
    CHECK_FALSE(matched("vulnerable.*", "vulnerable.").has_value());
    CHECK_FALSE(matched("vulnerable.*", "very_vulnerable.unseen").has_value());
    CHECK_FALSE(matched("robust", "robust.a").has_value());
    CHECK(filled("*.in_view", "vulnerable") == "vulnerable.in_view");
}

TEST_CASE("sha256: the vectors of FIPS 180-2")
{
    CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST_CASE("UTF-8: good and bad sequences")
{
    CHECK_FALSE(first_not_utf8("café €20 \xF0\x9F\x99\x82").has_value());
    CHECK(first_not_utf8("\x80") == 0);              // a continuation without its start
    CHECK(first_not_utf8("ab\xC0\xAF") == 2);        // too long a form of /
    CHECK(first_not_utf8("\xED\xA0\x80") == 0);      // half a surrogate pair
    CHECK(first_not_utf8("é\xF4\x90\x80\x80") == 2); // beyond the last character
    CHECK(first_not_utf8("\xE2\x82") == 0);          // cut short
}

TEST_CASE("UTF-8: a byte that is no text has its line and column in characters")
{
    const Place start{"t.csv", 3, 1};
    CHECK(place_in("né\x80", 3, start) == Place{"t.csv", 3, 3});
    CHECK(place_in("one\ntwo\x1b", 7, start) == Place{"t.csv", 4, 4});
}

TEST_CASE("CSV: separators · quotes · line ends and places")
{
    const SourceText source{"t.csv", "age; \"the \"\"rate\"\"\" ;b\r\n0;1;\"2;3\"\r\n\r\n"};
    Findings findings;
    const auto table = read_csv(source, findings);
    CHECK(findings.empty());
    REQUIRE(table.header.size() == 3);
    CHECK(table.header[1].text == "the \"rate\"");
    REQUIRE(table.rows.size() == 1);
    CHECK(table.rows[0][2].text == "2;3");
    CHECK(table.rows[0][2].place == Place{"t.csv", 2, 5});
}

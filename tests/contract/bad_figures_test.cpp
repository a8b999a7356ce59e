// What is wrong with a contract or its figures: one clear error each, with its place.
#include <doctest/doctest.h>

#include "tests/contract/settled.hpp"

using namespace mkba;

namespace {

const std::string keys = "  threshold: 0.03\n  share: 0.5\n";
const std::string head = "year,persons,benchmark,measured\n";

} // namespace

TEST_CASE("bad figures: a cell that is no number")
{
    CHECK(figures_complaint(keys, head + "2026,100,many,900\n") ==
          "figures.csv:2:10: error: 'many' is not a number\n");
}

TEST_CASE("bad figures: an empty cell")
{
    CHECK(figures_complaint(keys, head + "2026,100,,900\n") ==
          "figures.csv:2:10: error: this cell is empty; a number was expected\n");
}

TEST_CASE("bad figures: the same row twice")
{
    CHECK(figures_complaint(keys, head + "2026,1,1000,900\n2027,1,1000,900\n2026,1,1000,950\n") ==
          "figures.csv:4:1: error: this row is the same as line 2: 2026\n"
          "  hint: each row is settled once\n");
}

TEST_CASE("bad figures: another heading")
{
    CHECK(figures_complaint(keys, "year,persons,benchmrk,measured\n2026,1,1000,900\n") ==
          "figures.csv:1:1: error: there is no column 'benchmark', which the contract reads as "
          "benchmark\n  hint: did you mean 'benchmrk'?\n");
}

TEST_CASE("bad figures: a heading twice")
{
    CHECK(figures_complaint(keys, "year,year\n") ==
          "figures.csv:1:6: error: two columns have the heading 'year'\n");
}

TEST_CASE("bad figures: a row of another length")
{
    CHECK(figures_complaint(keys, head + "2026,1,1000\n") ==
          "figures.csv:2:1: error: this row has 3 cells where the header has 4\n");
}

TEST_CASE("bad figures: no benchmark to speak of")
{
    CHECK(figures_complaint(keys, head + "2026,1,0,900\n") ==
          "figures.csv:2:1: error: this row cannot be settled: its benchmark is not above 0\n");
}

TEST_CASE("bad figures: a suppressed amount")
{
    CHECK(figures_complaint(keys, head + "2026,1,1000,<10\n") ==
          "figures.csv:2:13: error: '<10' is not a number\n"
          "  hint: only a column that holds counts may be suppressed: holds: count\n");
}

TEST_CASE("bad figures: persons outside the table")
{
    CHECK(figures_complaint("  threshold: {classes: [{from: 100, first: 0.1}]}\n  share: 1\n",
                            head + "2026,99,1000,900\n") ==
          "figures.csv:2:1: error: this row cannot be settled: its number of persons lies outside "
          "the threshold table\n");
}

TEST_CASE("bad figures: a word without rules")
{
    CHECK(figures_complaint(R"(  columns: {kind: {holds: word}, benchmark: {}, measured: {}}
  variants: [{by: kind, cases: {small: {share: 0.5}, large: {share: 0.2}}}]
)",
                            "kind,benchmark,measured\nsmal,1000,900\n") ==
          "figures.csv:2:1: error: the contract has no rules for kind 'smal'\n"
          "  hint: did you mean 'small'?\n");
}

TEST_CASE("bad figures: a threshold table with a gap")
{
    CHECK(
        figures_complaint(R"(  share: 1
  threshold:
    classes:
      - {from: 100, to: 499, first: 0.1, last: 0.05}
      - {from: 501, first: 0.05}
)",
                          head) ==
        R"(contract.yaml:7:9: error: contract.threshold.classes[1]: the threshold table has a gap between 499 and 501 persons
        - {from: 501, first: 0.05}
          ^
  hint: this class must begin at 500
)");
}

TEST_CASE("bad figures: a gate without indicator")
{
    CHECK(figures_complaint("  share: 1\n  gates: {norm: {above: 0}}\n", head) ==
          R"(contract.yaml:4:11: error: contract.gates.norm: the key 'indicator' is missing
    gates: {norm: {above: 0}}
            ^
  hint: name the figure that is held against the gate
)");
}

TEST_CASE("bad figures: a cap on a base that is not given")
{
    CHECK(
        figures_complaint("  share: 1\n  cap: {rate: 0.1, of: revenue}\n", head) ==
        R"(contract.yaml:4:24: error: contract.cap.of: this limits a share of 'revenue', which is not given
    cap: {rate: 0.1, of: revenue}
                         ^
  hint: define it, or limit a share of the benchmark
)");
}

TEST_CASE("bad figures: cases that overlap")
{
    CHECK(
        figures_complaint(R"(  variants:
    - by: year
      cases:
        - {to: 2020, share: 1}
        - {from: 2020, share: 0.5}
)",
                          head) ==
        R"(contract.yaml:7:11: error: contract.variants[0].cases[1]: this case overlaps with an earlier one
          - {from: 2020, share: 0.5}
            ^
)");
}

TEST_CASE("bad figures: a number that its column cannot hold")
{
    const std::string graded = R"(  columns:
    benchmark: {}
    measured: {}
    quality: {heading: score, within: {from: 0, to: 1}}
    visits: {within: {from: 1}}
  share: 0.5 * quality + 0 * visits
)";
    CHECK(figures_complaint(graded, "benchmark,measured,score,visits\n1000,900,1.2,1\n"
                                    "1000,900,0.2,0.5\n1000,900,1,1\n") ==
          "figures.csv:2:10: error: 1.2 is not between 0 and 1, as the contract has it for "
          "'quality'\n"
          "figures.csv:3:14: error: 0.5 is not at least 1, as the contract has it for 'visits'\n");
}

TEST_CASE("bad figures: a year of an agreement that settles once")
{
    CHECK(figures_complaint("  years: {first: 2026, count: 3}\n  share: 1\n"
                            "  settle: {how: cumulative}\n",
                            head + "2026,5000,1000,950\n") ==
          "figures.csv:2:1: error: this row cannot be settled: the contract settles once, over "
          "2026 to 2028: one row holds the sums of all these years (persons: person-years) and "
          "has the year 2028\n");
}

TEST_CASE("bad figures: a year outside the term")
{
    const std::string term = "  years: {first: 2026, count: 5}\n  share: 1\n";
    CHECK(figures_complaint(term, head + "2030,5000,1000,950\n2040,5000,1000,950\n") ==
          "figures.csv:3:1: error: this row cannot be settled: its year 2040 lies outside the "
          "contract's 2026 to 2030\n");
    CHECK(figures_complaint(term, head + "2025,5000,1000,950\n").find("its year 2025 lies") !=
          std::string::npos);
    CHECK(settled("  years: {first: 2026, count: 5, renew: true}\n  share: 1\n",
                  head + "2040,5000,1000,950\n")
              .rows.at(0)
              .payment.low == 50);
}

TEST_CASE("bad figures: no such file")
{
    const FileSource files{{{"contract.yaml", "mkba: 1\ncontract: {share: 1}\n"}}};
    CHECK(figures_complaint("  share: 1\n  shar: 2\n", head) ==
          R"(contract.yaml:4:3: error: contract.shar: unknown key 'shar'
    shar: 2
    ^
  hint: did you mean 'share'?
)");
}

TEST_CASE("bad figures: rows without identifiers that are the same in all that is read")
{
    const auto columns =
        "  columns: {persons: {holds: count}, benchmark: {}, measured: {}}\n" + keys;
    const std::string rows = "persons,benchmark,measured\n10,1000,900\n10,1000,901\n";
    CHECK(figures_complaint(columns, rows).empty());
    CHECK(figures_complaint(columns, rows + "10,1e3,900\n") ==
          "figures.csv:4:1: error: this row is the same as line 2\n"
          "  hint: each row is settled once\n");
}

TEST_CASE("bad figures: one year written in two ways")
{
    CHECK(figures_complaint(keys, head + "1000,1,1000,900\n1e3,1,1000,950\n") ==
          "figures.csv:3:1: error: this row is the same as line 2: 1000\n"
          "  hint: each row is settled once\n");
}

TEST_CASE("bad figures: half a year")
{
    CHECK(figures_complaint(keys, head + "2014.5,1,1000,900\n") ==
          "figures.csv:2:1: error: '2014.5' is no year; a whole number was expected\n");
}

TEST_CASE("bad figures: half a person")
{
    CHECK(figures_complaint("  columns: {persons: {holds: count}, benchmark: {}, measured: {}}\n" +
                                keys,
                            "persons,benchmark,measured\n10.5,1000,900\n") ==
          "figures.csv:2:1: error: 10.5 persons or things cannot be counted\n"
          "  hint: a count is a whole number; for person-years: holds: amount\n");
}

TEST_CASE("bad figures: a share that comes out above 1")
{
    CHECK(figures_complaint(
              "  columns: {quality: {}, benchmark: {}, measured: {}}\n  share: 2 * quality\n",
              "quality,benchmark,measured\n0.4,1000,900\n0.75,1000,900\n") ==
          "figures.csv:3:1: error: this row cannot be settled: its share is 1.5, not between 0 and "
          "1\n");
}

TEST_CASE("bad figures: headings and nothing below them")
{
    CHECK(figures_complaint(keys, head) ==
          "figures.csv:1:1: error: the table has headings but no rows\n");
}

TEST_CASE("bad figures: text after a closing quote")
{
    CHECK(figures_complaint(keys, head + "2026,1,\"1000\"5,900\n") ==
          "figures.csv:2:14: error: there is text after the closing quote\n"
          "  hint: a quote within quotes is written twice: \"\"\n");
    CHECK(figures_complaint(keys, head + "2026,1,\"1000\" ,900\n").empty());
}

TEST_CASE("bad figures: a benchmark or an amount measured below 0")
{
    CHECK(figures_complaint(keys, head + "2026,1,-1000,900\n") ==
          "figures.csv:2:1: error: this row cannot be settled: its benchmark is not above 0\n");
    CHECK(figures_complaint(keys, head + "2026,1,1000,-900\n") ==
          "figures.csv:2:1: error: this row cannot be settled: its measured amount is below 0\n");
}

TEST_CASE("bad figures: a factor above 1")
{
    CHECK(figures_complaint(keys + "  factor: 1.2\n", head) ==
          R"(contract.yaml:5:11: error: contract.factor: 1.2 is not between 0 and 1
    factor: 1.2
            ^
)");
    CHECK(figures_complaint(
              "  columns: {kept: {}, benchmark: {}, measured: {}}\n  share: 0.5\n  factor: kept\n",
              "kept,benchmark,measured\n0.98,1000,900\n1.02,1000,900\n") ==
          "figures.csv:3:1: error: this row cannot be settled: its factor is 1.02, not between 0 "
          "and 1\n");
}

TEST_CASE("bad figures: a rate of a loss above 1")
{
    CHECK(figures_complaint("  columns: {part: {}, benchmark: {}, measured: {}}\n  share: 0.5\n  "
                            "loss: {rate: part}\n",
                            "part,benchmark,measured\n0.98,1000,1100\n1.5,1000,1100\n") ==
          "figures.csv:3:1: error: this row cannot be settled: its rate of a loss is 1.5, not "
          "between 0 and 1\n");
}

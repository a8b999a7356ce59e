// Figures that only some rows need, and persons of whom there are none.
#include <doctest/doctest.h>

#include "tests/contract/settled.hpp"

using namespace mkba;

namespace {

/// A threshold that is chosen, or has its value from the table.
const std::string chosen = R"(  columns:
    year: {holds: year, identifier: true}
    persons: {holds: count, needed_when: {elected: {to: 0}}}
    benchmark: {}
    measured: {}
    elected: {within: {from: 0, to: 1}}
    chosen: {within: {from: 0, to: 1}, needed_when: {elected: {from: 1}}}
  threshold: {value: chosen, when: elected, classes: [{from: 100, first: 0.03}]}
)";
const std::string head = "year,persons,benchmark,measured,elected,chosen\n";
const std::string lucky = "  threshold: {confidence: 0.9}\n  share: 0.5\n  sampling_error: 3\n";

} // namespace

TEST_CASE("needed figures: a row is settled without a figure that its rules do not ask for")
{
    const auto keys = chosen + "  share: 0.5\n";
    const auto made = settled(keys, head + "2026,,1000,950,1,0.06\n2027,5000,1000,950,0,\n");
    // 5 % saved: below the chosen 6 %; above the 3 % of the table, half of 50
    CHECK(made.rows.at(0).threshold.low == 0.06);
    CHECK(made.rows.at(0).payment.low == 0);
    CHECK(made.rows.at(1).threshold.low == 0.03);
    CHECK(made.rows.at(1).payment.low == 25);
    const auto without =
        settled(keys, "year,persons,benchmark,measured,elected\n2027,5000,1000,950,0\n");
    CHECK(without.rows.at(0).payment.low == 25);
}

TEST_CASE("needed figures: where the condition holds the cell must be there")
{
    CHECK(figures_complaint(chosen + "  share: 0.5\n", head + "2026,5000,1000,950,1,\n") ==
          "figures.csv:2:22: error: this cell is empty; a number was expected\n");
}

TEST_CASE("needed figures: a rule that asks for it all the same refuses the row")
{
    const auto keys = chosen + "  share: min(0.5, chosen)\n";
    CHECK(figures_complaint(keys, head + "2026,5000,1000,950,0,\n") ==
          "figures.csv:2:1: error: this row cannot be settled: its chosen is not given\n");
    CHECK(figures_complaint(keys, head + "2026,5000,1000,950,0,0.2\n").empty());
}

TEST_CASE("needed figures: the luck of nobody is no luck")
{
    const std::string columns = "year,persons,benchmark,measured\n";
    CHECK(figures_complaint(lucky, columns + "2026,0,1000,900\n") ==
          "figures.csv:2:1: error: this row cannot be settled: nobody is in its pool\n");
    // 1 to 9 persons: at least 1.2816 x 3 / sqrt(9) = 128 %, which 10 % does not reach
    const auto made = settled(lucky, columns + "2026,<10,1000,900\n2027,1,1000,900\n");
    CHECK(made.rows.at(0).is_decided());
    CHECK(made.rows.at(0).payment.low == 0);
    CHECK(made.rows.at(0).threshold.low == doctest::Approx(1.2815516));
    CHECK(made.rows.at(0).threshold.high == doctest::Approx(3.8446547));
    CHECK(made.rows.at(1).payment.low == 0);
}

TEST_CASE("needed figures: a confidence that asks nothing or everything")
{
    for (const char* confidence : {"0", "0.3", "1"}) {
        CAPTURE(confidence);
        const auto keys = "  threshold: {confidence: " + std::string{confidence} +
                          "}\n  share: 0.5\n"
                          "  sampling_error: 3\n";
        CHECK(figures_complaint(keys, "year,persons,benchmark,measured\n")
                  .find(std::string{confidence} + " is no confidence from 0.5 to below 1") !=
              std::string::npos);
    }
    const std::string by_row =
        "  columns: {persons: {holds: count}, benchmark: {}, measured: {}, sure: {}}\n"
        "  threshold: {confidence: sure}\n  share: 0.5\n  sampling_error: 3\n";
    const std::string columns = "persons,benchmark,measured,sure\n";
    CHECK(figures_complaint(by_row, columns + "10000,1000,900,1\n") ==
          "figures.csv:2:1: error: this row cannot be settled: one of its rules comes to no "
          "number\n");
    // z(0.3) = -0.5244: -0.5244 x 3 / sqrt(10000)
    CHECK(figures_complaint(by_row, columns + "10000,1000,900,0.3\n") ==
          "figures.csv:2:1: error: this row cannot be settled: its threshold is -0.015732, below "
          "0\n");
    CHECK(figures_complaint(by_row, columns + "10000,1000,900,0.5\n").empty());
}

TEST_CASE("needed figures: a cell outside the range that holds where it is not given")
{
    const std::string keys = R"(  columns:
    benchmark: {}
    measured: {}
    revenue: {between: {from: 0}}
    agreement_year: {between: {from: 1, to: 3}}
  share: 0.5
  loss: {rate: 0.5, limit: {rate: 0.1 * agreement_year, of: revenue}}
)";
    const std::string columns = "benchmark,measured,revenue,agreement_year\n";
    CHECK(figures_complaint(keys, columns + "1000,1100,-500,1\n1000,1100,500,7\n") ==
          "figures.csv:2:11: error: -500 is not at least 0, as the contract has it for 'revenue'\n"
          "figures.csv:3:15: error: 7 is not between 1 and 3, as the contract has it for "
          "'agreement_year'\n");
    CHECK(settled(keys, columns + "1000,1100,500,1\n").rows.at(0).payment.low == -50);
    const auto turned = figures_complaint(
        "  columns: {benchmark: {}, measured: {}, revenue: {between: {from: 5, to: 1}}}\n"
        "  share: 0.5\n",
        "benchmark,measured,revenue\n");
    CHECK(turned.find("this range ends at 1, before it begins") != std::string::npos);
}

TEST_CASE("needed figures: the table of one settlement is read at the persons of a year")
{
    // 3,000 person-years over three years: 1,000 persons, in the class of 9 %.
    const auto made = settled("  years: {first: 2026, count: 3}\n  share: 0.5\n"
                              "  settle: {how: cumulative}\n"
                              "  threshold: {classes: [{from: 100, to: 1999, first: 0.09, last: "
                              "0.09}, {from: 2000, first: 0.2}]}\n",
                              "year,persons,benchmark,measured\n2028,3000,1000,850\n");
    CHECK(made.rows.at(0).threshold.low == 0.09);
    CHECK(made.rows.at(0).payment.low == 75);
}

TEST_CASE("needed figures: shares of the key that are no whole")
{
    const std::string head_alone = "year,persons,benchmark,measured\n";
    CHECK(figures_complaint("  share: 0.5\n  key: {province: 0.3, town: 0.4}\n",
                            head_alone + "2026,1,1000,900\n")
              .find("the shares sum to 0.7, not to 1") != std::string::npos);
    for (const char* key : {"{province: 0.6, town: 0.4}", "{province: part, town: 0.4}",
                            "{rule: by_benefit, among: [province]}"}) {
        CHECK(figures_complaint("  share: 0.5\n  key: " + std::string{key} + "\n",
                                head_alone + "2026,1,1000,900\n")
                  .empty());
    }
}

TEST_CASE("needed figures: an empty line between the rows")
{
    CHECK(figures_complaint("  share: 0.5\n",
                            "year,persons,benchmark,measured\n2026,1,1000,900\n\n2027,1,1000,900\n"
                            "\n") == "figures.csv:3:1: error: there is an empty line between the "
                                     "rows\n  hint: leave it out\n");
}

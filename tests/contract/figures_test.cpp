// Given figures: columns, cases, and figures that are only ranges.
#include <doctest/doctest.h>

#include "tests/contract/settled.hpp"

using namespace mkba;

namespace {

const std::string head = "year,persons,benchmark,measured\n";

} // namespace

TEST_CASE("figures: the usual columns need no mapping")
{
    const auto made = settled("  threshold: 0.03\n  share: 0.5\n", head + "2026,5000,1000,950\n");
    // rate 5 %, half of 50
    REQUIRE(made.rows.size() == 1);
    CHECK(made.rows[0].payment.low == 25);
    CHECK(made.rows[0].rate.low == 0.05);
    CHECK(made.summary.gains == 1);
    CHECK(made.summary.paid == 25);
}

TEST_CASE("figures: an agreed sampling error takes the place of the model's")
{
    const auto made = settled("  threshold: {confidence: 0.80}\n  share: 0.5\n"
                              "  sampling_error: {projected: model, settled: 3}\n",
                              head + "2026,10000,1000,950\n2027,10000,1000,980\n");
    // z(0.80) 0.8416212 x 3 / sqrt(10000) = 2.525 %: 5 % lies above it, 2 % below
    REQUIRE(made.rows.size() == 2);
    CHECK(made.rows[0].threshold.low == doctest::Approx(0.025248637).epsilon(1e-7));
    CHECK(made.rows[0].payment.low == 25);
    CHECK(made.rows[1].payment.low == 0);
}

TEST_CASE("figures: an agreement that settles once takes one row of sums")
{
    const auto made = settled("  years: {first: 2026, count: 3}\n  share: 0.5\n"
                              "  settle: {how: cumulative}\n",
                              head + "2028,15000,3000,2900\n");
    REQUIRE(made.rows.size() == 1);
    CHECK(made.rows[0].payment.low == 50);
}

TEST_CASE("figures: headings and scale and signs of another file")
{
    const auto made = settled(R"(  columns:
    year: {heading: [jaar, year], holds: year, identifier: true}
    benchmark: {heading: verwacht, leave_out: "€."}
    measured: {heading: gemeten, leave_out: "€."}
    limit: {heading: drempel, scale: 0.01}
  threshold: limit
  share: 0.5
)",
                              "jaar;verwacht;gemeten;drempel\n2026;€1.000;€950;5\n");
    CHECK(made.rows.at(0).payment.low == 25);
    CHECK(made.rows.at(0).threshold.low == 0.05);
}

TEST_CASE("figures: cases by a word and by years")
{
    const std::string keys = R"(  columns:
    year: {holds: year, identifier: true}
    kind: {holds: word}
    benchmark: {}
    measured: {}
  variants:
    - by: kind
      cases:
        small: {numbers: {part: 0.5}}
        large: {numbers: {part: 0.2}, cap: 0.005}
    - by: year
      cases:
        - {to: 2025, share: part}
        - {from: 2026, share: part / 2}
)";
    const auto made = settled(keys, "year,kind,benchmark,measured\n"
                                    "2025,small,1000,900\n2026,small,1000,900\n"
                                    "2025,large,1000,900\n2026,large,1000,900\n");
    // 0.5 x 100, half of that; 0.2 x 100 = 20 and 10, both above 0.5 % of 1000
    CHECK(made.rows[0].payment.low == 50);
    CHECK(made.rows[1].payment.low == 25);
    CHECK(made.rows[2].payment.low == 5);
    CHECK(*made.rows[2].bound == Bound::cap);
    CHECK(made.rows[3].payment.low == 5);
}

TEST_CASE("figures: what is not given lies in its range")
{
    const std::string keys = R"(  columns:
    benchmark: {}
    measured: {}
    revenue: {between: {from: 0}}
  share: 0.5
  loss: {rate: 0.5, limit: [{rate: 0.08, of: revenue}, {rate: 0.04}]}
)";
    const auto made = settled(keys, "benchmark,measured\n1000,900\n1000,1050\n");
    CHECK(made.rows[0].is_decided()); // a gain has no limit
    CHECK(made.rows[0].payment.low == 50);
    // a loss of 0.5 x 50, limited to between nothing and 4 % of 1000: undecided
    CHECK_FALSE(made.rows[1].is_decided());
    CHECK(made.rows[1].payment.low == -25);
    CHECK(made.rows[1].payment.high == 0);
    REQUIRE(made.rows[1].open.size() == 1);
    CHECK(made.rows[1].open[0].column == "revenue");
    CHECK(made.rows[1].open[0].is_limit_base);
    CHECK(made.summary.undecided == 1);
    CHECK(settled(keys, "benchmark,measured,revenue\n1000,1050,100\n").rows[0].payment.low == -8);
}

TEST_CASE("figures: a rounded figure that decides nothing leaves the row decided")
{
    const std::string keys = R"(  columns:
    persons: {holds: count, rounded_to: 5}
    benchmark: {}
    measured: {}
  threshold: {classes: [{from: 0, to: 999, first: 0.1, last: 0.1}, {from: 1000, first: 0.02}]}
  share: 0.5
)";
    const auto made = settled(keys, "persons,benchmark,measured\n500,1000,850\n500,1000,950\n"
                                    "1000,1000,950\n");
    CHECK(made.rows[0].payment.low == 75);
    CHECK(made.rows[1].is_decided()); // 5 % is below 10 %
    // 997.5 to 1002.5 persons: a threshold of 10 % or of 2 %
    CHECK_FALSE(made.rows[2].is_decided());
    CHECK(made.rows[2].payment.high == 25);
}

TEST_CASE("figures: a suppressed count is 0 up to below its bound")
{
    const std::string keys = R"(  columns:
    visits: {holds: count}
    benchmark: {}
    measured: {}
  share: visits / 100
)";
    const auto made = settled(keys, "visits,benchmark,measured\n<10,1000,900\n");
    CHECK(made.rows[0].payment.low == 0);
    CHECK(made.rows[0].payment.high == doctest::Approx(9)); // 9 % of 100
    CHECK(made.rows[0].open[0].given == Given::suppressed);
}

TEST_CASE("figures: the least payment may lie inside a range")
{
    // Loss 0.5 x (1100 - B), limited to 5 % of B. At B = 900 the limit binds: -45; at 1050 the loss
    // is 25; at B = 1000 both are 50, which no corner shows.
    const auto made = settled(R"(  columns:
    benchmark: {rounded_to: 150}
    measured: {}
  share: 0.5
  loss: {rate: 0.5, limit: 0.05}
)",
                              "benchmark,measured\n975,1100\n");
    CHECK(made.rows[0].payment.low == -50);
    CHECK(made.rows[0].payment.high == -25);
}

TEST_CASE("figures: a failed gate raises the rate of a linked loss")
{
    const auto made = settled(R"(  columns: {benchmark: {}, measured: {}, quality: {}}
  share: 0.75
  gates: {norm: {indicator: quality, above: 0}}
  loss: {linked: {low: 0.4, high: 0.75}}
)",
                              "benchmark,measured,quality\n1000,900,0\n1000,1100,0\n1000,1100,1\n");
    CHECK(made.rows[0].payment.low == 0);
    CHECK(*made.rows[0].bound == Bound::gate);
    CHECK(made.rows[0].gate == "norm");
    CHECK(made.rows[1].payment.low == -75);
    CHECK(made.rows[2].payment.low == -40);
}

TEST_CASE("figures: nothing shared changes nothing and other euros scale")
{
    const std::string rules = "  threshold: 0.01\n  cap: 0.03\n";
    const auto none = settled(rules + "  share: 0\n", head + "2026,1,1000,900\n2027,1,900,1000\n");
    for (const auto& row : none.rows) {
        CHECK(row.payment.low == 0);
    }
    const auto one = settled(rules + "  share: 0.4\n", head + "2026,1,1000,960\n2027,1,1000,800\n");
    const auto ten =
        settled(rules + "  share: 0.4\n", head + "2026,1,10000,9600\n2027,1,10000,8000\n");
    REQUIRE(one.rows[0].payment.low == 16);
    for (std::size_t i = 0; i < one.rows.size(); ++i) {
        CHECK(ten.rows[i].payment.low == 10 * one.rows[i].payment.low);
    }
}

TEST_CASE("figures: a suppressed count counts as far as the threshold table goes")
{
    const std::string keys = R"(  columns: {persons: {holds: count}, benchmark: {}, measured: {}}
  share: 0.5
  threshold: {classes: [{from: 1, to: 4, first: 0.3, last: 0.3}, {from: 5, first: 0.1}]}
)";
    const auto made = settled(keys, "persons,benchmark,measured\n<10,1000,800\n<10,1000,950\n"
                                    "<3,1000,800\n");
    // 1 to 9 persons: 20 % reaches the threshold of 10 % but not that of 30 %.
    CHECK_FALSE(made.rows[0].is_decided());
    CHECK(made.rows[0].payment.low == 0);
    CHECK(made.rows[0].payment.high == 100);
    CHECK(made.rows[0].open[0].given == Given::suppressed);
    CHECK(made.rows[1].is_decided()); // 5 % reaches neither
    CHECK(made.rows[2].is_decided()); // 1 or 2 persons: 30 %
    CHECK(made.summary.undecided == 1);
}

TEST_CASE("figures: a rounded count is never below 0")
{
    const auto made =
        settled(R"(  columns: {visits: {holds: count, rounded_to: 5}, benchmark: {}, measured: {}}
  share: visits / 100
)",
                "visits,benchmark,measured\n0,1000,900\n");
    CHECK(made.rows[0].payment.low == 0);
    CHECK(made.rows[0].payment.high == doctest::Approx(2.5)); // 2.5 % of 100
}

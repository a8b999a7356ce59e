// Keys that go by what the receivers put in or gained.
#include <doctest/doctest.h>

#include "tests/run/scenarios.hpp"

namespace mkba::test {
namespace {

/// 50 crises of 100 a year, 10 fewer with the programme: 1,000 saved, by the town. The programme
/// costs 300 a year, 100 of it from the province and 200 from the fund, and in 2025 the fund spends
/// 300 more. The school gains 40 a year for every crisis that is not there.
std::string scenario(const std::string& key)
{
    return R"(mkba: 1
title: receivers
time: {start: 2025, programme_years: 3}
money: {price_year: 2025, discount: {euro: 0}}
simulate: {draws: 0}
parameters:
  euro: {value: 1, unit: EUR, price_year: 2025, index: prices, source: test, year: 2025, grade: D}
indices: {prices: {label: prices, points: {2025: 100}, unit: index, source: test, year: 2025, grade: D}}
populations: {children: {label: children, ages: {first: 0, last: 0}, states: [here]}}
stock: {children: [{age: 0, counts: {here: 100}}]}
entrants: {children: [{count: 100, shares: {here: 1}}]}
events: {crisis: {label: crisis, rate: {here: 0.5}}}
interventions:
  support: {label: support, eligible: {states: [here]}, chain: [coverage], effects: [{on: crisis, rr: 0.8}]}
parties: {town: {label: town}, school: {label: school}, province: {label: province}, fund: {label: fund}}
posts: {all: {label: all}}
lines:
  crisis: {label: crisis, post: all, per: {event: crisis}, amount: 100 * euro, parties: {town: 1}, role: effect, perspective: fiscal, cashable: 1, structural: true}
  lessons: {label: lessons, post: all, per: {event: crisis}, amount: 40 * euro, parties: {school: 1}, role: effect, perspective: narrow, cashable: 1, structural: true}
  office: {label: office, post: all, per: year, amount: 300 * euro, parties: {province: 1 / 3, fund: 2 / 3}, role: programme, of: [support], perspective: fiscal, structural: true}
  start: {label: start, post: all, per: start, amount: 300 * euro, parties: {fund: 1}, role: programme, of: [support], perspective: fiscal, structural: false}
alternatives: {without: {label: without, interventions: {}}, with: {label: with, interventions: {support: {coverage: 1}}}}
compare: {baseline: without, with: with}
contract:
  label: two years
  years: {first: 2025, count: 2}
  pool: {lines: [crisis]}
  payers: [town]
  key: )" + key +
           R"(
  share: 0.5
  sampling_error: 0
)";
}

double received(const std::string& key, const std::string& party, std::size_t year)
{
    const Results results = run_with(described(scenario(key)));
    return results.comparisons.at(0).years.at(year).parties.at(party).transfer;
}

TEST_CASE("receivers: by investment of the years so far")
{
    const std::string key = "{rule: by_investment, among: [province, fund]}";
    // Half of 1,000 a year. 2025: 100 and 500 put in; 2026: 200 and 700 in both years.
    CHECK(received(key, "province", 0) == Near{500 * 1.0 / 6, 1e-9});
    CHECK(received(key, "fund", 0) == Near{500 * 5.0 / 6, 1e-9});
    CHECK(received(key, "province", 1) == Near{500 * 2.0 / 9, 1e-9});
    CHECK(received(key, "fund", 1) == Near{500 * 7.0 / 9, 1e-9});
    CHECK(received(key, "town", 1) == Near{-500, 1e-9});
}

TEST_CASE("receivers: who put nothing in gets nothing unless nobody did")
{
    CHECK(received("{rule: by_investment, among: [province, school]}", "school", 0) == 0);
    CHECK(received("{rule: by_investment, among: [town, school]}", "school", 0) == Near{250, 1e-9});
}

TEST_CASE("receivers: by benefit")
{
    // The town saves 1,000 a year, the school 400; who bears the programme has no benefit.
    CHECK(received("{rule: by_benefit, among: [school, fund]}", "school", 0) == Near{500, 1e-9});
    CHECK(received("{rule: by_benefit, among: [school, town]}", "school", 1) ==
          Near{500 * 4.0 / 14, 1e-9});
}

} // namespace
} // namespace mkba::test

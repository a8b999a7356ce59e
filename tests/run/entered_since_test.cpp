// A pool of those who entered since signing.
#include <cmath>

#include <doctest/doctest.h>

#include "tests/run/scenarios.hpp"
#include "tests/run/small_model.hpp"

namespace mkba::test {
namespace {

/// 100 children of each age of 0, 1 and 2; who enters is helped in 40 of 100 cases, for good.
std::string cohorts()
{
    return R"(mkba: 1
title: cohorts
time: {start: 2025, programme_years: 6}
money: {price_year: 2025, discount: {euro: 0}}
simulate: {draws: 0}
parameters:
  euro: {value: 1, unit: EUR, price_year: 2025, index: prices, source: test, year: 2025, grade: D}
indices: {prices: {label: prices, points: {2025: 100}, unit: index, source: test, year: 2025, grade: D}}
populations: {children: {label: children, ages: {first: 0, last: 2}, states: [plain, helped]}}
stock: {children: [{age: 0, counts: {plain: 100}}, {ages: [1, 2], counts: {plain: 200}}]}
entrants: {children: [{count: 100, shares: {plain: 1}}]}
events: {orders: {label: orders, rate: {others: 0.5}}, visits: {label: visits, rate: {others: 0.5}}}
interventions:
  support: {label: support, eligible: {entrants: [plain]}, chain: [coverage], effects: [{route: {from: plain, to: helped}}, {on: orders, in: [helped], rr: 0.5}]}
parties: {municipality: {label: municipality, public: true}, provider: {label: provider}}
posts: {youth: {label: youth}}
lines:
  orders: {label: orders, post: youth, per: {event: orders}, amount: 100 * euro, parties: {municipality: 1}, role: effect, perspective: fiscal, cashable: 1, structural: true}
  visits: {label: visits, post: youth, per: {event: visits}, stream: {years: 2}, amount: 10 * euro, parties: {municipality: 1}, role: effect, perspective: fiscal, cashable: 0.5, structural: true}
alternatives: {without: {label: without, interventions: {}}, with: {label: with, interventions: {support: {coverage: 0.4}}}}
compare: {baseline: without, with: with}
contract:
  label: two years
  years: {first: 2026, count: 2}
  pool: {lines: [orders, visits], persons: entered_since_signing}
  payers: [municipality]
  key: {provider: 1}
  threshold: 0
  share: 0.5
  sampling_error: model
)";
}

std::string by_all(const std::string& scenario)
{
    return replaced(scenario, "persons: entered_since_signing", "persons: all");
}

ContractYear year_of(const std::string& scenario, std::size_t year)
{
    return run_with(described(scenario)).comparisons.at(0).contract->years.at(year);
}

TEST_CASE("entered since signing: two years by hand")
{
    // 2026: the 100 of age 0. Without: 50 orders of 100 and 50 visits of 10, half of it cash: B =
    // 5,000 + 250. With: 40 helped have 10 orders, 60 have 30: M = 4,000 + 250, so D = 1,000, of
    // which half is paid. Chance: 50 x 100^2 + 50 x 5^2 = 501,250 = 707.99^2.
    const auto first = year_of(cohorts(), 0);
    CHECK(first.persons == Near{100, 1e-9});
    CHECK(first.benchmark == Near{5250, 1e-9});
    CHECK(first.true_rate == Near{1000.0 / 5250, 1e-12});
    CHECK(first.payment == Near{500, 1e-9});
    CHECK(first.noise == Near{std::sqrt(501250) / 5250, 1e-12});
    // 2027: ages 0 and 1: 100 orders; 100 visits, and the second year of the 50 of 2026: 10,000 +
    // 500 + 250. Nothing is paid on for those of before 2026.
    const auto second = year_of(cohorts(), 1);
    CHECK(second.persons == Near{200, 1e-9});
    CHECK(second.benchmark == Near{10750, 1e-9});
    CHECK(second.payment == Near{1000, 1e-9});
}

TEST_CASE("entered since signing: among everybody the same effect is diluted")
{
    // 2026: 300 children, 150 orders, 150 visits and as many of 2025; helped are those of ages 0
    // and 1, who entered in 2026 and 2025.
    const auto everybody = year_of(by_all(cohorts()), 0);
    CHECK(everybody.persons == Near{300, 1e-9});
    CHECK(everybody.benchmark == Near{16500, 1e-9});
    CHECK(everybody.true_rate == Near{2000.0 / 16500, 1e-12});
}

TEST_CASE("entered since signing: a stream that ends at an age ends for them too")
{
    // Visits are paid below age 2: of the 50 at age 0 in 2027 and of the 50 at age 1 the first
    // year, and the second of those of 2026.
    const auto ends = replaced(cohorts(), "stream: {years: 2}", "stream: {years: 2, until_age: 2}");
    CHECK(year_of(ends, 1).benchmark == Near{10750, 1e-9});
    // Below age 1: the first year of the 50 at age 0 alone.
    const auto sooner =
        replaced(cohorts(), "stream: {years: 2}", "stream: {years: 2, until_age: 1}");
    CHECK(year_of(sooner, 1).benchmark == Near{10250, 1e-9});
}

TEST_CASE("entered since signing: once all who were there have left it is everybody")
{
    const auto later = replaced(cohorts(), "first: 2026, count: 2", "first: 2026, count: 3");
    const auto only = year_of(later, 2);
    const auto everybody = year_of(by_all(later), 2);
    CHECK(only.persons == everybody.persons);
    // The visits of those who were 2 years old in 2027 and entered before are still being paid.
    CHECK(everybody.benchmark - only.benchmark == Near{250, 1e-9});
}

TEST_CASE("entered since signing: without anybody at the start it is everybody")
{
    const std::string empty = replaced(
        replaced(small_model(),
                 "    - {ages: [1, 3], count: 3 * people, shares: {well: 1 - "
                 "risk_share, risk.unseen: risk_share * 0.6, risk.seen: risk_share "
                 "* 0.4}}\n",
                 ""),
        "migration:\n  children: {net: people / 50, shares: {well: 0.5, risk.unseen: 0.5}}\n", "");
    const std::string contract =
        replaced(paying_contract(), "basis: cashable", "basis: cashable, persons: all");
    const Results all = run_with(described(empty + contract));
    const Results entered = run_with(
        described(empty + replaced(contract, "persons: all", "persons: entered_since_signing")));
    const double margin = 1e-12 * gross_flows(all);
    for (std::size_t y = 0; y < 4; ++y) {
        const auto& one = all.comparisons.at(0).contract->years.at(y);
        const auto& other = entered.comparisons.at(0).contract->years.at(y);
        CHECK(other.persons == Near{one.persons, 1e-9});
        CHECK(other.benchmark == Near{one.benchmark, margin});
        CHECK(other.payment == Near{one.payment, margin});
        CHECK(other.true_rate == Near{one.true_rate, 1e-12});
    }
    CHECK(all.comparisons.at(0).contract->years.at(3).payment > 100);
}

TEST_CASE("entered since signing: the pool holds less than everybody where somebody was there")
{
    const std::string contract = replaced(paying_contract(), "basis: cashable",
                                          "basis: cashable, persons: entered_since_signing");
    const Results entered = run_with(described(small_model() + contract));
    const Results all = run_with(described(small_model() + paying_contract()));
    for (std::size_t y = 0; y < 3; ++y) {
        const auto& one = entered.comparisons.at(0).contract->years.at(y);
        const auto& other = all.comparisons.at(0).contract->years.at(y);
        CHECK(one.persons < other.persons);
        CHECK(one.benchmark < other.benchmark);
    }
    CHECK(entered.comparisons.at(0).total.result.mean ==
          Near{all.comparisons.at(0).total.result.mean, 1e-12 * gross_flows(all)});
}

} // namespace
} // namespace mkba::test

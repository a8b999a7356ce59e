// What the spending of a contract is held against: years before it, known or run, and what rebasing
// makes of a benchmark.
#include <doctest/doctest.h>

#include "tests/run/scenarios.hpp"
#include "tests/run/small_model.hpp"

namespace mkba::test {
namespace {

// National new orders fell by 22 % from 2021 to 2022.
const std::string falling = R"(mkba: 1
title: a national fall
time: {start: 2021, programme_years: 2, follow_years: 0}
money: {price_year: 2021, discount: {euro: 0}}
simulate: {draws: 0}
parameters:
  order_cost: {value: 10000, unit: EUR per order, price_year: 2021, index: prices, source: test, year: 2021, grade: D}
indices: {prices: {label: prices, points: {2021: 100}, unit: index, source: test, year: 2021, grade: D}}
tables:
  national: {by: year, points: {2021: 1, 2022: 0.78}, between: step, unit: index, source: test, year: 2022, grade: A}
populations: {children: {label: children, states: [all]}}
stock: {children: [{counts: {all: 1000}}]}
events: {orders: {label: orders, rate: {all: 0.02 * national}}}
interventions:
  support: {label: support, eligible: {states: [all]}, chain: [coverage], effects: [{on: orders, rr: 1}]}
parties: {municipality: {label: municipality, public: true}, provider: {label: provider}}
posts: {youth: {label: youth}}
lines:
  orders: {label: orders, post: youth, per: {event: orders}, amount: order_cost, parties: {municipality: 1}, role: effect, perspective: fiscal, cashable: 1, structural: true}
alternatives: {without: {label: without, interventions: {}}, with: {label: with, interventions: {support: {coverage: 1}}}}
compare: {baseline: without, with: with}
contract:
  label: one year
  years: {first: 2022, count: 1}
  pool: {lines: [orders]}
  payers: [municipality]
  key: {provider: 1}
  benchmark: {historical: {2021: 1}, trend: national}
  threshold: 0.02
  share: 0.5
  sampling_error: 0
)";

TEST_CASE("contract: a benchmark of a year before the scenario rests on what was spent then")
{
    // 250,000 for 1,250 persons are 200,000 for 1,000; 15.6 orders of 10,000 are spent.
    const Results known = run_with(
        described(replaced(falling, "{historical: {2021: 1}, trend: national}",
                           "{historical: {2019: {weight: 1, spent: 250000, persons: 1250}}}")));
    const auto& year = known.comparisons.at(0).contract->years.at(0);
    CHECK(year.benchmark == Near{200000, 1e-6});
    CHECK(year.payment == Near{22000, 1e-6});
    // Half from then and half from 2021, each by its own index: 250,000 x 0.78 and 156,000.
    const Results mixed = run_with(described(
        replaced(falling, "{historical: {2021: 1}, trend: national}",
                 "{historical: {2021: 0.5, 2020: {weight: 0.5, spent: 250000}}, "
                 "trend: \"national * at_least(year, 2021) + (1 - at_least(year, 2021))\", "
                 "adjust: none}")));
    CHECK(mixed.comparisons.at(0).contract->years.at(0).benchmark == Near{175500, 1e-6});
}

TEST_CASE(
    "contract: a benchmark that a bad year has raised makes no payer pay what it did not save")
{
    std::string worse = replaced(falling, "rr: 1}", "rr: 2}");
    worse = replaced(worse, "coverage: 1}", "coverage: {2022: 1, 2023: 0}}");
    worse = replaced(worse, "count: 1}", "count: 2}");
    worse = replaced(worse, "programme_years: 2", "programme_years: 3");
    worse = replaced(worse, "  benchmark: {historical: {2021: 1}, trend: national}\n",
                     "  rebasing: {every: 1, share: 0.5}\n");
    const Results results = run_with(described(worse));
    const auto& years = results.comparisons.at(0).contract->years;
    CHECK(years.at(0).true_rate == Near{-1, 1e-12});
    CHECK(years.at(1).benchmark == Near{1.5 * 156000, 1e-6});
    CHECK(years.at(1).payment == 0); // against the baseline 2023 saves nothing
    CHECK(years.at(1).bound_by.at("own_saving") == 1);
    CHECK(transfer_in(results, "municipality", 2023) == 0);
}

TEST_CASE("contract: a national fall pays nothing under a trended benchmark")
{
    const Results trended = run_with(described(falling));
    CHECK(trended.comparisons.at(0).contract->years.at(0).benchmark == Near{156000, 1e-6});
    CHECK(trended.comparisons.at(0).contract->any_payment == 0);
    // Untrended: 20 orders expected, 15.6 seen: 22 % of 200,000, half of it for no effect at all.
    const Results untrended = run_with(described(
        replaced(falling, "{historical: {2021: 1}, trend: national}", "{historical: {2021: 1}}")));
    const auto& year = untrended.comparisons.at(0).contract->years.at(0);
    CHECK(year.true_rate == Near{0.22, 1e-12});
    CHECK(year.payment == Near{22000, 1e-6});
    CHECK(transfer_in(untrended, "municipality", 2022) == Near{-22000, 1e-6});
}

TEST_CASE("contract: terms that run out in some year are refused")
{
    const auto run_of = [](const std::string& contract) {
        return run_with(described(small_model() + contract, {"simulate.draws=0"}));
    };
    CHECK_THROWS_WITH((void)run_of(paying_contract() + "  benchmark: {given: 2028 - year}\n"),
                      doctest::Contains("the given benchmark"));
    CHECK_THROWS_WITH((void)run_of(paying_contract() +
                                   "  loss: {linked: {low: 0.4, high: 0.1 * (2030 - year)}}\n"),
                      doctest::Contains("the highest rate of a loss less the lowest"));
    CHECK_THROWS_WITH((void)run_of(replaced(paying_contract(), "threshold: 0",
                                            "threshold: {confidence: 0.7 + 0.1 * (year - 2025)}")),
                      doctest::Contains("the threshold's confidence"));
}

} // namespace
} // namespace mkba::test

#include "tests/analysis/one_effect.hpp"

namespace mkba::test {

std::string one_effect()
{
    return R"(mkba: 1
title: one effect
time: {start: 2025, programme_years: 6, follow_years: 0}
money: {price_year: 2025, discount: {euro: 0}}
simulate: {draws: 4000, seed: 3, sampling: random}
parameters:
  people: {value: 1000, unit: persons, source: test, year: 2025, grade: D}
  order_cost: {value: 10000, unit: EUR per order, price_year: 2025, index: prices, source: test, year: 2025, grade: D}
indices: {prices: {label: prices, points: {2025: 100}, unit: index, source: test, year: 2025, grade: D}}
populations: {children: {label: children, states: [all]}}
stock: {children: [{counts: {all: people}}]}
events: {orders: {label: orders, rate: {all: 0.1}}}
interventions:
  support: {label: support, eligible: {states: [all]}, chain: [coverage], effects: [{on: orders, rr: 0.9}]}
parties: {municipality: {label: municipality, public: true}, provider: {label: provider}}
posts: {youth: {label: youth}}
lines:
  orders: {label: orders, post: youth, per: {event: orders}, amount: order_cost, parties: {municipality: 1}, role: effect, perspective: fiscal, cashable: 1, structural: true}
alternatives: {without: {label: without, interventions: {}}, with: {label: with, interventions: {support: {coverage: 1}}}}
compare: {baseline: without, with: with}
contract:
  label: three years
  years: {first: 2026, count: 3}
  pool: {lines: [orders]}
  payers: [municipality]
  key: {provider: 1}
  threshold: 0.02
  share: 0.5
  sampling_error: 1
  benchmark_error: 0.03
)";
}

} // namespace mkba::test

// A small model that uses most of the language: the soil for broken inputs.
#include "tests/scenario/trial.hpp"

namespace mkba {

std::map<std::string, std::string> trial_files()
{
    return {
        {"s.yaml", R"(mkba: 1
title: {nl: Proef, en: Trial}
model: model.yaml
population: people.yaml
prices: low
time: {start: 2025, programme_years: 10}
money: {price_year: 2025, preset: mkba2021}
alternatives:
  stop: {label: {nl: Stoppen, en: Stop}}
  go:
    interventions:
      signalling: {coverage: {2025: 0.4, 2028: 0.7}}
      support: {coverage: 0.5}
compare: {baseline: stop, with: go}
override:
  accepted: {value: 0.6, source: pilot, grade: C}
contract: contract.yaml
simulate: {draws: 100, seed: 7, sampling: lhs, chance: off}
)"},
        {"model.yaml", R"(mkba: 1
include: [numbers.yaml]
price_sets: {low: prices/low.yaml}
populations:
  children:
    ages: {first: -1, last: 18}
    phases:
      pregnancy: [-1, -1]
      youth: {ages: [0, 18], children_per_family: family_size}
    states:
      - robust
      - frail.unseen
      - frail.in_view: {count: 2}
      - frail.helped: {years: 3, then: frail.in_view}
entrants:
  children:
    - {count: births, growth: 0, shares: {robust: national_robust, frail.unseen: national_frail}}
groups:
  reading: nested
  rest: robust
  members: {robust: {states: [robust]}, frail: {states: ["frail.*"]}}
  shares: {national: {frail: frail_share}}
moves:
  - {ages: youth, from: frail.unseen, to: frail.in_view, probability: recognised}
events:
  order: {ages: [0, 17], at_most_one_a_year: true, rate: {robust: 0.001, "frail.*": order_rate}}
prevalences:
  care: {ages: [0, 17], share: {robust: 0.05, others: 0.2}}
interventions:
  signalling:
    eligible: {entrants: ["*.unseen"]}
    chain: [coverage, {seen: 0.9}]
    effects: [{route: {from: "*.unseen", to: "*.in_view"}}]
  support:
    eligible: {ages: [0, 18], states: [frail.in_view]}
    chain: [coverage, {accepted: accepted}]
    effects:
      - {move: {from: frail.in_view, to: frail.helped}, set: 1}
      - {on: [order, care], rr: effect, in: [frail.helped], transfer: 0.8}
order: [signalling, support]
parties:
  town: {public: true}
  province: {public: true, grant: true}
  family: {}
posts: {programme: {}, youth: {}}
lines:
  signalling: {post: programme, per: {reached: signalling, at: seen}, amount: hour_cost * 2, parties: {town: 0.5, province: 0.5}, role: programme, of: [signalling], perspective: fiscal, structural: true}
  orders:
    post: youth
    per: {event: order}
    stream: {years: 1.5, until_age: 18}
    amount: order_cost
    parties: {town: 1}
    role: effect
    perspective: fiscal
    cashable: 0.5
    structural: true
  care: {post: youth, per: {prevalence: care}, amount: order_cost, parties: {town: 1}, role: effect, perspective: fiscal, cashable: 1, structural: true}
  allowance: {post: youth, per: {prevalence: care}, amount: order_cost, is: transfer, from: {town: 1}, to: {family: 1}, role: effect, perspective: fiscal, structural: true}
units:
  seen: {per: {reached: signalling, at: seen}}
pm:
  - {text: {nl: stigma, en: stigma}, sign: -, party: family, group: frail, reason: not measured}
)"},
        {"numbers.yaml", R"(mkba: 1
indices:
  cpi: {points: {2021: 110, 2025: 134.5}, unit: 2015 = 100, source: statistics office, year: 2025, grade: A}
parameters:
  births: {value: 163, unit: births a year, source: register, year: 2024, grade: A}
  family_size: {value: 1.4, unit: children, source: register, year: 2024, grade: A}
  frail_share: {value: 0.2, unit: share, distribution: {beta: {events: 20, n: 100}}, source: survey, year: 2024, grade: B}
  recognised: {value: 0.1, unit: share a year, distribution: {pert: {min: 0.05, mode: 0.1, max: 0.2}}, source: panel, year: 2024, grade: D}
  accepted: {value: 0.5, unit: share, distribution: {uniform: {low: 0.3, high: 0.7}}, source: panel, year: 2024, grade: D}
  effect: {value: 0.7, unit: ratio, distribution: {lognormal: {median: 0.7, interval: [0.5, 0.98]}}, source: trial, year: 2019, grade: B}
  order_rate: {formula: 0.01 * profile, unit: orders a child-year}
  hour_cost: {value: 80, unit: EUR per hour, price_year: 2025, index: cpi, source: tariff, year: 2025, grade: A}
  order_cost: {value: 6000, unit: EUR per order, price_year: 2021, index: cpi, source: ministry, year: 2021, grade: A}
correlations: [{between: [effect, recognised], rank: 0.3}]
tables:
  profile: {by: age, csv: profile.csv, column: ratio, between: linear, unit: ratio, source: register, year: 2024, grade: B}
)"},
        {"people.yaml", R"(mkba: 1
stock:
  children:
    - {phase: pregnancy, count: births, shares: {robust: 0.8, frail.unseen: 0.2}}
    - {ages: [0, 18], counts: {robust: 2400, frail.unseen: 500, frail.in_view: {share: 100, years_in_state: 1}}}
)"},
        {"prices/low.yaml", R"(mkba: 1
parameters:
  order_cost: {value: 5400, unit: EUR per order, price_year: 2021, index: cpi, source: seed paper, year: 2021, grade: C}
)"},
        {"contract.yaml", R"(mkba: 1
contract:
  years: {first: 2026, count: 5}
  pool: {lines: [orders, care], basis: cashable}
  payers: [town]
  key: {province: 0.6, town: 0.4}
  threshold: 0.02
  counts: first_euro
  share: 0.5
  cap: 0.1
  sampling_error: model
)"},
        {"profile.csv", R"(age,ratio
0,0.5
12,1
18,2
)"},
    };
}

} // namespace mkba

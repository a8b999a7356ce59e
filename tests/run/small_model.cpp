// The text of the small model.
#include "tests/run/small_model.hpp"

namespace mkba::test {
namespace {

const char* const numbers = R"(mkba: 1
title: small
parameters:
  people: {value: 100, unit: persons, source: test, year: 2025, grade: D}
  euro: {value: 1, unit: EUR, price_year: 2025, index: prices, source: test, year: 2025, grade: D}
  crisis_cost: {value: 900, unit: EUR per year, price_year: 2020, index: prices, distribution: {gamma: {mean: 900, sd: 200}}, source: test, year: 2020, grade: B}
  risk_share: {value: 0.3, unit: share, distribution: {beta: {alpha: 30, beta: 70}}, source: test, year: 2025, grade: A}
  crisis_rate: {value: 0.1, unit: crises a year, distribution: {beta: {mean: 0.1, sd: 0.02}}, source: test, year: 2025, grade: A}
  support_ratio: {value: 0.6, unit: ratio, distribution: {lognormal: {mu: -0.5, sigma: 0.1}}, source: test, year: 2025, grade: C}
  stream_years: {value: 2.5, unit: years, distribution: {uniform: {low: 1.5, high: 3.5}}, source: test, year: 2025, grade: D}
  retention: {value: 0.9, unit: share, distribution: {pert: {min: 0.8, mode: 0.9, max: 1}}, source: test, year: 2025, grade: D}
correlations:
  - {between: [risk_share, crisis_rate], rank: 0.4}
  - {between: [crisis_rate, support_ratio], rank: -0.2}
indices:
  prices: {label: prices, points: {2020: 80, 2025: 100}, unit: "2025 = 100", source: test, year: 2025, grade: D}
)";

const char* const people = R"(populations:
  children:
    label: children
    ages: {first: 0, last: 3}
    phases:
      young: {ages: [0, 1], children_per_family: 1.25, label: young}
      older: {ages: [2, 3], label: older}
    states: [well, risk.unseen, risk.seen, risk.supported: {count: 2}]
stock:
  children:
    - {age: 0, count: people, shares: {well: 1 - risk_share, risk.unseen: risk_share}}
    - {ages: [1, 3], count: 3 * people, shares: {well: 1 - risk_share, risk.unseen: risk_share * 0.6, risk.seen: risk_share * 0.4}}
entrants:
  children:
    - {count: people, growth: 0.01, shares: {well: 1 - risk_share, risk.unseen: risk_share}}
migration:
  children: {net: people / 50, shares: {well: 0.5, risk.unseen: 0.5}}
groups:
  reading: nested
  rest: well
  members:
    well: {states: [well], label: well}
    risk: {states: ["risk.*"], label: at risk}
moves:
  - {population: children, from: well, to: risk.unseen, probability: 0.02}
  - {population: children, from: risk.unseen, to: risk.seen, probability: 0.1}
  - {population: children, from: risk.supported, to: well, probability: 0.3 + 0.05 * years_in_state}
events:
  crisis: {population: children, label: crises, at_most_one_a_year: true, rate: {well: crisis_rate / 4, risk.*: crisis_rate}}
prevalences:
  care: {population: children, label: care, ages: older, share: {well: 0.01, others: 0.2}}
)";

const char* const programme = R"(interventions:
  signalling:
    label: signalling
    eligible: {population: children, entrants: [risk.unseen]}
    chain: [coverage, {recognised: 0.8}]
    specificity: {value: 0.9, at: recognised, among: [well]}
    effects: [{route: {from: risk.unseen, to: risk.seen}}]
  early_support:
    label: early support
    eligible: {population: children, entrants: [risk.seen]}
    chain: [coverage]
    effects: [{route: {from: risk.seen, to: risk.supported}}]
  support:
    label: support
    eligible: {population: children, ages: [0, 3], states: [risk.seen]}
    chain: [coverage, {accepted: 0.7}]
    effects:
      - {move: {from: risk.seen, to: risk.supported}, set: 1}
      - {on: care, rr: 0.9}
      - {on: crisis, rr: support_ratio, in: [risk.supported], retention: retention}
order: [signalling, early_support, support]
)";

const char* const money = R"(parties:
  municipality: {label: municipality, public: true}
  insurer: {label: insurer, public: true}
  state: {label: state, public: true, grant: true}
  family: {label: family, public: false}
posts:
  programme: {label: programme}
  effects: {label: effects}
lines:
  signalling: {label: signalling, post: programme, per: {reached: signalling, at: recognised}, amount: 150 * euro, parties: {insurer: 0.5, municipality: 0.5}, role: programme, of: [signalling], perspective: fiscal, structural: true}
  early_support: {label: early support, post: programme, per: {reached: early_support, at: coverage}, amount: 500 * euro, parties: {insurer: 1}, role: programme, of: [early_support], perspective: fiscal, structural: true}
  support: {label: support, post: programme, per: {persons: [risk.supported], families: true, hours: 10}, amount: 20 * euro, parties: {municipality: 0.7, state: 0.3}, role: programme, of: [support], perspective: fiscal, structural: true}
  office: {label: office, post: programme, per: year, amount: 300 * euro, parties: {municipality: 0.6, state: 0.4}, role: programme, of: [support], perspective: fiscal, structural: true}
  training: {label: training, post: programme, per: start, amount: 700 * euro, parties: {state: 1}, role: programme, of: [support], perspective: fiscal, structural: false}
  crisis: {label: crisis, post: effects, per: {event: crisis}, stream: {years: stream_years, lag: 1, at_most: 4}, amount: crisis_cost, parties: {municipality: 0.7, insurer: 0.3}, role: effect, perspective: fiscal, cashable: 0.4, structural: true}
  care: {label: care, post: effects, per: {prevalence: care}, amount: 2000 * euro, parties: {insurer: 1}, role: effect, perspective: narrow, cashable: 0.8, structural: true}
  work: {label: work, is: benefit, post: effects, per: {persons: [well]}, amount: 40 * euro, parties: {family: 1}, role: effect, perspective: broad, cashable: 1, structural: true}
  allowance: {label: allowance, is: transfer, post: effects, per: {prevalence: care}, amount: 600 * euro, from: {municipality: 1}, to: {family: 1}, role: effect, perspective: fiscal, structural: true}
  remembered: {label: remembered, post: effects, per: {leavers: [risk.unseen]}, amount: 1000 * euro, parties: {state: 1}, role: effect, perspective: broad, cashable: 0, structural: true, in_total: false}
units:
  crises: {label: crises, per: {event: crisis}}
  supported: {label: supported, per: {reached: support, at: accepted, families: true}}
pm:
  - {text: stigma, sign: "-", party: family, reason: no price}
answer: {population: children, vulnerable_entrants: ["risk.*"], families_supported: supported, outcomes: [crises]}
)";

const char* const frame = R"(time: {start: 2025, programme_years: 12}
money: {price_year: 2025, preset: mkba2021}
alternatives:
  without: {label: without, interventions: {signalling: {coverage: 0.2}}}
  with:
    label: with
    interventions:
      signalling: {coverage: {2025: 0.3, 2030: 0.8}}
      early_support: {coverage: 0.4}
      support: {coverage: {2025: 0.4, 2028: 0.6}}
compare: {baseline: without, with: with}
simulate: {draws: 192, seed: 7, sampling: lhs}
)";

} // namespace

std::string small_model()
{
    return std::string{numbers} + people + programme + money + frame;
}

std::shared_ptr<const Description> small(const Sets& sets)
{
    return described(small_model(), sets);
}

std::string paying_contract()
{
    return R"(contract:
  label: all of it
  years: {first: 2025, count: 4}
  pool: {lines: [crisis, care], basis: cashable}
  payers: [municipality, insurer]
  key: {state: 0.75, family: 0.25}
  threshold: 0
  counts: first_euro
  share: 1
  sampling_error: 0
)";
}

} // namespace mkba::test

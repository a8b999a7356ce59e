#include "tests/cli/straight_line.hpp"

namespace mkba::test {

std::string straight_line()
{
    return R"(mkba: 1
title: {nl: rechte lijn, en: straight line}
time: {start: 2025, programme_years: 1, follow_years: 0}
money: {price_year: 2025, discount: {euro: 0}}
simulate: {draws: 4000, seed: 3, sampling: random}
parameters:
  gain: {value: 100, unit: EUR per person, price_year: 2025, index: prices, distribution: {uniform: {low: 40, high: 160}}, source: test, year: 2025, grade: D}
  cost: {value: 55, unit: EUR a year, price_year: 2025, index: prices, distribution: {uniform: {low: 10, high: 100}}, source: test, year: 2025, grade: B}
indices: {prices: {label: prices, points: {2025: 100}, unit: index, source: test, year: 2025, grade: D}}
populations: {people: {label: people, states: [all]}}
stock: {people: [{counts: {all: 1}}]}
interventions:
  support: {label: support, eligible: {population: people, states: [all]}, chain: [coverage], effects: []}
parties: {municipality: {label: municipality, public: true}, insurer: {label: insurer, public: true}}
posts: {all: {label: all}}
lines:
  support: {label: support, post: all, per: year, amount: cost, parties: {municipality: 1}, role: programme, of: [support], perspective: fiscal, structural: true}
  gain: {label: gain, is: benefit, post: all, per: {reached: support, at: coverage}, amount: gain, parties: {municipality: 1}, role: effect, perspective: fiscal, cashable: 1, structural: true}
units:
  helped: {label: people helped, per: {reached: support, at: coverage}}
alternatives: {without: {label: without, interventions: {}}, with: {label: with, interventions: {support: {coverage: 1}}}}
compare: {baseline: without, with: with}
answer: {population: people, vulnerable_entrants: [all], families_supported: helped}
)";
}

} // namespace mkba::test

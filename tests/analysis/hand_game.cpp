#include "tests/analysis/hand_game.hpp"

namespace mkba::test {

std::string hand_game()
{
    return R"(mkba: 1
title: hand game
parameters:
  euro: {value: 1, unit: EUR, price_year: 2025, index: prices, source: test, year: 2025, grade: D}
  cost_of_x: {value: 1, unit: EUR, price_year: 2025, index: prices, distribution: {uniform: {low: 0.5, high: 1.5}}, source: test, year: 2025, grade: D}
indices:
  prices: {label: prices, points: {2025: 100}, unit: "2025 = 100", source: test, year: 2025, grade: D}
populations:
  people: {label: people, ages: {first: 0, last: 0}, phases: {all: [0, 0]}, states: [here]}
stock:
  people: [{age: 0, count: 100, shares: {here: 1}}]
events:
  harm: {population: people, label: harm, at_most_one_a_year: true, rate: {here: 0.5}}
interventions:
  x:
    eligible: {population: people, ages: [0, 0], states: [here]}
    chain: [coverage]
    effects: [{on: harm, rr: 0.8}]
  y:
    eligible: {population: people, ages: [0, 0], states: [here]}
    chain: [coverage]
    effects: [{on: harm, rr: 0.5}]
order: [x, y]
parties:
  a: {label: a, public: true}
  b: {label: b, public: true}
  c: {label: c, public: true}
  idle: {label: idle, public: true}
posts:
  programme: {label: programme}
  effects: {label: effects}
lines:
  x: {post: programme, per: {reached: x, at: coverage}, amount: cost_of_x, parties: {a: 1, b: 0}, role: programme, of: [x], perspective: fiscal, structural: true}
  y: {post: programme, per: {reached: y, at: coverage}, amount: euro, parties: {a: 0.5, b: 0.5}, role: programme, of: [y], perspective: fiscal, structural: true}
  harm: {post: effects, per: {event: harm}, amount: 10 * euro, parties: {a: 0.2, b: 0.3, c: 0.5}, role: effect, perspective: fiscal, cashable: 1, structural: true}
time: {start: 2025, programme_years: 1}
money: {price_year: 2025, discount: {euro: 0}}
alternatives:
  without: {interventions: {}}
  with: {interventions: {x: {coverage: 1}, y: {coverage: 1}}}
compare: {baseline: without, with: with}
simulate: {draws: 0, seed: 7, sampling: lhs}
)";
}

} // namespace mkba::test

// By hand: what interventions do. Coverage over the years, states that keep an effect, order,
// fade-out, set moves.
#include "tests/reference/hand_cases.hpp"

namespace mkba::reference {
namespace {

// Half of those still eligible are reached each year, whatever happened before: 50 of 100, 25 of
// 50, 12.5 of 25.
HandCase successive_years()
{
    return {"coverage reaches its share of those left in every year",
            common_head() + R"(
time: {start: 2025, programme_years: 3}
money: {price_year: 2025, discount: {euro: 0}}
populations: {children: {label: children, ages: {first: 0, last: 3}, states: [unseen, in_view]}}
stock: {children: [{age: 0, counts: {unseen: 100}}]}
interventions:
  finding:
    label: finding
    eligible: {population: children, states: [unseen]}
    chain: [coverage]
    effects: [{move: {from: unseen, to: in_view}, set: 1}]
alternatives:
  without: {label: without, interventions: {}}
  with: {label: with, interventions: {finding: {coverage: 0.5}}}
compare: {baseline: without, with: with}
)",
            {{Figure::persons, "with", "children", "in_view", 2025, 0},
             {Figure::persons, "with", "children", "in_view", 2026, 50},
             {Figure::persons, "with", "children", "in_view", 2027, 75},
             {Figure::persons, "with", "children", "in_view", 2028, 87.5},
             {Figure::reached, "with", "finding", "coverage", 2025, 50},
             {Figure::reached, "with", "finding", "coverage", 2026, 25},
             {Figure::reached, "with", "finding", "coverage", 2027, 12.5},
             {Figure::reached, "with", "finding", "coverage", 2028, 0}}};
}

// One programme year. 2025: 100 in need x 0.2 = 20; being reached makes x 0.75 for all: 15. From
// 2026 on everybody is supported, coverage is back to 0, and the state still halves the risk: 10 a
// year. Baseline: 20 a year, but its 8 from the start in supported x 0.2 x 0.5 = 0.8 more, in every
// alternative.
HandCase states_keep()
{
    return {"an effect of a state outlives the coverage",
            common_head() + R"(
time: {start: 2025, programme_years: 1}
money: {price_year: 2025, discount: {euro: 0}}
populations: {children: {label: children, ages: {first: 0, last: 2}, states: [need, supported]}}
stock: {children: [{age: 0, counts: {need: 100, supported: 8}}]}
events: {order: {population: children, label: order, at_most_one_a_year: true, rate: {need: 0.2, supported: 0.2}}}
interventions:
  support:
    label: support
    eligible: {population: children, states: [need]}
    chain: [coverage]
    effects:
      - {move: {from: need, to: supported}, set: 1}
      - {on: order, rr: 0.75}
      - {on: order, rr: 0.5, in: [supported]}
alternatives:
  without: {label: without, interventions: {}}
  with: {label: with, interventions: {support: {coverage: 1}}}
compare: {baseline: without, with: with}
)",
            {{Figure::outcome, "without", "order", "", 2025, 20.8},
             {Figure::outcome, "without", "order", "", 2027, 20.8},
             {Figure::outcome, "with", "order", "", 2025, 15.8},
             {Figure::outcome, "with", "order", "", 2026, 10.8},
             {Figure::outcome, "with", "order", "", 2027, 10.8}}};
}

// Rate 0.25. First (coverage 1) takes 0.05 off, second (coverage 0.5) halves: 0.20 x (0.5 + 0.5 x
// 0.5) = 0.15. The other way round: 0.25 x 0.75 - 0.05 = 0.1375. Hazard ratio 2 on both afterwards,
// coverage 1: 1 - (1 - p)^2.
HandCase order_of_effects(const std::string& order, double before)
{
    return {
        "effects on one target in the order " + order,
        common_head() + R"(
time: {start: 2025, programme_years: 1}
money: {price_year: 2025, discount: {euro: 0}}
populations: {children: {label: children, ages: {first: 0, last: 0}, states: [all]}}
stock: {children: [{age: 0, counts: {all: 1000}}]}
prevalences: {care: {population: children, label: care, share: {all: 0.25}}}
interventions:
  first: {label: first, eligible: {population: children, states: [all]}, chain: [coverage], effects: [{on: care, add: -0.05}]}
  second: {label: second, eligible: {population: children, states: [all]}, chain: [coverage], effects: [{on: care, rr: 0.5}]}
  third: {label: third, eligible: {population: children, states: [all]}, chain: [coverage], effects: [{on: care, hr: 2}]}
order: )" + order +
            R"(
alternatives:
  without: {label: without, interventions: {}}
  two: {label: two, interventions: {first: {coverage: 1}, second: {coverage: 0.5}}}
  with: {label: with, interventions: {first: {coverage: 1}, second: {coverage: 0.5}, third: {coverage: 1}}}
compare: {baseline: without, with: with}
)",
        {{Figure::outcome, "without", "care", "", 2025, 250},
         {Figure::outcome, "two", "care", "", 2025, 1000 * before},
         {Figure::outcome, "with", "care", "", 2025, 1000 * (1 - (1 - before) * (1 - before))}}};
}

// 100 in `after`, rate 0.2, ratio 0.5, transfer 0.8, retention 0.5: exponents 0.8, 0.4, 0.2, 0.1
// and again 0.1 (the count stops at 3). 0.5^0.8 = 0.574349177, 0.5^0.4 = 0.757858283, 0.5^0.2 =
// 0.870550563, 0.5^0.1 = 0.933032992. The difference -0.1 becomes -0.1 x 0.8 = -0.08, then -0.04,
// -0.02, -0.01 on a rate of 0.3.
HandCase fade_out()
{
    return {"trial effects transfer and fade",
            common_head() + R"(
time: {start: 2025, programme_years: 1}
money: {price_year: 2025, discount: {euro: 0}}
populations: {children: {label: children, ages: {first: 0, last: 4}, states: [after: {count: 3}]}}
stock: {children: [{age: 0, counts: {after: 100}}]}
events:
  order: {population: children, label: order, rate: {after: 0.2}}
  visit: {population: children, label: visit, rate: {after: 0.3}}
interventions:
  support:
    label: support
    eligible: {population: children, states: [after]}
    chain: [coverage]
    effects:
      - {on: order, rr: 0.5, in: [after], transfer: 0.8, retention: 0.5}
      - {on: visit, add: -0.1, in: [after], transfer: 0.8, retention: 0.5}
alternatives:
  without: {label: without, interventions: {}}
  with: {label: with, interventions: {support: {coverage: 1}}}
compare: {baseline: without, with: with}
)",
            {{Figure::outcome, "with", "order", "", 2025, 11.486983549970351},
             {Figure::outcome, "with", "order", "", 2026, 15.157165665103981},
             {Figure::outcome, "with", "order", "", 2027, 17.411011265922482},
             {Figure::outcome, "with", "order", "", 2028, 18.660659830736148},
             {Figure::outcome, "without", "order", "", 2029, 18.660659830736148},
             {Figure::outcome, "with", "visit", "", 2025, 22},
             {Figure::outcome, "with", "visit", "", 2026, 26},
             {Figure::outcome, "with", "visit", "", 2028, 29},
             {Figure::outcome, "with", "visit", "", 2029, 29}}};
}

// Natural moves a -> b 0.3 and a -> c 0.2; sets, in order: one, c = 0.5, q = 0.8 to b; two, c =
// 0.25, q = 1 to d. One takes 0.4, two takes 0.25 of the 0.6 left: 0.15. Natural to b: 0.3 x (1 -
// 0.5) x (1 - 0.25) = 0.1125; to c: 0.2 x (1 - 0.4) x (1 - 0.25) = 0.09. So b 51.25, c 9, d 15
// and 24.75 stay in a, of 100. In `other` c = 1 on the move a -> c by hr 2: 1 - 0.8^2 = 0.36; b
// keeps 0.3; 34 stay.
HandCase set_moves()
{
    return {"set moves come first, each from what is left",
            common_head() + R"(
time: {start: 2025, programme_years: 1}
money: {price_year: 2025, discount: {euro: 0}}
populations: {children: {label: children, ages: {first: 0, last: 1}, states: [a, b, c, d]}}
stock: {children: [{age: 0, counts: {a: 100}}]}
moves:
  - {population: children, from: a, to: b, probability: 0.3}
  - {population: children, from: a, to: c, probability: 0.2}
interventions:
  one: {label: one, eligible: {population: children, states: [a]}, chain: [coverage], effects: [{move: {from: a, to: b}, set: 0.8}]}
  two: {label: two, eligible: {population: children, states: [a]}, chain: [coverage], effects: [{move: {from: a, to: d}, set: 1}]}
  three: {label: three, eligible: {population: children, states: [a]}, chain: [coverage], effects: [{move: {from: a, to: c}, hr: 2}]}
order: [one, two, three]
alternatives:
  without: {label: without, interventions: {}}
  other: {label: other, interventions: {three: {coverage: 1}}}
  with: {label: with, interventions: {one: {coverage: 0.5}, two: {coverage: 0.25}}}
compare: {baseline: without, with: with}
)",
            {{Figure::persons, "without", "children", "a", 2026, 50},
             {Figure::persons, "with", "children", "a", 2026, 24.75},
             {Figure::persons, "with", "children", "b", 2026, 51.25},
             {Figure::persons, "with", "children", "c", 2026, 9},
             {Figure::persons, "with", "children", "d", 2026, 15},
             {Figure::persons, "other", "children", "c", 2026, 36},
             {Figure::persons, "other", "children", "a", 2026, 34}}};
}

// Two programme years. The baseline reaches 0.1 each year: 10 of 100, 9 of 90, 8.1 of 81. With 0.5:
// 50, 25, and in the third year, when the programme is over and coverage is the baseline's, 0.1 x
// 25 = 2.5.
HandCase after_the_programme()
{
    return {"coverage falls back to the baseline's",
            common_head() + R"(
time: {start: 2025, programme_years: 2}
money: {price_year: 2025, discount: {euro: 0}}
populations: {children: {label: children, ages: {first: 0, last: 2}, states: [unseen, in_view]}}
stock: {children: [{age: 0, counts: {unseen: 100}}]}
interventions:
  finding:
    label: finding
    eligible: {population: children, states: [unseen]}
    chain: [coverage]
    effects: [{move: {from: unseen, to: in_view}, set: 1}]
lines:
  found: {label: found, post: programme, per: {reached: finding, at: coverage}, amount: 10 * euro, parties: {state: 1}, role: programme, of: [finding], perspective: fiscal, structural: true}
  fixed: {label: fixed, post: programme, per: year, amount: 10 * euro, parties: {state: 1}, role: programme, of: [finding], perspective: fiscal, structural: true}
alternatives:
  never: {label: never, interventions: {}}
  without: {label: without, interventions: {finding: {coverage: 0.1}}}
  with: {label: with, interventions: {finding: {coverage: 0.5}}}
compare: {baseline: without, with: with}
)",
            {{Figure::reached, "without", "finding", "coverage", 2025, 10},
             {Figure::reached, "without", "finding", "coverage", 2026, 9},
             {Figure::reached, "without", "finding", "coverage", 2027, 8.1},
             {Figure::reached, "with", "finding", "coverage", 2026, 25},
             {Figure::reached, "with", "finding", "coverage", 2027, 2.5},
             {Figure::line, "with", "found", "", 2027, 25},
             {Figure::line, "never", "found", "", 2026, 0},
             {Figure::line, "never", "found", "", 2027, 100},
             {Figure::line, "never", "fixed", "", 2026, 0},
             {Figure::line, "with", "fixed", "", 2026, 10},
             {Figure::line, "with", "fixed", "", 2027, 0}}};
}

} // namespace

std::vector<HandCase> hand_cases_of_effects()
{
    return {successive_years(),
            states_keep(),
            order_of_effects("[first, second, third]", 0.15),
            order_of_effects("[second, first, third]", 0.1375),
            fade_out(),
            set_moves(),
            after_the_programme()};
}

} // namespace mkba::reference

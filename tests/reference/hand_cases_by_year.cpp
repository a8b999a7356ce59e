// By hand: what depends on the year, where the state or the age alone does not show it.
#include "tests/reference/hand_cases.hpp"

namespace mkba::reference {
namespace {

// 100 children in `need`, ages 0 to 2. Rate 0.2, halved in that state by an effect that is only
// transferred from 2026 on: 100 x 0.2 x 0.5^0 = 20 in 2025, 100 x 0.2 x 0.5^1 = 10 in 2026 and
// 2027. A family line of 10 euros, with 1, 2 and 3 children a family in 2025, 2026 and 2027:
// 1000, 500, 333.33. All 100 leave after 2027 (age 2, two years after the start): a unit of
// age x years since the start counts 100 x 2 x 2 = 400.
HandCase by_year()
{
    return {"transfer, family size and those who leave follow the year",
            common_head() + R"(
time: {start: 2025, programme_years: 3}
money: {price_year: 2025, discount: {euro: 0}}
populations:
  children:
    label: children
    ages: {first: 0, last: 2}
    phases: {all: {ages: [0, 2], children_per_family: 1 + years_since_start}}
    states: [need]
stock: {children: [{age: 0, counts: {need: 100}}]}
events: {order: {population: children, label: order, at_most_one_a_year: true, rate: {need: 0.2}}}
interventions:
  support:
    label: support
    eligible: {population: children, states: [need]}
    chain: [coverage]
    effects: [{on: order, rr: 0.5, in: [need], transfer: "at_least(years_since_start, 1) "}]
lines:
  visit: {label: visit, post: effects, per: {persons: [need]}, families: true, amount: 10 * euro, parties: {state: 1}, role: effect, perspective: fiscal, cashable: 1, structural: true}
units:
  left: {label: left, per: {leavers: [need]}, times: age * years_since_start}
alternatives:
  without: {label: without, interventions: {}}
  with: {label: with, interventions: {}}
compare: {baseline: without, with: with}
)",
            {{Figure::outcome, "with", "order", "", 2025, 20},
             {Figure::outcome, "with", "order", "", 2026, 10},
             {Figure::outcome, "with", "order", "", 2027, 10},
             {Figure::line, "with", "visit", "", 2025, 1000},
             {Figure::line, "with", "visit", "", 2026, 500},
             {Figure::line, "with", "visit", "", 2027, 1000.0 / 3},
             {Figure::unit, "with", "left", "", 2027, 400}}};
}

} // namespace

std::vector<HandCase> hand_cases_by_year()
{
    return {by_year()};
}

} // namespace mkba::reference

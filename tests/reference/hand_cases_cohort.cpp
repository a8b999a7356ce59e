// By hand: the cohort view, of entrants by count and of entrants from other persons.
#include "tests/reference/hand_cases.hpp"

namespace mkba::reference {
namespace {

// The cohort of 2026 alone: 50 enter, 0.4 of them are routed (coverage of 2026), nobody else is
// there. The fixed sum of 100 a year is paid in 2026 only.
HandCase cohort()
{
    return {"the cohort view follows the entrants of one year",
            common_head() + R"(
time: {start: 2025, programme_years: 3, cohort_year: 2026}
money: {price_year: 2025, discount: {euro: 0}}
populations: {children: {label: children, ages: {first: 0, last: 1}, states: [unseen, in_view]}}
stock: {children: [{ages: [0, 1], count: 80, shares: {unseen: 1}}]}
entrants: {children: [{count: 50, shares: {unseen: 1}}]}
interventions:
  signalling:
    label: signalling
    eligible: {population: children, entrants: [unseen]}
    chain: [coverage]
    effects: [{route: {from: unseen, to: in_view}}]
lines:
  fixed: {label: fixed, post: programme, per: year, amount: 100 * euro, parties: {state: 1}, role: programme, of: [signalling], perspective: fiscal, structural: true}
alternatives:
  without: {label: without, interventions: {}}
  with: {label: with, interventions: {signalling: {coverage: {2025: 0.2, 2026: 0.4}}}}
compare: {baseline: without, with: with}
)",
            {{Figure::persons, "with", "children", "unseen", 2025, 0},
             {Figure::persons, "with", "children", "unseen", 2026, 30},
             {Figure::persons, "with", "children", "in_view", 2027, 20},
             {Figure::persons, "with", "children", "in_view", 2028, 0},
             {Figure::line, "with", "fixed", "", 2026, 100},
             {Figure::party_investment, "", "state", "", 0, 100}},
            View::cohort};
}

// The cohort of 2027 alone, from women who run beside it: 100 in 2025, 0.2 pregnant at the end of a
// year, all of them back after one: 20 pregnant in 2026, 16 in 2027, so 24 children enter in 2027
// and none before or after. Support of 10 a woman present counts in 2027 only: 100 x 10.
HandCase derived_cohort()
{
    return {"a cohort that enters from another population",
            common_head() + R"(
time: {start: 2025, programme_years: 4, cohort_year: 2027, follow_years: 1}
money: {price_year: 2025, discount: {euro: 0}}
populations:
  women: {label: women, states: [not_pregnant, pregnant]}
  children: {label: children, ages: {first: 0, last: 1}, states: [all]}
stock:
  women: [{counts: {not_pregnant: 100}}]
  children: [{age: 0, counts: {all: 10}}]
entrants:
  children: [{from: {population: women, states: [pregnant]}, count: 1.5, shares: {all: 1}}]
moves:
  - {population: women, from: not_pregnant, to: pregnant, probability: 0.2}
  - {population: women, from: pregnant, to: not_pregnant, probability: 1}
lines:
  support: {label: support, post: programme, per: {persons: ["*"], population: women}, amount: 10 * euro, parties: {state: 1}, role: effect, perspective: fiscal, cashable: 1, structural: true}
alternatives:
  without: {label: without, interventions: {}}
  with: {label: with, interventions: {}}
compare: {baseline: without, with: with}
)",
            {{Figure::persons, "with", "women", "pregnant", 2026, 0},
             {Figure::persons, "with", "women", "pregnant", 2027, 16},
             {Figure::persons, "with", "women", "pregnant", 2028, 0},
             {Figure::persons, "with", "children", "all", 2026, 0},
             {Figure::persons, "with", "children", "all", 2027, 24},
             {Figure::persons, "with", "children", "all", 2028, 24},
             {Figure::persons, "with", "children", "all", 2029, 0},
             {Figure::line, "with", "support", "", 2026, 0},
             {Figure::line, "with", "support", "", 2027, 1000},
             {Figure::line, "with", "support", "", 2028, 0}},
            View::cohort};
}

} // namespace

std::vector<HandCase> hand_cases_of_cohorts()
{
    return {cohort(), derived_cohort()};
}

} // namespace mkba::reference

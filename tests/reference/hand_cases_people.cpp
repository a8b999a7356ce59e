// By hand: who is where. Routes at entry, stays, moves, counting, derived entrants.
#include "tests/reference/hand_cases.hpp"

namespace mkba::reference {
namespace {

// 2025: the 100 of age -1 are the entering cohort: 70 unseen, 20 in view, 10 robust.
// Signalling reaches 0.5 x 0.6 = 0.3 of the unseen: 21 to in_view, 49 stay; of 10 robust 0.5 x (1 -
// 0.9) = 0.5 slip through at `recognised`, and with them 21.5 are reached there. At `coverage` 0.5
// x 70 = 35. The intensive route then meets 41 in view: at `accepted` 0.5 x 0.8 x 41 = 16.4; 24.6
// stay in view. 2026: the same again from 100 entrants, and the first cohort one year older: 49 +
// 49 unseen.
HandCase routes()
{
    return {"pregnancy routes act in the first year, in order",
            common_head() + R"(
time: {start: 2025, programme_years: 2}
money: {price_year: 2025, discount: {euro: 0}}
populations:
  children: {label: children, ages: {first: -1, last: 0}, states: [robust, unseen, in_view, intensive]}
stock: {children: [{age: -1, count: 100, shares: {robust: 0.1, unseen: 0.7, in_view: 0.2}}]}
entrants: {children: [{count: 100, shares: {robust: 0.1, unseen: 0.7, in_view: 0.2}}]}
interventions:
  signalling:
    label: signalling
    eligible: {population: children, entrants: [unseen]}
    chain: [coverage, {recognised: 0.6}]
    specificity: {value: 0.9, at: recognised, among: [robust]}
    effects: [{route: {from: unseen, to: in_view}}]
  intensive_route:
    label: intensive
    eligible: {population: children, entrants: [in_view]}
    chain: [coverage, {accepted: 0.8}]
    effects: [{route: {from: in_view, to: intensive}}]
order: [signalling, intensive_route]
alternatives:
  without: {label: without, interventions: {}}
  with: {label: with, interventions: {signalling: {coverage: 0.5}, intensive_route: {coverage: 0.5}}}
compare: {baseline: without, with: with}
)",
            {{Figure::persons, "without", "children", "in_view", 2025, 20},
             {Figure::persons, "with", "children", "unseen", 2025, 49},
             {Figure::persons, "with", "children", "in_view", 2025, 24.6},
             {Figure::persons, "with", "children", "intensive", 2025, 16.4},
             {Figure::persons, "with", "children", "robust", 2025, 10},
             {Figure::persons, "with", "children", "unseen", 2026, 98},
             {Figure::persons, "with", "children", "unseen", 2027, 49},
             {Figure::entrants, "with", "children", "in_view", 2025, 24.6},
             {Figure::leavers, "with", "children", "intensive", 2026, 16.4},
             {Figure::reached, "with", "signalling", "coverage", 2025, 40},
             {Figure::reached, "with", "signalling", "recognised", 2025, 21.5},
             {Figure::reached, "with", "intensive_route", "coverage", 2026, 20.5},
             {Figure::reached, "with", "intensive_route", "accepted", 2025, 16.4}}};
}

// 100 stand in a at the start of 2025; 0.2 of a go to b at the end of each year; both ages are
// followed. Row 2025: 100 at the start, 80 at the end, mean 90. Row 2026: 80, 64, mean 72. Leavers
// at the end of 2026: 64 and 36.
HandCase counting(const std::string& rule, double first, double second)
{
    return {"person-years counted by " + rule,
            common_head() + R"(
time: {start: 2025, programme_years: 1, counting: )" +
                rule + R"(}
money: {price_year: 2025, discount: {euro: 0}}
populations: {children: {label: children, ages: {first: 0, last: 1}, states: [a, b]}}
stock: {children: [{age: 0, counts: {a: 100}}]}
moves: [{population: children, from: a, to: b, probability: 0.2}]
lines:
  stay: {label: stay, post: effects, per: {persons: [a]}, amount: 10 * euro, parties: {state: 1}, role: effect, perspective: fiscal, cashable: 1, structural: true}
  going: {label: going, post: effects, per: {move: {from: a, to: b}}, amount: 10 * euro, parties: {state: 1}, role: effect, perspective: fiscal, cashable: 1, structural: true}
alternatives:
  without: {label: without, interventions: {}}
  with: {label: with, interventions: {}}
compare: {baseline: without, with: with}
)",
            {{Figure::line, "with", "stay", "", 2025, 10 * first},
             {Figure::line, "with", "stay", "", 2026, 10 * second},
             {Figure::line, "with", "going", "", 2025, 200},
             {Figure::line, "with", "going", "", 2026, 160},
             {Figure::leavers, "with", "children", "a", 2026, 64},
             {Figure::leavers, "with", "children", "b", 2026, 36}}};
}

// Two years of treatment unless a move (0.1 a year) ends it: 100 -> 90 in its second year -> 81 go
// on to after in 2027, where years_in_state runs 0, 1, 1: the event with rate 0.1 * years_in_state
// happens 0, 8.1, 8.1 times.
HandCase stays()
{
    return {"fixed and counted stays",
            common_head() + R"(
time: {start: 2025, programme_years: 1}
money: {price_year: 2025, discount: {euro: 0}}
populations:
  children:
    label: children
    ages: {first: 0, last: 4}
    states: [treatment: {years: 2, then: after}, after: {count: 1}, stopped]
stock: {children: [{age: 0, counts: {treatment: 100}}]}
moves: [{population: children, from: treatment, to: stopped, probability: 0.1}]
events:
  relapse: {population: children, label: relapse, rate: {after: 0.1 * years_in_state, others: 0}}
alternatives:
  without: {label: without, interventions: {}}
  with: {label: with, interventions: {}}
compare: {baseline: without, with: with}
)",
            {{Figure::persons, "with", "children", "treatment", 2026, 90},
             {Figure::persons, "with", "children", "after", 2026, 0},
             {Figure::persons, "with", "children", "after", 2027, 81},
             {Figure::persons, "with", "children", "stopped", 2027, 19},
             {Figure::outcome, "with", "relapse", "", 2027, 0},
             {Figure::outcome, "with", "relapse", "", 2028, 8.1},
             {Figure::outcome, "with", "relapse", "", 2029, 8.1}}};
}

// Women: 100, no ages; 0.2 become pregnant at the end of a year and 1 of the pregnant return: 20
// pregnant in 2026, and 80 x 0.2 = 16 in 2027. Each brings 1.5 children in the same year: 30,
// then 24. Children stay two years (ages 0, 1). Of children leaving at the end of 2026 (the stock
// of 10 of age 0 in 2025), 0.5 each enter in 2027: 5 more. Flow 3: 8 a year growing 50 %: 8 x 1.5
// in 2026, 8 x 1.5^2 in 2027.
HandCase derived_entrants()
{
    return {"entrants from persons present, from leavers, and growing",
            common_head() + R"(
time: {start: 2025, programme_years: 3, follow_years: 2}
money: {price_year: 2025, discount: {euro: 0}}
populations:
  women: {label: women, states: [not_pregnant, pregnant]}
  children: {label: children, ages: {first: 0, last: 1}, states: [all]}
stock:
  women: [{counts: {not_pregnant: 100}}]
  children: [{age: 0, counts: {all: 10}}]
entrants:
  children:
    - {from: {population: women, states: [pregnant]}, count: 1.5, shares: {all: 1}}
    - {from: {leavers: children, states: [all], years_before: 1}, count: 0.5, shares: {all: 1}}
    - {count: 8, growth: 0.5, shares: {all: 1}}
moves:
  - {population: women, from: not_pregnant, to: pregnant, probability: 0.2}
  - {population: women, from: pregnant, to: not_pregnant, probability: 1}
alternatives:
  without: {label: without, interventions: {}}
  with: {label: with, interventions: {}}
compare: {baseline: without, with: with}
)",
            {{Figure::persons, "with", "women", "pregnant", 2026, 20},
             {Figure::persons, "with", "women", "pregnant", 2027, 16},
             {Figure::entrants, "with", "children", "all", 2025, 10},
             {Figure::entrants, "with", "children", "all", 2026, 42},
             {Figure::entrants, "with", "children", "all", 2027, 47},
             {Figure::persons, "with", "children", "all", 2027, 89},
             {Figure::persons, "with", "children", "all", 2028, 47}}};
}

// One year of treatment: 10 of 100 move to stopped, the other 90 pass on to after, at the end of
// 2025. The end of a stay counts as a move: 90 x 10. Nobody is in after at the start of 2025;
// counted at the end of the year 90 are, with years_in_state 0, and in 2026 the same 90 with
// years_in_state 1: rates 0.1 and 0.2 give 9 and 18. They leave at the end of 2026 from age 1,
// three to a family: 90 / 3 = 30 families at 10.
HandCase stays_counted_at_the_end()
{
    return {"the end of a stay is a move and leavers come in families",
            common_head() + R"(
time: {start: 2025, programme_years: 1, counting: end}
money: {price_year: 2025, discount: {euro: 0}}
populations:
  children:
    label: children
    ages: {first: 0, last: 1}
    phases: {baby: {ages: [0, 0]}, child: {ages: [1, 1], children_per_family: 3}}
    states: [treatment: {years: 1, then: after}, after: {count: 1}, stopped]
stock: {children: [{age: 0, counts: {treatment: 100}}]}
moves: [{population: children, from: treatment, to: stopped, probability: 0.1}]
events:
  relapse: {population: children, label: relapse, rate: {after: 0.1 * (1 + years_in_state), others: 0}}
lines:
  completed: {label: completed, post: effects, per: {move: {from: treatment, to: after}}, amount: 10 * euro, parties: {state: 1}, role: effect, perspective: fiscal, cashable: 1, structural: true}
  goodbye: {label: goodbye, post: effects, per: {leavers: [after], families: true}, amount: 10 * euro, parties: {state: 1}, role: effect, perspective: fiscal, cashable: 1, structural: true}
alternatives:
  without: {label: without, interventions: {}}
  with: {label: with, interventions: {}}
compare: {baseline: without, with: with}
)",
            {{Figure::line, "with", "completed", "", 2025, 900},
             {Figure::line, "with", "completed", "", 2026, 0},
             {Figure::outcome, "with", "relapse", "", 2025, 9},
             {Figure::outcome, "with", "relapse", "", 2026, 18},
             {Figure::line, "with", "goodbye", "", 2026, 300},
             {Figure::leavers, "with", "children", "stopped", 2026, 10}}};
}

// 3 a year come to age 0 and 3 x 2 to age 1, from the second year on, while the programme recruits
// (2 years): 2026 has the 10 of 2025 and 6 at age 1, 3 at age 0; in 2027 the 3 are left. Migrants
// are no entrants.
HandCase migration()
{
    return {"net migration joins every age after the first year",
            common_head() + R"(
time: {start: 2025, programme_years: 2}
money: {price_year: 2025, discount: {euro: 0}}
populations: {children: {label: children, ages: {first: 0, last: 1}, states: [all]}}
stock: {children: [{age: 0, counts: {all: 10}}]}
migration: {children: {net: 3 * (1 + age), shares: {all: 1}}}
alternatives:
  without: {label: without, interventions: {}}
  with: {label: with, interventions: {}}
compare: {baseline: without, with: with}
)",
            {{Figure::persons, "with", "children", "all", 2025, 10},
             {Figure::persons, "with", "children", "all", 2026, 19},
             {Figure::persons, "with", "children", "all", 2027, 3},
             {Figure::entrants, "with", "children", "all", 2026, 0}}};
}

// Shares 0.3 vulnerable and 0.1 very vulnerable. Nested: 0.7, 0.2, 0.1; side by side: 0.6, 0.3,
// 0.1. The event with rate robust + 10 x vulnerable + 100 x very vulnerable, on one person: 12.7
// or 13.6.
HandCase groups(const std::string& reading, double events)
{
    return {"groups read as " + reading,
            common_head() + R"(
time: {start: 2025, programme_years: 1}
money: {price_year: 2025, discount: {euro: 0}}
populations: {children: {label: children, ages: {first: 0, last: 0}, states: [robust, vulnerable, very_vulnerable]}}
groups:
  reading: )" + reading +
                R"(
  rest: robust
  members: {robust: {states: [robust], label: robust}, vulnerable: {states: [vulnerable], label: vulnerable}, very_vulnerable: {states: [very_vulnerable], label: very}}
  shares: {national: {vulnerable: 0.3, very_vulnerable: 0.1}}
stock: {children: [{age: 0, counts: {robust: 1}}]}
events: {orders: {population: children, label: orders, rate: {robust: national_robust + 10 * national_vulnerable + 100 * national_very_vulnerable, others: 0}}}
alternatives:
  without: {label: without, interventions: {}}
  with: {label: with, interventions: {}}
compare: {baseline: without, with: with}
)",
            {{Figure::outcome, "with", "orders", "", 2025, events}}};
}

} // namespace

std::vector<HandCase> hand_cases_of_people()
{
    return {routes(),
            counting("start", 100, 80),
            counting("end", 80, 64),
            counting("half-cycle", 90, 72),
            stays(),
            derived_entrants(),
            stays_counted_at_the_end(),
            migration(),
            groups("nested", 12.7),
            groups("additive", 13.6)};
}

} // namespace mkba::reference

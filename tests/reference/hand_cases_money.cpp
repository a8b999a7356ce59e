// By hand: what it costs and who pays. Streams, prices, tax, transfers, benefits, discounting, cuts
// of the calendar.
#include "tests/reference/hand_cases.hpp"

namespace mkba::reference {
namespace {

// 10 orders in 2025 at age 0, each paid 1,000 from 2026 (lag 1) for 2.5 years, growing 10 %:
// 2026 10,000; 2027 11,000; 2028 half of 12,100 = 6,050. `until`: at age 0 + 1 + k < 3 only k = 0,
// 1 are paid. Cash: 0.2 one year after the effect, 0.4 after two, 0.6 after three: 2,000; 4,400;
// 3,630.
HandCase streams()
{
    return {"a stream with lag, fraction, growth and age limit",
            common_head() + R"(
time: {start: 2025, programme_years: 1}
money: {price_year: 2025, discount: {euro: 0}}
tables:
  freed: {by: years_since_effect, points: {1: 0.2, 3: 0.6}, between: linear, unit: share, source: test, year: 2025, grade: D}
populations: {children: {label: children, ages: {first: 0, last: 1}, states: [all]}}
stock: {children: [{age: 0, counts: {all: 100}}]}
events: {orders: {population: children, label: orders, ages: [0, 0], rate: {all: 0.1}}}
lines:
  plain: {label: plain, post: effects, per: {event: orders}, stream: {years: 2.5, lag: 1, at_most: 3, growth: 0.1}, amount: 1000 * euro, parties: {state: 1}, role: effect, perspective: fiscal, cashable: freed, structural: true}
  until: {label: until, post: effects, per: {event: orders}, stream: {years: 2.5, lag: 1, until_age: 3, growth: 0.1}, amount: 1000 * euro, parties: {state: 1}, role: effect, perspective: fiscal, cashable: 1, structural: true}
alternatives:
  without: {label: without, interventions: {}}
  with: {label: with, interventions: {}}
compare: {baseline: without, with: with}
)",
            {{Figure::line, "with", "plain", "", 2025, 0},
             {Figure::line, "with", "plain", "", 2026, 10000},
             {Figure::line, "with", "plain", "", 2027, 11000},
             {Figure::line, "with", "plain", "", 2028, 6050},
             {Figure::line, "with", "plain", "", 2029, 0},
             {Figure::line_cash, "with", "plain", "", 2026, 2000},
             {Figure::line_cash, "with", "plain", "", 2027, 4400},
             {Figure::line_cash, "with", "plain", "", 2028, 3630},
             {Figure::line, "with", "until", "", 2026, 10000},
             {Figure::line, "with", "until", "", 2027, 11000},
             {Figure::line, "with", "until", "", 2028, 0}}};
}

// 10 of 100 are reached, once. Programme: 50 each by the municipality, 500. Transfer: 30 each, 225
// of 300 from the municipality and 75 from the state, to the family. Orders: 50 in the baseline, 45
// with: 5 x 100 = 500 saved, 300 by the municipality and 200 by the state, a quarter cash. Benefit:
// 200 for each reached, 2,000 to the family, broad only. The memorandum line of 70 each appears in
// no figure but its own.
HandCase kinds()
{
    return {"costs, benefits, transfers and memorandum lines",
            common_head() + R"(
time: {start: 2025, programme_years: 1}
money: {price_year: 2025, discount: {euro: 0}}
populations: {children: {label: children, ages: {first: 0, last: 0}, states: [all]}}
stock: {children: [{age: 0, counts: {all: 100}}]}
events: {orders: {population: children, label: orders, rate: {all: 0.5}}}
interventions:
  support: {label: support, eligible: {population: children, states: [all]}, chain: [coverage], effects: [{on: orders, rr: 0}]}
lines:
  work: {label: work, post: programme, per: {reached: support, at: coverage}, amount: 50 * euro, parties: {municipality: 1}, role: programme, of: [support], perspective: fiscal, structural: false}
  grant: {label: grant, post: programme, is: transfer, per: {reached: support, at: coverage}, amount: 30 * euro, from: {municipality: 0.75, state: 0.25}, to: {family: 1}, role: effect, perspective: narrow, structural: true}
  orders: {label: orders, post: effects, per: {event: orders}, amount: 100 * euro, parties: {municipality: 0.6, state: 0.4}, role: effect, perspective: fiscal, cashable: 0.25, structural: true}
  health: {label: health, post: effects, is: benefit, per: {reached: support, at: coverage}, amount: 200 * euro, parties: {family: 1}, role: effect, perspective: broad, cashable: 0, structural: true}
  beside: {label: beside, post: effects, per: {reached: support, at: coverage}, amount: 70 * euro, parties: {state: 1}, role: effect, perspective: fiscal, cashable: 1, structural: true, in_total: false}
alternatives:
  without: {label: without, interventions: {}}
  with: {label: with, interventions: {support: {coverage: 0.1}}}
compare: {baseline: without, with: with}
)",
            {{Figure::outcome, "with", "orders", "", 2025, 45},
             {Figure::line, "with", "beside", "", 2025, 700},
             {Figure::party_investment, "", "municipality", "", 0, 500},
             {Figure::party_saving, "", "municipality", "", 0, 300},
             {Figure::party_cashable, "", "municipality", "", 0, 75},
             {Figure::party_line_transfer, "", "municipality", "", 0, -225},
             {Figure::party_saving, "", "state", "", 0, 200},
             {Figure::party_line_transfer, "", "state", "", 0, -75},
             {Figure::party_saving, "", "family", "", 0, 0},
             {Figure::party_line_transfer, "", "family", "", 0, 300},
             {Figure::perspective_investment, "", "fiscal", "", 0, 500},
             {Figure::perspective_saving, "", "fiscal", "", 0, 500},
             {Figure::perspective_saving, "", "narrow", "", 0, 500},
             {Figure::perspective_saving, "", "broad", "", 0, 2500}}};
}

// 4 children per family: 100 children, 25 families; 2 hours each at 8 old euros = 10 euros: 25 x 2
// x 10 = 500, of which 21 % tax is compensated: cash 500 / 1.21 = 413.22. The start-up sum of 80
// old euros = 100 once; the fixed sum a year, 100 x (1 + years since start), in both programme
// years: 100, 200.
HandCase prices()
{
    return {"prices, tax, families, hours and fixed sums",
            common_head() + R"(
time: {start: 2025, programme_years: 2}
money: {price_year: 2025, discount: {euro: 0}}
populations:
  children:
    label: children
    ages: {first: 0, last: 0}
    phases: {infancy: {ages: [0, 0], children_per_family: 4}}
    states: [all]
stock: {children: [{age: 0, counts: {all: 100}}]}
interventions:
  support: {label: support, eligible: {population: children, states: [all]}, chain: [coverage], effects: []}
lines:
  hours: {label: hours, post: programme, per: {reached: support, at: coverage, families: true, hours: 2}, amount: 8 * old_euro, parties: {municipality: 1}, role: programme, of: [support], perspective: fiscal, structural: true, vat: compensable, vat_rate: 0.21}
  first: {label: first, post: programme, per: start, amount: 80 * old_euro, parties: {municipality: 1}, role: programme, of: [support], perspective: fiscal, structural: false}
  fixed: {label: fixed, post: programme, per: year, amount: 100 * euro * (1 + years_since_start), parties: {municipality: 1}, role: programme, of: [support], perspective: fiscal, structural: true}
units:
  families: {label: families, per: {reached: support, at: coverage, families: true}, times: 2}
alternatives:
  without: {label: without, interventions: {}}
  never: {label: never, interventions: {support: {coverage: 0}}}
  with: {label: with, interventions: {support: {coverage: 1}}}
compare: {baseline: without, with: with}
)",
            {{Figure::line, "with", "hours", "", 2025, 500},
             {Figure::line_cash, "with", "hours", "", 2025, 500 / 1.21},
             {Figure::line, "with", "first", "", 2025, 100},
             {Figure::line, "with", "first", "", 2026, 0},
             {Figure::line, "with", "fixed", "", 2025, 100},
             {Figure::line, "with", "fixed", "", 2026, 200},
             {Figure::line, "never", "fixed", "", 2026, 0},
             {Figure::line, "without", "first", "", 2025, 0},
             {Figure::unit, "with", "families", "", 2025, 50},
             {Figure::party_investment, "", "municipality", "", 0, 900}}};
}

// 100 a year for 12 years, nothing after; at rate 0 the first 10 years hold 1,000 of 1,200.
HandCase cuts()
{
    return {"cuts of the calendar view",
            common_head() + R"(
time: {start: 2025, programme_years: 12}
money: {price_year: 2025, discount: {euro: 0}}
populations: {children: {label: children, ages: {first: 0, last: 0}, states: [all]}}
stock: {children: [{age: 0, counts: {all: 1}}]}
interventions:
  support: {label: support, eligible: {population: children, states: [all]}, chain: [coverage], effects: []}
lines:
  fixed: {label: fixed, post: programme, per: year, amount: 100 * euro, parties: {municipality: 1}, role: programme, of: [support], perspective: fiscal, structural: true}
alternatives:
  without: {label: without, interventions: {}}
  with: {label: with, interventions: {support: {coverage: 1}}}
compare: {baseline: without, with: with}
)",
            {{Figure::party_investment, "", "municipality", "", 0, 1200},
             {Figure::party_investment, "", "municipality", "10", 0, 1000},
             {Figure::party_investment, "", "municipality", "20", 0, 1200}}};
}

// Rates 25 % in 2025 and 60 % from 2026. 100 a year in 2025, 2026, 2027:
// paid at the start: 100 (1 + 1/1.25 + 1/(1.25 x 1.6)) = 100 + 80 + 50 = 230; at the end, each
// discounted its own year too: 100/1.25 + 80/1.6 + 50/1.6 = 80 + 50 + 31.25 = 161.25.
HandCase discounting(const std::string& timing, double value)
{
    return {"rates by year, paid at the " + timing,
            common_head() + R"(
time: {start: 2025, programme_years: 3}
money: {price_year: 2025, timing: )" +
                timing + R"(, discount: {euro: {2025: 0.25, 2026: 0.6}}}
populations: {children: {label: children, ages: {first: 0, last: 0}, states: [all]}}
stock: {children: [{age: 0, counts: {all: 1}}]}
interventions:
  support: {label: support, eligible: {population: children, states: [all]}, chain: [coverage], effects: []}
lines:
  fixed: {label: fixed, post: programme, per: year, amount: 100 * euro, parties: {municipality: 1}, role: programme, of: [support], perspective: fiscal, structural: true}
alternatives:
  without: {label: without, interventions: {}}
  with: {label: with, interventions: {support: {coverage: 1}}}
compare: {baseline: without, with: with}
)",
            {{Figure::party_investment, "", "municipality", "", 0, value}}};
}

} // namespace

std::vector<HandCase> hand_cases_of_money()
{
    return {streams(),
            kinds(),
            prices(),
            cuts(),
            discounting("start", 230),
            discounting("end", 161.25)};
}

} // namespace mkba::reference

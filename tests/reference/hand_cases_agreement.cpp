// By hand: the agreement on shared savings, without errors of measurement.
#include "tests/reference/hand_cases.hpp"

namespace mkba::reference {
namespace {

std::string agreement(const std::string& terms)
{
    return common_head() + R"(
time: {start: 2025, programme_years: 3}
money: {price_year: 2025, discount: {euro: {2025: 0.25}}}
populations: {children: {label: children, ages: {first: 0, last: 2}, states: [all]}}
stock: {children: [{age: 0, counts: {all: 100}}]}
events:
  orders: {population: children, label: orders, rate: {all: 0.5}}
  visits: {population: children, label: visits, rate: {all: 0.1}}
interventions:
  support: {label: support, eligible: {population: children, states: [all]}, chain: [coverage], effects: [{on: orders, rr: 0.5}, {on: visits, rr: 3}]}
lines:
  orders: {label: orders, post: effects, per: {event: orders}, amount: 100 * euro, parties: {municipality: 0.25, state: 0.75}, role: effect, perspective: fiscal, cashable: 0.5, structural: true}
  visits: {label: visits, post: effects, per: {event: visits}, amount: 100 * euro, parties: {municipality: 1}, role: effect, perspective: fiscal, cashable: 0.5, structural: true}
alternatives:
  without: {label: without, interventions: {}}
  with: {label: with, interventions: {support: {coverage: 0.4}}}
compare: {baseline: without, with: with}
contract:
  label: by hand
  years: {first: 2026, count: 1}
  pool: {lines: [orders, visits], basis: cashable}
  payers: [municipality, state]
  key: {family: 1}
)" + terms;
}

// Each year: 50 orders, 40 with (x 0.8); 10 visits, 18 with (x 1.8). Cash halves: orders 2,500 ->
// 2,000, visits 500 -> 900. B = 3,000, M = 2,900, D = 100, rate 1/30. Own savings: municipality
// 0.25 x 500 - 400 = -275, state 375: only the state pays. Share 0.5 of 100 = 50 to the family, in
// 2026: worth 50 / 1.25 = 40 in 2025.
HandCase first_euro()
{
    return {"an agreement that counts from the first euro",
            agreement(R"(
  threshold: 0.02
  counts: first_euro
  share: 0.5
  sampling_error: 0.3
)"),
            {{Figure::payment, "", "", "", 2026, 50},
             {Figure::settlement, "", "state", "", 2026, -50},
             {Figure::settlement, "", "municipality", "", 2026, 0},
             {Figure::settlement, "", "family", "", 2026, 50},
             {Figure::party_transfer, "", "family", "", 0, 40},
             {Figure::party_transfer, "", "state", "", 0, -40}}};
}

// Exactly the threshold of 1/30: rounding on the way to 100 / 3,000 must not lose the 50.
HandCase met_exactly()
{
    return {"an agreement whose threshold is met exactly",
            agreement(R"(
  threshold: 1 / 30
  counts: first_euro
  share: 0.5
  sampling_error: 0.3
)"),
            {{Figure::payment, "", "", "", 2026, 50}}};
}

// Only what exceeds 2 % of 3,000 = 60 counts: 40, half of it 20; the cap of 0.5 % of 3,000 makes
// it 15.
HandCase excess()
{
    return {"an agreement on the excess with a cap",
            agreement(R"(
  threshold: 0.02
  counts: excess
  share: 0.5
  cap: 0.005
  sampling_error: 0.3
)"),
            {{Figure::payment, "", "", "", 2026, 15},
             {Figure::settlement, "", "state", "", 2026, -15}}};
}

// Compound Poisson: 50 and 10 cases of 50 euros in cash: variance 60 x 2,500 = 150,000, sigma 387.3
// / 3,000 = 12.9 %. At a confidence of 0.9 the threshold is 1.2816 x 12.9 % = 16.5 %, above the
// rate of 3.3 %: no payment. At 0.55: 0.12566 x 12.9 % = 1.62 %: 50 are paid.
HandCase confidence(const std::string& confidence, double payment)
{
    return {"an agreement with a confidence of " + confidence,
            agreement("  threshold: {confidence: " + confidence + R"(}
  counts: first_euro
  share: 0.5
  sampling_error: model
)"),
            {{Figure::payment, "", "", "", 2026, payment}}};
}

} // namespace

std::vector<HandCase> hand_cases_of_agreement()
{
    return {first_euro(), met_exactly(), excess(), confidence("0.9", 0), confidence("0.55", 50)};
}

} // namespace mkba::reference

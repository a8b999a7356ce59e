// The engine against the oracle on every term of an agreement that random models do not hold, and
// against the same agreement without it: a term that changes nothing would compare to nothing.
#include <cmath>

#include <doctest/doctest.h>

#include "tests/reference/agreement.hpp"
#include "tests/reference/loaded.hpp"

using mkba::View;
using namespace mkba::reference;

namespace {

constexpr std::size_t draws = 8;

/// Six years of a population that grows and ages, with two lines in the pool, one of them a
/// benefit, and a programme that costs money.
std::string scenario(const std::string& terms)
{
    return R"(mkba: 1
title: terms
time: {start: 2025, programme_years: 6}
money: {price_year: 2025, discount: {euro: 0.03}}
simulate: {draws: 8, seed: 3, sampling: random}
parameters:
  price: {value: 100, unit: EUR, price_year: 2020, index: prices, distribution: {gamma: {mean: 100, sd: 20}}, source: test, year: 2020, grade: B}
  euro: {value: 1, unit: EUR, price_year: 2025, index: prices, source: test, year: 2025, grade: D}
  risk: {value: 0.4, unit: orders a year, distribution: {beta: {mean: 0.4, sd: 0.05}}, source: test, year: 2025, grade: A}
  ratio: {value: 0.8, unit: ratio, distribution: {lognormal: {mu: -0.22, sigma: 0.1}}, source: test, year: 2025, grade: C}
  part: {value: 0.6, unit: share, distribution: {beta: {mean: 0.6, sd: 0.1}}, source: test, year: 2025, grade: C}
tables:
  national: {by: year, points: {2025: 100, 2026: 97, 2027: 95, 2028: 90, 2029: 92, 2030: 91}, between: linear, unit: index, source: test, year: 2025, grade: D}
indices: {prices: {label: prices, points: {2020: 80, 2025: 100}, unit: index, source: test, year: 2025, grade: D}}
populations: {children: {label: children, ages: {first: 0, last: 3}, states: [all]}}
stock: {children: [{ages: [0, 3], count: 400, shares: {all: 1}}]}
entrants: {children: [{count: 110, growth: 0.02, shares: {all: 1}}]}
events:
  orders: {population: children, label: orders, rate: {all: risk}}
  work: {population: children, label: work, rate: {all: 0.1}}
interventions:
  support: {label: support, eligible: {population: children, states: [all]}, chain: [coverage], effects: [{on: orders, rr: ratio}, {on: work, rr: 1.5}]}
parties: {town: {label: town}, insurer: {label: insurer}, school: {label: school}, fund: {label: fund}}
posts: {all: {label: all}}
lines:
  orders: {label: orders, post: all, per: {event: orders}, amount: price, parties: {town: part, insurer: 1 - part}, role: effect, perspective: fiscal, cashable: 0.7, structural: true}
  work: {label: work, post: all, is: benefit, per: {event: work}, amount: 20 * euro, parties: {insurer: 1}, role: effect, perspective: fiscal, cashable: 1, structural: true}
  programme: {label: programme, post: all, per: {reached: support, at: coverage}, amount: 2 * euro, parties: {fund: 1}, role: programme, of: [support], perspective: fiscal, structural: true}
alternatives:
  without: {label: without, interventions: {}}
  with: {label: with, interventions: {support: {coverage: {2025: 0.2, 2028: 0.8}}}}
compare: {baseline: without, with: with}
contract:
  label: terms
  years: {first: 2027, count: 4}
  pool: {lines: [orders, work]}
  payers: [town, insurer]
  key: {school: 0.5, fund: 0.5}
  share: 0.5
)" + terms;
}

EngineDraws engine_of(const std::string& terms)
{
    return EngineDraws{std::make_shared<const mkba::Description>(described(scenario(terms))),
                       View::followed, draws};
}

/// What every party gets by the agreement, in every draw.
std::vector<double> transfers(EngineDraws& engine)
{
    const mkba::FigureLayout layout{engine.plan()};
    std::vector<double> all;
    for (std::size_t lane = 0; lane < engine.lanes(); ++lane) {
        for (std::size_t p = 0; p < layout.parties; ++p) {
            all.push_back(engine.block().figures(0).row(
                layout.party(0, p, mkba::PartyFigure::transfer))[lane]);
        }
    }
    return all;
}

/// Both engines agree with the oracle, and what changes hands differs in most draws.
void check_term(const std::string& term, const std::string& rest)
{
    CAPTURE(term);
    auto with = engine_of(rest + term);
    auto without = engine_of(rest);
    for (auto* engine : {&with, &without}) {
        const auto verdict = compare(*engine, View::followed);
        for (const auto& difference : verdict.differences) {
            FAIL_CHECK(text_of(difference));
        }
    }
    const auto one = transfers(with);
    const auto other = transfers(without);
    std::size_t differ = 0;
    for (std::size_t i = 0; i < one.size(); ++i) {
        differ += std::abs(one[i] - other[i]) > 1e-6 ? 1U : 0U;
    }
    CHECK(differ >= one.size() / 2);
}

const std::string lucky = "  sampling_error: model\n";
const std::string two_sided = "  loss: {rate: 0.4}\n";

} // namespace

TEST_CASE("oracle: a historical benchmark with weights and trend and with and without persons")
{
    for (const char* benchmark :
         {"{historical: {2025: 0.4, 2026: 0.6}}",
          "{historical: {2025: 0.4, 2026: 0.6}, trend: national}",
          "{historical: {2025: 1}, adjust: none}",
          "{historical: {2025: 0.4, 2026: 0.6}, trend: national, mix: 0.9 + (year - 2027) / 50}",
          "{historical: {2023: {weight: 0.3, spent: 150 * price, persons: 390}, 2026: 0.7}, "
          "trend: 1 - (year - 2023) / 100, mix: 1.1}",
          "{historical: {2024: {weight: 1, spent: 14000 * euro}}, adjust: none}"}) {
        check_term("  benchmark: " + std::string{benchmark} + "\n", lucky + two_sided);
        check_term("  benchmark: " + std::string{benchmark} + "\n",
                   "  sampling_error: 2\n" + two_sided);
    }
}

TEST_CASE("oracle: a given benchmark is split over the lines as the baseline is")
{
    check_term("  benchmark: {given: 14000 + 100 * (year - 2027)}\n", lucky + two_sided);
    check_term("  benchmark: {given: 14000 * euro, mix: 1.1}\n", lucky + two_sided);
}

TEST_CASE("oracle: a comparison group of another mix")
{
    check_term("  benchmark: {comparison: 2000, mix: 1.05}\n", lucky + two_sided);
    check_term("  benchmark: {comparison: 2000, mix: 1.05}\n", "  sampling_error: 2\n" + two_sided);
}

TEST_CASE("oracle: rebasing every year and every other year")
{
    for (const char* every : {"1", "2"}) {
        const auto term = "  rebasing: {every: " + std::string{every} + ", share: part}\n";
        check_term(term, lucky + two_sided);
        check_term(term,
                   lucky + two_sided +
                       "  benchmark: {historical: {2025: 0.4, 2026: 0.6}, trend: national}\n");
        check_term(term, lucky + "  settle: {how: cumulative, lag: 1}\n");
    }
}

TEST_CASE("oracle: what leaks away from a payer")
{
    check_term(
        "  leakage: {insurer: {market_share: 0.6, switching: 0.065, retained: part, clawback: "
        "0.1}, town: {clawback: 0.3}}\n",
        "  sampling_error: 0\n");
    check_term("  leakage: {insurer: {market_share: 0.6, switching: 0.01 * (year - 2026)}}\n",
               "  sampling_error: 0\n  settle: {how: cumulative}\n");
}

TEST_CASE("oracle: a saving net of programme cost")
{
    check_term("  saving: net_of_programme\n", lucky + two_sided);
}

TEST_CASE("oracle: money lent and repaid with interest")
{
    check_term("  prefinance: {from: fund, to: town, amount: 5 * price, year: 2026, repay: {first: "
               "2028, count: 5}, interest: 0.04}\n",
               lucky);
    check_term("  prefinance:\n"
               "    - {from: fund, to: town, amount: 500 * euro, year: 2025, repay: {first: 2026, "
               "count: 1}, interest: 0}\n"
               "    - {from: school, to: insurer, amount: 700 * euro, year: 2028, repay: {first: "
               "2029, count: 3}, interest: part / 10}\n",
               lucky);
}

TEST_CASE("oracle: a threshold by the number of persons")
{
    // Some 430 persons a year: four years of them would fall into the open class.
    const std::string classes = "  threshold: {classes: [{from: 100, to: 420, first: 0.02, last: "
                                "0.05}, {from: 421, to: 900, first: 0.05, last: 0.01}, {from: "
                                "901, first: 0.9}]}\n  counts: excess\n";
    check_term(classes, lucky + two_sided);
    check_term(classes, lucky + two_sided + "  settle: {how: cumulative, lag: 1}\n");
    check_term(classes, lucky + "  settle: {how: cumulative}\n  exit: {review: 2028, below: "
                                "0.5}\n");
}

TEST_CASE("oracle: an exit after a review")
{
    check_term("  exit: {review: 2028, below: 0.5}\n", lucky + two_sided);
    check_term("  exit: {review: 2027, below: 0.5}\n", lucky + "  settle: {how: cumulative}\n");
    check_term("  exit: {review: 2028, below: 0.5}\n",
               lucky + "  settle: {how: cumulative, lag: 2}\n  rebasing: {every: 1, share: "
                       "part}\n");
}

// The whole contract language in runs: whatever it says, money only changes hands.
#include <cmath>

#include <doctest/doctest.h>

#include "tests/run/scenarios.hpp"
#include "tests/run/small_model.hpp"

namespace mkba::test {
namespace {

/// The paying contract with more said at its end.
std::string contract_with(const std::string& more)
{
    return paying_contract() + more;
}

const std::string everything = R"(  factor: 0.95
  gates: {quality: {label: quality, indicator: 0.7, scale: [[0.4, 0], [0.8, 1]]}}
  cap: 0.2
  loss: {linked: {low: 0.4, high: 0.6}, limit: 0.05, relief: 10}
  benchmark_error: 0.05
  returned: {to: insurer, share: 0.2}
  leakage: {insurer: {market_share: 0.8, switching: 0.06, retained: 0.9, clawback: 0.1}}
  rebasing: {every: 2, share: 0.5}
  settle: {how: annual, lag: 1}
  prefinance: {from: state, to: municipality, amount: 1000 * euro, year: 2025, repay: {first: 2027, count: 3}, interest: 0.03}
  process: {recognised: {label: recognised, post: programme, per: {reached: signalling, at: recognised}, amount: 20 * euro, from: {state: 1}, to: {municipality: 1}}}
  administration: {settling: {label: settling, post: programme, amount: 100 * euro, parties: {state: 1}}}
  exit: {review: 2026, below: -0.5}
)";

double transfers_sum(const YearResults& year)
{
    double sum = 0;
    for (const auto& [name, party] : year.parties) {
        sum += party.transfer;
    }
    return sum;
}

Results central(const std::string& contract)
{
    return run_with(described(small_model() + contract, {"simulate.draws=0"}));
}

TEST_CASE("contract: transfers of everything at once sum to zero in every year")
{
    const std::string contract =
        replaced(contract_with(everything), "sampling_error: 0", "sampling_error: 0.5");
    const Results results = run_with(described(small_model() + contract));
    const double margin = 1e-12 * gross_flows(results);
    const auto& comparison = results.comparisons.at(0);
    for (const auto& year : comparison.years) {
        CAPTURE(year.year);
        CHECK(transfers_sum(year) == Near{0, margin});
    }
    CHECK(comparison.contract->any_transfer == 1);
    CHECK(comparison.contract->any_repayment > 0);
    CHECK(comparison.total.transfer.mean == Near{0, margin});
}

TEST_CASE("contract: a share of nothing changes nothing")
{
    const Results none =
        run_with(described(small_model() + replaced(paying_contract(), "share: 1", "share: 0")));
    const Results alone = run_with(described(small_model()));
    for (const auto& [name, party] : none.comparisons.at(0).parties) {
        CHECK(party.transfer.mean == 0);
        CHECK(party.result.mean == alone.comparisons.at(0).parties.at(name).result.mean);
    }
    CHECK(none.comparisons.at(0).contract->any_transfer == 0);
}

TEST_CASE("contract: ten times the euros are ten times the payments")
{
    const std::string contract = contract_with("  loss: {rate: 0.5, limit: 0.05}\n  cap: 0.03\n");
    const Results one = run_with(described(small_model() + contract));
    const std::string dear =
        replaced(replaced(small_model(), "euro: {value: 1,", "euro: {value: 10,"),
                 "amount: crisis_cost,", "amount: 10 * crisis_cost,");
    const Results ten = run_with(described(dear + contract));
    const double margin = 1e-12 * gross_flows(ten);
    for (const auto& [name, party] : one.comparisons.at(0).parties) {
        CHECK(ten.comparisons.at(0).parties.at(name).transfer.mean ==
              Near{10 * party.transfer.mean, margin});
    }
    CHECK(std::abs(one.comparisons.at(0).parties.at("state").transfer.mean) > 100);
}

TEST_CASE("contract: a payer never pays more than it saves itself")
{
    const Results results = central(replaced(contract_with("  benchmark: {given: 1000000}\n"),
                                             "threshold: 0", "threshold: 0.01"));
    // Of a benchmark far above the costs everything counts as saved, by both payers.
    const auto& year = results.comparisons.at(0).contract->years.at(1);
    CHECK(year.payment > 0);
    CHECK(year.payment <= year.benchmark * year.true_rate * (1 + 1e-12));
    // Against the baseline, who saves nothing pays nothing.
    const Results own = central(paying_contract());
    for (const auto& of_year : own.comparisons.at(0).years) {
        for (const auto& payer : {"municipality", "insurer"}) {
            const auto& party = of_year.parties.at(payer);
            CHECK(-party.transfer <= std::max(0.0, party.cashable) + 1e-9);
        }
    }
}

TEST_CASE("contract: two equal receivers get the same")
{
    const Results results = run_with(
        described(small_model() + replaced(paying_contract(), "key: {state: 0.75, family: 0.25}",
                                           "key: {state: 0.5, family: 0.5}")));
    const auto& parties = results.comparisons.at(0).parties;
    CHECK(parties.at("state").transfer.mean == parties.at("family").transfer.mean);
    CHECK(parties.at("state").transfer.spread->p5 == parties.at("family").transfer.spread->p5);
    CHECK(parties.at("state").transfer.mean > 0);
}

TEST_CASE("contract: receivers repay a loss")
{
    const std::string worse = replaced(small_model(), "rr: support_ratio", "rr: 3 * support_ratio");
    const std::string contract = replaced(contract_with("  loss: {rate: 0.5}\n"),
                                          "lines: [crisis, care]", "lines: [crisis]");
    const Results results = run_with(described(worse + contract, {"simulate.draws=0"}));
    const auto& found = *results.comparisons.at(0).contract;
    CHECK(found.any_repayment == 1);
    const auto& year = found.years.at(2);
    CHECK(year.true_rate < 0);
    CHECK(year.repayment == Near{-0.5 * year.true_rate * year.benchmark, 1e-9});
    CHECK(transfer_in(results, "state", 2027) == Near{-0.75 * year.repayment, 1e-9});
    CHECK(transfer_in(results, "municipality", 2027) == Near{0.7 * year.repayment, 1e-9});
}

TEST_CASE("contract: one settlement over all years is paid when it is agreed")
{
    const Results yearly = central(paying_contract());
    const Results late = central(contract_with("  settle: {how: cumulative, lag: 3}\n"));
    double paid = 0;
    for (const auto& year : yearly.comparisons.at(0).contract->years) {
        paid += year.payment;
    }
    // Threshold 0 and share 1: the sum of the years' savings, in 2028 + 3.
    CHECK(transfer_in(late, "state", 2031) == Near{0.75 * paid, 1e-9});
    CHECK(transfer_in(late, "state", 2028) == 0);
    CHECK(late.comparisons.at(0).contract->years.back().payment == Near{paid, 1e-9});
}

TEST_CASE("contract: a loan is repaid with interest")
{
    const Results results = central(
        replaced(contract_with("  prefinance: {from: state, to: insurer, amount: 1000 * euro, "
                               "year: 2025, repay: {first: 2026, count: 2}, interest: 0.1}\n"),
                 "share: 1", "share: 0"));
    // 1000 = x / 1.1 + x / 1.21, so x = 576.190476
    CHECK(transfer_in(results, "insurer", 2025) == Near{1000, 1e-9});
    CHECK(transfer_in(results, "insurer", 2026) == Near{-576.1904761905, 1e-9});
    CHECK(transfer_in(results, "state", 2027) == Near{576.1904761905, 1e-9});
}

TEST_CASE("contract: its own cost falls in its years and with the programme alone")
{
    const std::string cost =
        "  administration: {settling: {label: settling, post: programme, amount: 100 * euro, "
        "parties: {insurer: 1}}}\n";
    const Results with = central(contract_with(cost));
    const Results without = central(paying_contract());
    for (std::size_t t = 0; t < 6; ++t) {
        const double more = with.comparisons.at(0).years[t].parties.at("insurer").investment -
                            without.comparisons.at(0).years[t].parties.at("insurer").investment;
        CHECK(more == Near{t < 4 ? 100.0 : 0.0, 1e-9});
    }
    // 100 in four years at 2.25 %: 100 (1 + 1/1.0225 + 1/1.0225^2 + 1/1.0225^3)
    CHECK(with.comparisons.at(0).contract->settling_cost == Near{386.98969, 1e-4});
}

TEST_CASE("contract: work is paid for by the case")
{
    const std::string process =
        "  process: {seen: {label: seen, post: programme, per: {reached: support, at: accepted}, "
        "amount: 20 * euro, from: {insurer: 1}, to: {municipality: 1}}}\n";
    const Results paid = central(replaced(contract_with(process), "share: 1", "share: 0"));
    const auto& comparison = paid.comparisons.at(0);
    CHECK(comparison.contract->years.at(0).process > 0);
    CHECK(transfer_in(paid, "municipality", 2025) ==
          Near{comparison.contract->years.at(0).process, 1e-9});
    CHECK(transfer_in(paid, "municipality", 2029) == 0); // after the term
    const Results without = central(replaced(paying_contract(), "share: 1", "share: 0"));
    CHECK(comparison.parties.at("insurer").line_transfer.mean ==
          without.comparisons.at(0).parties.at("insurer").line_transfer.mean);
}

TEST_CASE("contract: after a review that fails nothing is settled")
{
    const Results ended = central(contract_with("  exit: {review: 2026, below: 0.99}\n"));
    CHECK(transfer_in(ended, "state", 2026) > 0);
    CHECK(transfer_in(ended, "state", 2027) == 0);
}

TEST_CASE("contract: after a review that fails the years are measured all the same")
{
    const std::string contract =
        replaced(replaced(paying_contract(), "sampling_error: 0", "sampling_error: 0.5"),
                 "threshold: 0", "threshold: {confidence: 0.9}");
    const Results with_exit =
        run_with(described(small_model() + contract + "  exit: {review: 2026, below: 0.02}\n"));
    const Results without_exit = run_with(described(small_model() + contract));
    const auto& found = *with_exit.comparisons.at(0).contract;
    const auto& free = *without_exit.comparisons.at(0).contract;
    REQUIRE(found.ended.has_value());
    CHECK_FALSE(free.ended.has_value());
    CHECK(*found.ended > 0.2);
    CHECK(*found.ended < 0.8);
    for (std::size_t y = 0; y < 4; ++y) {
        CAPTURE(y);
        CHECK(found.years[y].persons == free.years[y].persons);
        CHECK(found.years[y].benchmark == free.years[y].benchmark);
        CHECK(found.years[y].true_rate == free.years[y].true_rate);
        CHECK(found.years[y].noise == free.years[y].noise);
        // Persons are not drawn: the threshold is the same in every draw that settles.
        CHECK(*found.years[y].threshold == Near{*free.years[y].threshold, 1e-12});
        CHECK(found.years[y].settled == Near{y < 2 ? 1 : 1 - *found.ended, 1e-12});
    }
    CHECK(found.years[3].pays < free.years[3].pays);
}

TEST_CASE("contract: after a review that fails one settlement counts the years until it")
{
    const Results yearly = central(paying_contract());
    const Results ended = central(contract_with("  settle: {how: cumulative, lag: 3}\n"
                                                "  exit: {review: 2026, below: 0.99}\n"));
    const auto& years = yearly.comparisons.at(0).contract->years;
    // Threshold 0 and share 1: the savings of 2025 and 2026, at the usual time, 2028 + 3.
    const double paid = years[0].payment + years[1].payment;
    CHECK(paid > 0);
    CHECK(transfer_in(ended, "state", 2031) == Near{0.75 * paid, 1e-9});
    CHECK(ended.comparisons.at(0).contract->years.back().payment == Near{paid, 1e-9});
}

TEST_CASE("contract: one settlement reads a threshold at the persons of a year")
{
    // Some 400 persons in each of four years: their sum would fall into the second class.
    const Results late =
        central(replaced(contract_with("  settle: {how: cumulative}\n"), "threshold: 0",
                         "threshold: {classes: [{from: 100, to: 999, first: "
                         "0.03, last: 0.03}, {from: 1000, first: 0.5}]}"));
    CHECK(*late.comparisons.at(0).contract->years.back().threshold == Near{0.03, 1e-12});
}

TEST_CASE("contract: the gate that held a payment back has a name")
{
    const Results results = central(
        contract_with("  gates: {met: {label: met, indicator: 0.7, at_least: 0.5}, missed: {label: "
                      "missed, indicator: 0.7, at_least: 0.8}}\n"));
    const auto& year = results.comparisons.at(0).contract->years.at(2);
    CHECK(year.payment == 0);
    CHECK(year.gates.at("met") == 0);
    CHECK(year.gates.at("missed") == 1);
}

TEST_CASE("contract: after a review that fails the work is still paid for")
{
    const std::string process =
        "  process: {seen: {label: seen, post: programme, per: {reached: support, at: accepted}, "
        "amount: 20 * euro, from: {insurer: 1}, to: {municipality: 1}}}\n";
    const Results ended = central(contract_with(process + "  exit: {review: 2026, below: 0.99}\n"));
    const auto& year = ended.comparisons.at(0).contract->years.at(2);
    CHECK(year.payment == 0);
    CHECK(year.process > 0);
    CHECK(transfer_in(ended, "municipality", 2027) == Near{year.process, 1e-9});
}

TEST_CASE("contract: persons outside the threshold table refuse the draw")
{
    CHECK_THROWS_WITH_AS(
        (void)central(replaced(paying_contract(), "threshold: 0",
                               "threshold: {classes: [{from: 100000, first: 0.02}]}")),
        doctest::Contains("lie outside the classes of the threshold"), ModelRefusal);
}

} // namespace
} // namespace mkba::test

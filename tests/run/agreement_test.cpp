// An agreement only moves money: what one gives another gets, in every year and every draw.
#include <cmath>

#include <doctest/doctest.h>

#include "tests/run/scenarios.hpp"
#include "tests/run/small_model.hpp"

namespace mkba::test {
namespace {

TEST_CASE("transfers under an agreement that always pays sum to zero in every year")
{
    const Results results = run_with(described(small_model() + paying_contract()));
    const ComparisonResults& comparison = results.comparisons.at(0);
    REQUIRE(comparison.contract.has_value());
    CHECK(comparison.contract->any_payment == 1);
    const double margin = 1e-12 * gross_flows(results);
    double moved = 0;
    for (const YearResults& year : comparison.years) {
        double sum = 0;
        for (const auto& [name, party] : year.parties) {
            sum += party.transfer;
            moved += std::abs(party.transfer);
        }
        CHECK(sum == Near{0, margin});
    }
    CHECK(moved > 1000);
    for (const ContractYear& year : comparison.contract->years) {
        CAPTURE(year.year);
        CHECK(year.pays == 1);
        CHECK(year.pays_without_saving == 0);
        CHECK(year.payment > 0);
        CHECK(year.noise == 0);
    }
}

TEST_CASE("present values of transfers sum to zero and receivers share by the key in every draw")
{
    const Results results = run_with(described(small_model() + paying_contract()));
    const auto& parties = results.comparisons.at(0).parties;
    const double margin = 1e-12 * gross_flows(results);
    const Statistics& state = parties.at("state").transfer;
    const Statistics& family = parties.at("family").transfer;
    CHECK(state.mean > 500);
    CHECK(parties.at("municipality").transfer.mean < 0);
    CHECK(parties.at("insurer").transfer.mean < 0);
    CHECK(parties.at("municipality").transfer.mean + parties.at("insurer").transfer.mean +
              state.mean + family.mean ==
          Near{0, margin});
    // Key 0.75 and 0.25: a third in every draw, so in every quantile.
    CHECK(family.mean == Near{state.mean / 3, margin});
    CHECK(family.spread->p5 == Near{state.spread->p5 / 3, margin});
    CHECK(family.spread->p50 == Near{state.spread->p50 / 3, margin});
    CHECK(family.spread->p95 == Near{state.spread->p95 / 3, margin});
}

TEST_CASE("one payer pays in every draw what one receiver gets")
{
    const std::string contract = replaced(
        replaced(paying_contract(), "payers: [municipality, insurer]", "payers: [insurer]"),
        "key: {state: 0.75, family: 0.25}", "key: {state: 1}");
    const Results results = run_with(described(small_model() + contract));
    const auto& parties = results.comparisons.at(0).parties;
    const Statistics& pays = parties.at("insurer").transfer;
    const Statistics& gets = parties.at("state").transfer;
    const double margin = 1e-12 * gross_flows(results);
    CHECK(gets.mean > 500);
    CHECK(pays.mean == Near{-gets.mean, margin});
    CHECK(pays.spread->p5 == Near{-gets.spread->p95, margin});
    CHECK(pays.spread->p50 == Near{-gets.spread->p50, margin});
    CHECK(pays.spread->p95 == Near{-gets.spread->p5, margin});
}

TEST_CASE("an agreement leaves the total and every line alone")
{
    const Results alone = run_with(described(small_model()));
    const Results agreed = run_with(described(small_model() + paying_contract()));
    const ComparisonResults& left = alone.comparisons.at(0);
    const ComparisonResults& right = agreed.comparisons.at(0);
    CHECK(left.total.result.mean == Near{right.total.result.mean, 1e-12 * gross_flows(alone)});
    CHECK(right.total.transfer.mean == Near{0, 1e-12 * gross_flows(alone)});
    CHECK(left.perspectives.at("broad").result.mean == right.perspectives.at("broad").result.mean);
    CHECK(left.parties.at("state").result.mean < right.parties.at("state").result.mean);
}

} // namespace
} // namespace mkba::test

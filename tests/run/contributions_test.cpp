// Who gives anything under a contract, and by what right.
#include <doctest/doctest.h>

#include "tests/run/scenarios.hpp"
#include "tests/run/small_model.hpp"

namespace mkba::test {
namespace {

const std::string work_and_loan =
    "  process: {seen: {label: seen, post: programme, per: {reached: support, at: accepted}, "
    "amount: 20 * euro, from: {state: 1}, to: {municipality: 1}}}\n"
    "  prefinance: {from: family, to: insurer, amount: 1000 * euro, year: 2025, repay: {first: "
    "2026, count: 2}, interest: 0.1}\n";

std::map<std::string, ContractParty> parties(const std::string& contract)
{
    return run_with(described(small_model() + contract, {"simulate.draws=0"}))
        .comparisons.at(0)
        .contract->parties;
}

TEST_CASE("contributions: who pays for the work or lends can name a legal title")
{
    const auto found = parties(paying_contract() + work_and_loan +
                               "  legal_title: {state: a law, family: a covenant}\n");
    CHECK(found.at("state").contributes);
    CHECK(found.at("state").legal_title == "a law");
    CHECK(found.at("family").contributes);
    CHECK(found.at("family").legal_title == "a covenant");
    CHECK(found.at("municipality").contributes); // a payer
    CHECK(found.at("municipality").legal_title.empty());
}

TEST_CASE("contributions: who gives nothing has no title to name")
{
    CHECK_FALSE(parties(paying_contract()).at("state").contributes);
    CHECK_THROWS_WITH((void)parties(paying_contract() + "  legal_title: {state: a law}\n"),
                      doctest::Contains("there is no party that contributes 'state'"));
}

TEST_CASE("contributions: a lender contributes whatever a key that divides the result gives it")
{
    const auto found = parties("contract:\n  label: divided\n  years: {first: 2025, count: 4}\n"
                               "  key: {rule: equal_gain}\n" +
                               work_and_loan);
    CHECK(found.at("state").contributes);
    CHECK(found.at("family").contributes);
}

} // namespace
} // namespace mkba::test

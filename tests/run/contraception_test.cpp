// Support of choices around contraception is a memorandum: its arithmetic, and that it enters
// nothing.
#include <doctest/doctest.h>

#include "tests/run/scenarios.hpp"

namespace mkba::test {
namespace {

/// Yearly cost and claimed saving at the prices of the programme's paper, in the second year.
struct Claim {
    double cost{};
    double one_year{};
    double lasting{};
};

Claim claim_with(const Sets& sets)
{
    Sets all{"simulate.draws=0", "money.price_year=2021"};
    all.insert(all.end(), sets.begin(), sets.end());
    const Results results = run_with(shipped("contraception-only.yaml", all));
    const auto& lines = results.alternatives.at("contraception").lines;
    return {lines.at("contraception_support").at(1), lines.at("contraception_claim_one_year").at(1),
            lines.at("contraception_claim_lasting").at(1)};
}

// 8,000 - 5,000 = 3,000 and 30,000 - 5,000 = 25,000 a year; 8 / 5 = 1.6 and 30 / 5 = 6.
TEST_CASE("the claimed 3000 to 25000 a year holds only if a client is an averted pregnancy")
{
    const Claim low = claim_with({"contraception_claim=8000"});
    const Claim high = claim_with({"contraception_claim=30000"});
    CHECK(low.cost == Near{5000, 1e-6});
    CHECK(low.one_year - low.cost == Near{3000, 1e-6});
    CHECK(high.one_year - high.cost == Near{25000, 1e-6});
    CHECK(low.one_year / low.cost == Near{1.6, 1e-9});
    CHECK(high.one_year / high.cost == Near{6, 1e-9});
    const Claim judged = claim_with({"contraception_claim=30000", "contraception_chance=0.15"});
    CHECK(judged.one_year < judged.cost); // at a chance of 0.15: 4,500
}

// 5,000 / 30,000 = 0.17 and 5,000 / 8,000 = 0.63.
TEST_CASE("a saving of one year breaks even at a chance of 0.17 to 0.63")
{
    const Claim high = claim_with({"contraception_claim=30000", "contraception_chance=0.166667"});
    CHECK(high.one_year == Near{high.cost, 0.1});
    const Claim low = claim_with({"contraception_claim=8000", "contraception_chance=0.625"});
    CHECK(low.one_year == Near{low.cost, 1e-6});
}

// The sum of 1.0225^-k over k = 0 to 17 is (1 - 1.0225^-18) / (1 - 1 / 1.0225) = 15.0.
TEST_CASE("the lasting reading is fifteen times the reading of one year")
{
    const Claim claim = claim_with({});
    CHECK(claim.lasting / claim.one_year == Near{15.0, 0.05});
}

TEST_CASE("the memorandum enters no total")
{
    const Results results = run_with(shipped("contraception-only.yaml", {"simulate.draws=0"}));
    const auto& comparison = results.comparisons.at(0);
    CHECK(comparison.total.investment.mean == 0);
    CHECK(comparison.total.saving.mean == 0);
    CHECK(comparison.units.at("contraception_clients").with.mean > 25); // one a year
}

TEST_CASE("no agreement may take its pool from the memorandum")
{
    for (const char* line :
         {"contraception_support", "contraception_claim_one_year", "contraception_claim_lasting"}) {
        CAPTURE(line);
        std::string message;
        try {
            (void)shipped("funding-case.yaml", {std::string{"contract.pool.lines=["} + line + "]"});
        } catch (const InputError& error) {
            message = error.what();
        }
        CHECK(message.find(line) != std::string::npos);
    }
}

} // namespace
} // namespace mkba::test

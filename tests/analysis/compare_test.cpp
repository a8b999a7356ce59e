// Comparison: a scenario with itself is zero everywhere, and luck that is shared cancels.
#include <algorithm>
#include <cmath>
#include <utility>

#include <doctest/doctest.h>

#include "mkba/analysis/compare/compare.hpp"
#include "mkba/analysis/question.hpp"

#include "tests/run/scenarios.hpp"
#include "tests/run/small_model.hpp"

using namespace mkba;
using test::small;
using test::two_threads;

TEST_CASE("a scenario compared with itself: exactly zero everywhere")
{
    const auto found = compare({small(), small(), small()}, two_threads(), {{"a", "b", "c"}});
    CHECK(found.inputs.empty());
    CHECK(found.not_common.empty());
    CHECK(found.outputs.size() == 8);
    for (const auto& output : found.outputs) {
        CAPTURE(output.id);
        for (const auto& difference : output.differences) {
            CHECK(difference.mean == 0);
            CHECK(difference.spread->sd == 0);
            CHECK(difference.spread->p5 == 0);
            CHECK(difference.spread->p95 == 0);
        }
        CHECK(output.chance_best == std::vector<double>{1, 0, 0}); // a tie: the one named first
    }
}

TEST_CASE("differences are those of two runs and far more certain than either")
{
    const auto other = small({"crisis_cost=990"});
    const auto found = compare({small(), other}, two_threads(), {{"a", "b"}});
    const auto one = run(small(), two_threads());
    const auto two = run(other, two_threads());
    const auto& broad = found.outputs[3];
    REQUIRE(broad.id == "broad");
    const auto result = [](const Results& results) {
        return results.comparisons.front().perspectives.at("broad").result.mean;
    };
    CHECK(broad.levels[0].mean == doctest::Approx(result(one)));
    CHECK(broad.differences[1].mean == doctest::Approx(result(two) - result(one)));
    REQUIRE(found.inputs.size() == 1);
    CHECK(found.inputs[0].name == "crisis_cost");
    CHECK(found.inputs[0].values[1].value.starts_with("990"));
    CHECK(found.inputs[0].values[0].source == "test");
    CHECK(found.inputs[0].values[0] != found.inputs[0].values[1]);
}

TEST_CASE("rules that differ are named with both texts")
{
    auto text = test::replaced(test::small_model(), "probability: 0.02", "probability: 0.03");
    text = test::replaced(text, "amount: 150 * euro", "amount: 160 * euro");
    text = test::replaced(text, "{2025: 0.4, 2028: 0.6}", "{2025: 0.4, 2028: 0.7}");
    const auto found = compare({small(), test::described(text)}, two_threads(), {{"a", "b"}});
    REQUIRE(found.inputs.size() == 3);
    CHECK(found.inputs[0].name == "lines.signalling");
    CHECK(found.inputs[0].values[1].value.starts_with("amount (160 * euro); per reached"));
    CHECK(found.inputs[1].name == "moves.children.well to risk.unseen");
    CHECK(found.inputs[1].values[0].value == "probability 0.02");
    CHECK(found.inputs[1].values[1].value == "probability 0.03");
    CHECK(found.inputs[2].name == "with.support.coverage");
    CHECK(found.inputs[2].values[0].value == "2025: 0.4, 2028: 0.6");
    CHECK(found.inputs[2].values[1].value == "2025: 0.4, 2028: 0.7");
}

TEST_CASE("acceptability: chances sum to one and the frontier follows the means")
{
    const auto found =
        compare({small(), small({"alternatives.with.interventions.support.coverage=0.9"})},
                two_threads(), {{"a", "b"}, "supported"});
    REQUIRE(found.acceptability);
    const auto& curve = *found.acceptability;
    CHECK(curve.values.front() == 0);
    CHECK_FALSE(curve.fewer_is_better);
    for (std::size_t v = 0; v < curve.values.size(); ++v) {
        double sum = 0;
        for (const double chance : curve.chances[v]) {
            sum += chance;
        }
        CHECK(sum == doctest::Approx(1));
    }
    CHECK_THROWS_AS((void)compare({small()}, two_threads(), {{"a"}, "unit"}), QuestionError);
    CHECK(compare({small()}, two_threads(), {{"a"}, "crises"}).acceptability->fewer_is_better);
}

TEST_CASE("acceptability: a programme that pays for itself has a range of values too")
{
    // A family is worth far more than support costs: the balance is above 0.
    const auto paying = test::described(
        test::replaced(test::small_model(), "amount: 40 * euro", "amount: 40000 * euro"));
    const auto found = compare({paying, paying}, two_threads(), {{"a", "b"}, "supported"});
    REQUIRE(found.outputs[3].levels[0].mean > 0);
    const auto& curve = *found.acceptability;
    const double supported =
        run(paying, two_threads()).comparisons.front().units.at("supported").difference.mean;
    // Twice what a supported family yields, at its 95th percentile.
    CHECK(curve.values.back() ==
          doctest::Approx(2 * found.outputs[3].levels[0].spread->p95 / supported));
}

TEST_CASE("euros of another price year or base year are refused by name")
{
    const auto refused = [](const test::Sets& sets) {
        try {
            (void)compare({small(), small(sets)}, two_threads(), {{"a", "b"}});
        } catch (const InputError& error) {
            return error.diagnostics().front().message + " | " + error.diagnostics().front().hint;
        }
        return std::string{"nothing was refused"};
    };
    CHECK(refused({"money.price_year=2020"}) ==
          "'b' counts in euros of price year 2020, 'a' in those of 2025: they cannot be compared | "
          "bring them to one year with: --set money.price_year=2025");
    CHECK(refused({"money.base_year=2027"}) ==
          "'b' counts in euros of base year 2027, 'a' in those of 2025: they cannot be compared | "
          "bring them to one year with: --set money.base_year=2025");
    CHECK(refused({"money.base_year=2025"}) == "nothing was refused"); // what it is without
}

TEST_CASE("contracts that differ are told by their terms and equal ones not at all")
{
    const auto with = [](const std::string& contract) {
        return test::described(test::small_model() + contract);
    };
    const auto differences = [&](const std::string& other) {
        return compare({with(test::paying_contract()), with(other)}, two_threads(), {{"a", "b"}})
            .inputs;
    };
    CHECK(differences("# a line further down\n" + test::paying_contract()).empty());
    auto other = test::replaced(test::paying_contract(), "threshold: 0", "threshold: 0.02");
    other = test::replaced(other, "share: 1", "share: 0.5");
    other = test::replaced(other, "[crisis, care]", "[crisis]");
    other += "  gates: {quality: {indicator: 0.7, at_least: 0.6}}\n  cap: 0.1\n";
    const auto found = differences(other);
    const std::vector<std::vector<std::string>> expected{
        {"contract.cap", "", "0.1"},
        {"contract.gates.quality", "", "0.7; at least 0.6"},
        {"contract.pool", "care, crisis; cashable", "crisis; cashable"},
        {"contract.share", "1", "0.5"},
        {"contract.threshold", "0", "0.02"}};
    REQUIRE(found.size() == expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        CHECK(found[i].name == expected[i][0]);
        CHECK(found[i].values[0].value == expected[i][1]);
        CHECK(found[i].values[1].value == expected[i][2]);
    }
    CHECK(input_differences({with(""), with(test::paying_contract())}).front().name ==
          "contract.benchmark");
}

// Nothing is measured then: what is left of a contract is its key, its years and its parties.
TEST_CASE("a contract that divides the whole result is told by its key")
{
    const auto found = input_differences(
        {test::described(test::small_model() + test::paying_contract()),
         test::described(test::small_model() + "contract:\n  label: all of it\n"
                                               "  years: {first: 2025, count: 4}\n"
                                               "  key: {rule: shapley}\n")});
    const auto values = [&](const std::string& name) {
        const auto one = std::find_if(found.begin(), found.end(),
                                      [&](const InputDifference& of) { return of.name == name; });
        REQUIRE(one != found.end());
        return std::pair{one->values[0].value, one->values[1].value};
    };
    CHECK(values("contract.key") == std::pair<std::string, std::string>{"fixed", "shapley"});
    CHECK(values("contract.share") == std::pair<std::string, std::string>{"1", ""});
}

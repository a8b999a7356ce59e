// Where nothing differs, nothing is found: an alternative against itself, and coverage 0.
#include <algorithm>

#include <doctest/doctest.h>

#include "tests/run/flat_results.hpp"
#include "tests/run/scenarios.hpp"
#include "tests/run/small_model.hpp"

namespace mkba::test {
namespace {

/// A copy in which an alternative with a twin's definition is compared with it.
std::shared_ptr<const Description> against_itself(const Description& description)
{
    Description copy{description};
    const auto found =
        std::find_if(copy.alternatives.begin(), copy.alternatives.end(),
                     [&](const Alternative& one) { return one.name == copy.compare.with; });
    REQUIRE(found != copy.alternatives.end());
    Alternative twin{*found};
    twin.name = "twin";
    copy.alternatives.push_back(twin);
    copy.compare.baseline = "twin";
    return std::make_shared<const Description>(std::move(copy));
}

/// What is no difference: levels of both alternatives, conventions, evidence, odds of the luck.
const std::vector<std::string> levels{".baseline",
                                      ".with",
                                      "years_to_see",
                                      ".year",
                                      ".programme",
                                      ".worst_grade",
                                      ".in_total",
                                      ".rate_",
                                      "sum_of_discount_factors",
                                      "discounted_vulnerable_families",
                                      "value_of_health",
                                      ".evidence",
                                      ".contract",
                                      ".has_flows",
                                      ".payback",
                                      "everybody_better_off"};

void check_nothing(const Results& results)
{
    const ComparisonResults& comparison = results.comparisons.at(0);
    CHECK(comparison.baseline == "twin");
    Figures differences = flat(comparison);
    // ".years[3].parties…" holds ".year": its figures are taken before the levels are left out.
    for (Figure& one : differences) {
        if (one.path.rfind(".years[", 0) == 0) {
            one.path.replace(0, 6, ".in_");
        }
    }
    differences = without(differences, levels);
    CHECK(differences.size() > 500);
    for (const Figure& one : differences) {
        CAPTURE(one.path);
        CHECK(one.value == 0);
    }
    for (const auto& [name, unit] : comparison.units) {
        const auto& shown_name = name; // clang 14 captures no bindings
        CAPTURE(shown_name);
        CHECK(unit.baseline.mean == unit.with.mean);
        CHECK(unit.with.mean >= 0); // nobody where the measure that it counts does not run
    }
}

TEST_CASE("an alternative against itself is exactly zero everywhere")
{
    check_nothing(run_with(against_itself(*described(small_model()))));
}

TEST_CASE("so it is under an agreement whatever luck measures")
{
    const std::string lucky = replaced(paying_contract(), "sampling_error: 0",
                                       "sampling_error: 2\n  benchmark_error: 0.1");
    const Results results = run_with(against_itself(*described(small_model() + lucky)));
    check_nothing(results);
    CHECK(results.comparisons.at(0).contract->years.at(0).noise > 0);
}

TEST_CASE("so it is in the shipped scenario")
{
    check_nothing(run_with(against_itself(*shipped("aa-en-hunze.yaml", {"simulate.draws=192"}))));
}

/// The small model with another way of not running its support (and its table of nothing).
std::string with_support(const std::string& coverage)
{
    const std::string text = replaced(
        small_model(), "correlations:\n",
        "  nothing: {value: 0, unit: share, source: test, year: 2025, grade: A}\n"
        "tables:\n"
        "  nothing_by_year: {by: year, points: {2025: 0, 2030: 0}, between: linear, unit: share, "
        "source: test, year: 2025, grade: A}\ncorrelations:\n");
    return replaced(text, "      support: {coverage: {2025: 0.4, 2028: 0.6}}\n", coverage);
}

TEST_CASE("coverage 0 in all years is bit for bit the intervention absent")
{
    const Figures absent = flat(run_with(described(with_support(""))));
    const Figures present =
        flat(run_with(described(with_support("      support: {coverage: 0.5}\n"))));
    REQUIRE_FALSE(first_difference(absent, present).empty());
    for (const char* zero : {"0", "{2025: 0, 2030: 0}", "nothing", "nothing_by_year",
                             "retention * 0", "nothing * retention", "people - 100"}) {
        CAPTURE(zero);
        const Figures figures = flat(run_with(
            described(with_support("      support: {coverage: " + std::string{zero} + "}\n"))));
        CHECK(first_difference(absent, figures) == "");
    }
}

TEST_CASE("coverage 0 is bit for bit the entrant route absent")
{
    const std::string route = "      early_support: {coverage: 0.4}\n";
    const Figures absent = flat(run_with(described(replaced(small_model(), route, ""))));
    const Figures zero = flat(run_with(
        described(replaced(small_model(), route, "      early_support: {coverage: 0}\n"))));
    CHECK(first_difference(absent, zero) == "");
}

TEST_CASE("coverage 0 of the intensive route is the route absent in the shipped scenario")
{
    const std::string draws = "simulate.draws=128";
    const auto zero =
        shipped("aa-en-hunze.yaml",
                {draws, "alternatives.goede_start.interventions.intensive_1000_days.coverage=0"});
    Description absent{*shipped("aa-en-hunze.yaml", {draws})};
    for (Alternative& alternative : absent.alternatives) {
        auto& running = alternative.interventions;
        running.erase(std::remove_if(running.begin(), running.end(),
                                     [](const RunningIntervention& one) {
                                         return one.intervention == "intensive_1000_days";
                                     }),
                      running.end());
    }
    CHECK(first_difference(flat(run_with(std::make_shared<const Description>(std::move(absent)))),
                           flat(run_with(zero))) == "");
}

} // namespace
} // namespace mkba::test

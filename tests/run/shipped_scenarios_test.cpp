// Every shipped scenario is a test: it reads, runs on central values and on draws, and says what it
// asks.
#include <cmath>
#include <set>

#include <doctest/doctest.h>

#include "mkba/scenario/contract_terms.hpp"

#include "tests/run/scenarios.hpp"

namespace mkba::test {
namespace {

void check_runs(const std::string& name, const char* draws)
{
    CAPTURE(name);
    CAPTURE(draws);
    const Results results = run_with(shipped(name, {draws}));
    REQUIRE(!results.comparisons.empty());
    const auto& total = results.comparisons[0].total;
    CHECK(std::isfinite(total.investment.mean));
    CHECK(std::isfinite(total.saving.mean));
    CHECK(gross_flows(results) > 0);
}

TEST_CASE("every shipped scenario runs on its central values")
{
    const auto names = shipped_names();
    CHECK(names.size() > 25);
    for (const auto& name : names) {
        check_runs(name, "simulate.draws=0");
    }
}

TEST_CASE("every shipped scenario runs on two hundred draws")
{
    for (const auto& name : shipped_names()) {
        check_runs(name, "simulate.draws=200");
    }
}

TEST_CASE("every shipped scenario says what it asks")
{
    for (const auto& name : shipped_names()) {
        CAPTURE(name);
        const auto text = text_of(std::string{MKBA_SOURCE_DIR} + "/scenarios/" + name);
        CHECK(text.starts_with("# Asked: "));
        CHECK(text.size() < 8192);
    }
}

std::set<std::string> changed_by(const char* prices)
{
    std::set<std::string> names;
    const auto model = shipped("aa-en-hunze.yaml", {std::string{"prices="} + prices});
    for (const auto& parameter : model->parameters) {
        if (parameter.place.file.find("prices/") != std::string::npos) {
            names.insert(parameter.name);
        }
    }
    return names;
}

TEST_CASE("the two price sets give the same names")
{
    CHECK(changed_by("seed") == changed_by("literature"));
    CHECK(changed_by("seed").size() >= 6);
}

TEST_CASE("the agreements in two parts pay for the work in every draw and move no money in or out")
{
    for (const char* name : {"aa-en-hunze-two-part.yaml", "region-two-part.yaml"}) {
        CAPTURE(name);
        const Results results = run_with(shipped(name, {"simulate.draws=200"}));
        const auto& comparison = results.comparisons.at(0);
        REQUIRE(comparison.contract);
        CHECK(comparison.contract->any_transfer == 1);
        for (const auto& year : comparison.contract->years) {
            CHECK(year.process > 0);
        }
        CHECK(comparison.total.transfer.mean == Near{0, 1e-9 * gross_flows(results)});
    }
}

TEST_CASE("the sampling error agreed for settling is the one that the model finds")
{
    for (const char* name : {"aa-en-hunze-two-part.yaml", "region-two-part.yaml"}) {
        CAPTURE(name);
        const auto scenario = shipped(name, {"simulate.draws=200"});
        const auto& agreed = scenario->contract->rules.agreed_error;
        REQUIRE(agreed);
        const Results results = run_with(scenario);
        const auto& first = results.comparisons.at(0).contract->years.at(0);
        CHECK(first.noise * std::sqrt(first.persons) == Near{agreed->number, 0.1});
    }
}

TEST_CASE("programme cost of all groups and the fixed sums make the investment")
{
    for (const char* name : {"aa-en-hunze.yaml", "group-care.yaml", "full-reach.yaml"}) {
        CAPTURE(name);
        const auto scenario = shipped(name, {"simulate.draws=0"});
        const Results results = run_with(scenario);
        const auto& comparison = results.comparisons.at(0);
        double sum = 0;
        for (const auto& [group, figures] : comparison.groups) {
            sum += figures.programme_euros.mean;
        }
        for (const auto& line : scenario->lines) {
            if (is_fixed_sum(line.per) && line.role == Role::programme && line.in_total) {
                sum -= comparison.lines.at(line.name).result.mean;
            }
        }
        CHECK(sum == Near{comparison.total.investment.mean, 1e-9 * gross_flows(results)});
    }
}

/// All parties together, at central values.
PartyFigures total(const char* scenario)
{
    return run_with(shipped(scenario, {"simulate.draws=0"})).comparisons.at(0).total;
}

/// Saving less investment.
double balance(const char* scenario)
{
    const auto figures = total(scenario);
    return figures.saving.mean - figures.investment.mean;
}

TEST_CASE("elements reach and years cost more where there are more of them")
{
    const double standard = total("aa-en-hunze.yaml").investment.mean;
    CHECK(total("full-reach.yaml").investment.mean > standard);
    CHECK(total("slow-ramp.yaml").investment.mean < standard);
    CHECK(total("as-it-runs.yaml").investment.mean < standard);
    CHECK(total("intensive-only.yaml").investment.mean < standard);
    CHECK(total("one-cohort.yaml").investment.mean < standard / 10);
    CHECK(total("emmen.yaml").investment.mean > standard);
    CHECK(total("seed-prices.yaml").saving.mean != total("aa-en-hunze.yaml").saving.mean);
    CHECK(total("group-care.yaml").investment.mean > 0);
    CHECK(total("baseline-consolidate.yaml").investment.mean < standard);
}

// One year's entrants: nobody is too old for the support that is offered, three in four complete
// the intensive route, and who stops it counts only with support.
TEST_CASE("families helped are those with support and those who complete the intensive route")
{
    const Results results = run_with(shipped("one-cohort.yaml", {"simulate.draws=0"}));
    const auto& units = results.comparisons.at(0).units;
    const double supported = units.at("families_supported").difference.mean;
    const double intensive = units.at("families_intensive").difference.mean;
    CHECK(units.at("families_helped").difference.mean ==
          Near{supported + 0.75 * intensive, 1e-9 * supported});
}

TEST_CASE("what the scenarios ask shows in their answers")
{
    const double standard = balance("aa-en-hunze.yaml");
    CHECK(balance("no-induced-demand.yaml") > standard);
    CHECK(balance("prevention-raises-care.yaml") < standard);
    CHECK(balance("contraception-only.yaml") == 0);
    CHECK(balance("signalling-only.yaml") < 0);
    // On public cash the case is expected to be no.
    CHECK(balance("funding-case.yaml") < 0);
}

} // namespace
} // namespace mkba::test

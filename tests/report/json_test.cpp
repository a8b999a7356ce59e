// The shape of the JSON result, and that its figures are exact.
#include <limits>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "mkba/report/formats/json.hpp"

#include "tests/report/fixture.hpp"

using namespace mkba;
using Json = nlohmann::json;
using Names = std::vector<std::string>;

namespace {

Json parsed(const Results& results)
{
    return Json::parse(as_json({fixture::description(), results, {}}));
}

Names keys(const nlohmann::ordered_json& object)
{
    Names names;
    for (const auto& [key, value] : object.items()) {
        names.push_back(key);
    }
    return names;
}

nlohmann::ordered_json ordered()
{
    return nlohmann::ordered_json::parse(as_json({fixture::description(), fixture::results(), {}}));
}

} // namespace

TEST_CASE("json: the layout")
{
    const auto json = ordered();
    CHECK(keys(json) == Names{"mkba",         "scenario",
                              "seed",         "draws",
                              "sampling",     "time",
                              "money",        "compare",
                              "parties",      "total",
                              "perspectives", "calendar",
                              "years",        "posts",
                              "lines",        "units",
                              "groups",       "budget",
                              "contract",     "alternatives",
                              "accounts",     "baseline_spending",
                              "pm",           "evidence",
                              "words"});
    CHECK(keys(json["budget"]) ==
          Names{"sum_of_discount_factors", "discounted_vulnerable_families", "saving_a_year",
                "saving_a_family", "gap_a_family", "value_of_health", "health_gain_needed",
                "net_cost_a_family_supported", "net_cost_per_outcome", "years"});
    CHECK(keys(json["contract"]) == Names{"years", "parties", "any_payment", "any_transfer",
                                          "any_repayment", "paid_while_negative", "effects_inside",
                                          "settling_cost", "expected_transfer"});
    CHECK(keys(json["scenario"]) == Names{"title", "path", "sha256", "inputs", "settings"});
    CHECK(keys(json["parties"]["municipality"]) ==
          Names{"investment", "saving", "cashable", "line_transfer", "transfer", "result",
                "result_cash", "better_off", "payback_year"});
    CHECK(keys(json["parties"]["municipality"]["result"]) ==
          Names{"mean", "sd", "p5", "p50", "p95", "mcse"});
    CHECK(keys(json["parties"]["municipality"]["payback_year"]) ==
          Names{"p5", "p50", "p95", "never"});
    CHECK(keys(json["perspectives"]) == Names{"broad", "fiscal", "narrow"});
    CHECK(json["perspectives"]["broad"].contains("ratio"));
    CHECK_FALSE(json["perspectives"]["narrow"].contains("ratio"));
    CHECK(keys(json["calendar"]["10"]) == Names{"parties", "total", "remainder"});
    CHECK(keys(json["years"][0]) == Names{"year", "programme", "parties", "total"});
    CHECK(json["years"][0]["parties"]["municipality"]["result"]["mean"] == -100'000);
    CHECK(json["years"][2]["total"]["cumulative"]["mean"] == -110'000);
    CHECK(json["alternatives"]["stop"]["events"]["supervision_order"][1] == 9.4);
    CHECK(json["alternatives"]["stop"]["persons"]["children"]["robust"][0] == 3000);
    CHECK(keys(json["evidence"]["by_grade"]) == Names{"A", "B", "C", "D"});
    CHECK(json["evidence"]["by_grade"]["D"]["share_of_variance"] == 0.7);
    CHECK(json["evidence"]["interaction"] == 0.1);
    CHECK(json["words"]["nl"].size() == json["words"]["en"].size());
}

TEST_CASE("json: provenance in full")
{
    const auto json = parsed(fixture::results());
    CHECK(json["mkba"]["version"] == "0.1.0");
    CHECK(json["scenario"]["sha256"] == std::string(64, 'a'));
    CHECK(json["scenario"]["inputs"]["data/model.yaml"] == std::string(64, 'b'));
    CHECK(json["seed"] == 2025);
    CHECK(json["sampling"] == "lhs");
    CHECK(json["time"] == Json{{"start", 2025},
                               {"programme_years", 30},
                               {"followed_to", 2073},
                               {"view", "followed"},
                               {"counting", "start"}});
    CHECK(json["money"]["discount"]["euro"]["2025"] == 0.0225);
    CHECK(json["money"]["timing"] == "start");
    CHECK(json["money"]["base_year"] == 2025);
}

TEST_CASE("json: figures read back to the same bits")
{
    auto results = fixture::results();
    const double awkward = 0.1 + 0.2;
    results.comparisons.front().total.result.mean = -1e6 * awkward / 3;
    results.comparisons.front().total.saving.mean = std::numeric_limits<double>::denorm_min();
    const auto json = parsed(results);
    CHECK(json["total"]["result"]["mean"].get<double>() == -1e6 * awkward / 3);
    CHECK(json["total"]["saving"]["mean"].get<double>() ==
          std::numeric_limits<double>::denorm_min());
}

TEST_CASE("json: what never happens is null · not a big number")
{
    auto results = fixture::results();
    results.comparisons.front().units["supervision"].years_to_see =
        std::numeric_limits<double>::infinity();
    const auto json = parsed(results);
    CHECK(json["units"]["supervision"]["years_to_see"].is_null());
    CHECK(json["parties"]["municipality"]["payback_year"]["p50"].is_null());
}

TEST_CASE("json: without draws there is only a mean")
{
    const auto json = parsed(fixture::central_results());
    CHECK(json["parties"]["municipality"]["result"] == Json{{"mean", -1'020'000.0}});
    CHECK_FALSE(json["parties"]["municipality"].contains("better_off"));
    CHECK(json["parties"]["municipality"]["payback_year"] == Json{{"mean", nullptr}});
}

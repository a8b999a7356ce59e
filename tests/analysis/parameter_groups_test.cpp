// Groups of parameters: by grade, and by the part of the programme that rests on them.
#include <map>

#include <doctest/doctest.h>

#include "mkba/analysis/information/scenario_information.hpp"
#include "mkba/analysis/parameter_groups.hpp"
#include "mkba/plan/compile.hpp"

#include "tests/run/scenarios.hpp"
#include "tests/run/small_model.hpp"

using namespace mkba;

namespace {

std::map<std::string, std::string> groups_by_name(const Plan& plan, GroupBy by)
{
    const auto groups = group_names(plan, by);
    std::map<std::string, std::string> named;
    for (std::size_t p = 0; p < plan.drawn.size(); ++p) {
        named[plan.drawn[p]] = groups[p];
    }
    return named;
}

} // namespace

TEST_CASE("parts: reach and effects and programme cost of one intervention or of several")
{
    // Retention is in the effects of support and, through a formula, in the reach of early_support;
    // the price of an hour of support is a number of support alone.
    auto text =
        test::replaced(test::small_model(), "amount: 20 * euro", "amount: euro * stream_years");
    text =
        test::replaced(text, "early_support: {coverage: 0.4}", "early_support: {coverage: kept}");
    text = test::replaced(text, "correlations:\n",
                          "  kept: {formula: retention / 2, unit: share}\ncorrelations:\n");
    const auto plan = compile(test::described(text), {});
    CHECK(groups_by_name(*plan, GroupBy::part) ==
          std::map<std::string, std::string>{{"crisis_cost", "part_none"},
                                             {"crisis_rate", "part_none"},
                                             {"retention", "part_several"},
                                             {"risk_share", "part_none"},
                                             {"stream_years", "part_support"},
                                             {"support_ratio", "part_support"}});
    CHECK(groups_by_name(*plan, GroupBy::grade).at("crisis_cost") == "grade_b");
    CHECK(groups_by_name(*plan, GroupBy::parameter).at("crisis_cost").empty());
}

TEST_CASE("parts: what is learnt together has the name of its part")
{
    const auto plan = compile(test::small(), {});
    InformationQuestion question;
    question.by = GroupBy::part;
    const auto found = information_of_scenario(*plan, test::two_threads(), question);
    REQUIRE(found.groups.size() == 2);
    CHECK(found.groups[0].name == "part_none");
    CHECK(found.groups[1].name == "part_support");
    CHECK(found.groups[1].members == std::vector<std::string>{"retention", "support_ratio"});
    CHECK(found.groups[1].worst == Grade::d);
}

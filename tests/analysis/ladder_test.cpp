// The ladder: parts that add up to the whole, and that are what separate runs say.
#include <bit>

#include <doctest/doctest.h>

#include "mkba/analysis/ladder/ladder.hpp"
#include "mkba/analysis/question.hpp"
#include "mkba/contract/game.hpp"

#include "tests/run/scenarios.hpp"
#include "tests/run/small_model.hpp"

using namespace mkba;
using test::two_threads;

namespace {

const char* const signalling_with = "      signalling: {coverage: {2025: 0.3, 2030: 0.8}}\n";
const char* const early_support = "      early_support: {coverage: 0.4}\n";

Ladder ladder_of(const std::string& yaml, const test::Sets& sets = {})
{
    return ladder(test::described(yaml, sets), two_threads());
}

ComparisonResults run_of(const std::string& yaml)
{
    return test::run_with(test::described(yaml)).comparisons.front();
}

/// Only tailored support is not as in the baseline.
std::string support_alone()
{
    return test::replaced(test::replaced(test::small_model(), early_support, ""), signalling_with,
                          "      signalling: {coverage: 0.2}\n");
}

const char* const support_with = "      support: {coverage: {2025: 0.4, 2028: 0.6}}\n";
const char* const talk_with = "      talk: {coverage: 0.5}\n";
const char* const course_with = "      course: {coverage: {2025: 0.1, 2027: 0.7}}\n";

/// The small model with two elements more, that change nobody's state: a talk, which changes
/// nothing, and a course, which makes care rarer as support does.
std::string five_elements()
{
    auto text = test::replaced(
        test::small_model(), "order: [signalling, early_support, support]",
        "  talk: {label: talk, eligible: {population: children, ages: [2, 3], states: [well]}, "
        "chain: [coverage], effects: []}\n"
        "  course: {label: course, eligible: {population: children, ages: [2, 3], states: [well]}, "
        "chain: [coverage], effects: [{on: care, rr: 0.8}]}\n"
        "order: [signalling, early_support, support, course]");
    const std::string line = "post: programme, per: {reached: NAME, at: coverage}, amount: 30 * "
                             "euro, parties: {state: 1}, role: programme, of: [NAME], "
                             "perspective: fiscal, structural: true}\n";
    auto lines = std::string{};
    for (const std::string name : {"talk", "course"}) {
        auto own = "  " + name + ": {label: " + name + ", " + line;
        for (auto at = own.find("NAME"); at != std::string::npos; at = own.find("NAME")) {
            own.replace(at, 4, name);
        }
        lines += own;
    }
    text = test::replaced(text, "units:\n", lines + "units:\n");
    return test::replaced(text, support_with, std::string{support_with} + talk_with + course_with);
}

/// The narrow balance of a run with these of the five elements, without fixed cost.
double balance_with(Coalition set)
{
    const std::vector<std::string> levers{signalling_with, early_support, support_with, talk_with,
                                          course_with};
    auto text = five_elements();
    for (std::size_t e = 0; e < levers.size(); ++e) {
        if (!takes_part(set, e)) {
            text = test::replaced(text, levers[e],
                                  e == 0 ? "      signalling: {coverage: 0.2}\n" : "");
        }
    }
    const auto run = run_of(text);
    return run.perspectives.at("narrow").result.mean - run.lines.at("office").result.mean -
           run.lines.at("training").result.mean;
}

const LadderForm& form(const Ladder& found, const std::string& id)
{
    for (const auto& one : found.forms) {
        if (one.id == id) {
            return one;
        }
    }
    throw std::logic_error{"there is no form " + id};
}

} // namespace

TEST_CASE("ladder: whatever the order the elements and fixed cost add up to the whole")
{
    const auto found = ladder_of(test::small_model());
    CHECK(found.elements == std::vector<std::string>{"signalling", "early_support", "support"});
    const auto narrow = run_of(test::small_model()).perspectives.at("narrow");
    CHECK(found.whole.cost.mean == doctest::Approx(narrow.investment.mean).epsilon(1e-12));
    CHECK(found.whole.saving.mean == doctest::Approx(narrow.saving.mean).epsilon(1e-12));
    CHECK(found.whole.result.spread->p5 == doctest::Approx(narrow.result.spread->p5));
    for (const auto& one : found.forms) {
        CAPTURE(one.id);
        double cost = found.fixed_cost.mean + one.interplay.cost.mean;
        double result = found.fixed_result.mean + one.interplay.result.mean;
        double crises = one.interplay.units.at(1).mean;
        for (const auto& element : one.elements) {
            cost += element.cost.mean;
            result += element.result.mean;
            crises += element.units.at(1).mean;
        }
        CHECK(cost == doctest::Approx(found.whole.cost.mean).epsilon(1e-12));
        CHECK(result == doctest::Approx(found.whole.result.mean).epsilon(1e-12));
        CHECK(crises == doctest::Approx(found.whole.units.at(1).mean).epsilon(1e-12));
    }
    const auto& free = form(found, "order_free").interplay;
    const double scale = found.whole.cost.mean;
    CHECK(free.cost.mean == test::Near{0, 1e-9 * scale});
    CHECK(free.saving.mean == test::Near{0, 1e-9 * scale});
    CHECK(free.result.spread->p95 == test::Near{0, 1e-9 * scale}); // in every draw
    CHECK(form(found, "alone").interplay.result.mean != test::Near{0, 1e-3 * scale});
}

TEST_CASE("ladder: alone is a run with only that element changed")
{
    const auto found = ladder_of(test::small_model());
    const auto& element = form(found, "alone").elements.at(2);
    const auto run = run_of(support_alone());
    const auto& narrow = run.perspectives.at("narrow");
    CHECK(found.fixed_lines == std::vector<std::string>{"office", "training"});
    const double fixed = -run.lines.at("office").result.mean - run.lines.at("training").result.mean;
    CHECK(fixed > 0);
    CHECK(element.cost.mean + fixed == doctest::Approx(narrow.investment.mean).epsilon(1e-12));
    CHECK(element.saving.mean == doctest::Approx(narrow.saving.mean).epsilon(1e-12));
    // The model counts the families of that chain itself.
    CHECK(element.families->mean == doctest::Approx(run.units.at("supported").difference.mean));
    CHECK(element.units.at(0).mean == doctest::Approx(element.families->mean));
    CHECK(element.units.at(1).mean == doctest::Approx(run.units.at("crises").difference.mean));
}

TEST_CASE("ladder: last in is the whole less a run without the element")
{
    const auto found = ladder_of(test::small_model());
    const auto& element = form(found, "last_in").elements.at(1);
    REQUIRE(found.elements[1] == "early_support");
    const auto whole = run_of(test::small_model());
    const auto without = run_of(test::replaced(test::small_model(), early_support, ""));
    const auto narrow = [](const ComparisonResults& run) { return run.perspectives.at("narrow"); };
    CHECK(element.result.mean ==
          doctest::Approx(narrow(whole).result.mean - narrow(without).result.mean).epsilon(1e-9));
    CHECK(element.cost.mean ==
          doctest::Approx(narrow(whole).investment.mean - narrow(without).investment.mean)
              .epsilon(1e-9));
}

TEST_CASE("ladder: of two elements order-free lies halfway between alone and last in")
{
    const auto found = ladder_of(test::replaced(test::small_model(), early_support, ""));
    REQUIRE(found.elements.size() == 2);
    for (std::size_t e = 0; e < 2; ++e) {
        const auto& alone = form(found, "alone").elements[e];
        const auto& last = form(found, "last_in").elements[e];
        const auto& free = form(found, "order_free").elements[e];
        CHECK(alone.result.mean != doctest::Approx(last.result.mean));
        CHECK(free.result.mean == doctest::Approx((alone.result.mean + last.result.mean) / 2));
        CHECK(free.families->mean ==
              doctest::Approx((alone.families->mean + last.families->mean) / 2));
    }
}

TEST_CASE("ladder: elements that never meet are switched together and tell the same")
{
    const auto found = ladder_of(five_elements());
    REQUIRE(found.elements.size() == 5);
    // A talk and a course meet everything that moves children, but not one another.
    CHECK(found.sets == 15);
    std::vector<double> worth;
    for (Coalition set = 0; set < 32; ++set) {
        worth.push_back(balance_with(set));
    }
    const double scale = found.whole.cost.mean;
    const std::vector<double> shapley{1. / 5, 1. / 20, 1. / 30, 1. / 20, 1. / 5}; // by size before
    for (std::size_t e = 0; e < 5; ++e) {
        CAPTURE(found.elements[e]);
        const auto own = Coalition{1} << e;
        double free = 0;
        for (Coalition set = 0; set < 32; ++set) {
            if (!takes_part(set, e)) {
                free += shapley[static_cast<std::size_t>(std::popcount(set))] *
                        (worth[set | own] - worth[set]);
            }
        }
        CHECK(form(found, "alone").elements[e].result.mean ==
              test::Near{worth[own] - worth[0], 1e-9 * scale});
        CHECK(form(found, "last_in").elements[e].result.mean ==
              test::Near{worth[31] - worth[31 ^ own], 1e-9 * scale});
        CHECK(form(found, "order_free").elements[e].result.mean == test::Near{free, 1e-9 * scale});
    }
}

TEST_CASE("ladder: what a contract costs is in no element and not in the whole")
{
    const auto without = ladder_of(test::small_model());
    const auto with =
        ladder_of(test::small_model() + test::paying_contract() +
                  "  administration:\n    settling: {label: settling, post: programme, "
                  "amount: 200 * euro, parties: {state: 1}}\n");
    CHECK(with.whole.cost.mean == doctest::Approx(without.whole.cost.mean).epsilon(1e-12));
    CHECK(form(with, "alone").elements[0].cost.mean ==
          doctest::Approx(form(without, "alone").elements[0].cost.mean).epsilon(1e-12));
}

TEST_CASE("ladder: one element is everything in every form and central runs have no bands")
{
    const auto found = ladder_of(support_alone(), {"simulate.draws=0"});
    REQUIRE(found.elements == std::vector<std::string>{"support"});
    for (const auto& one : found.forms) {
        CAPTURE(one.id);
        CHECK(one.elements[0].result.mean + found.fixed_result.mean ==
              doctest::Approx(found.whole.result.mean));
        CHECK_FALSE(one.elements[0].result.spread);
    }
}

TEST_CASE("ladder: alternatives that do the same have no elements")
{
    const auto same =
        test::replaced(support_alone(), "      support: {coverage: {2025: 0.4, 2028: 0.6}}\n", "");
    CHECK_THROWS_WITH_AS((void)ladder_of(same),
                         "'without' and 'with' run the same interventions in the same way: there "
                         "is nothing to tell apart",
                         QuestionError);
}

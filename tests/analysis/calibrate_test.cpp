// Calibration: values that are known come back, and weights are worked out by hand.
#include <cmath>
#include <stdexcept>

#include <doctest/doctest.h>

#include "mkba/analysis/calibrate/calibrate.hpp"
#include "mkba/analysis/calibrate/minimise.hpp"
#include "mkba/analysis/question.hpp"
#include "mkba/report/analyses/calibration.hpp"
#include "mkba/scenario/read_calibration.hpp"

#include "tests/run/scenarios.hpp"
#include "tests/run/small_model.hpp"

using namespace mkba;
using test::small;
using test::two_threads;

namespace {

CalibrationTerms terms_of(const std::string& text)
{
    return read_calibration("targets.yaml", FileSource{{{"targets.yaml", text}}});
}

/// Crises of the baseline in 2027 at central values.
double crises(const std::shared_ptr<const Description>& description)
{
    return test::run_with(description).alternatives.at("without").events.at("crisis").at(2);
}

std::string targets(double observed, const std::string& range, const std::string& more = {})
{
    return "mkba: 1\ncalibrate:\n  parameters: {crisis_rate: " + range +
           "}\n  targets:\n    - {count: events.crisis, year: 2027, observed: " +
           std::to_string(observed) + ", source: test, grade: B" + more + "}\n";
}

Fit fit_of(const std::string& text)
{
    const auto terms = terms_of(text);
    return fit(YearlyCounts{small({"simulate.draws=0"}), two_threads(), terms}, terms);
}

} // namespace

TEST_CASE("calibrate: the lowest value inside the cube and at its end")
{
    const auto bowl = [](const std::vector<double>& at) {
        return std::pow(at[0] - 0.3, 2) + std::pow(at[1] - 1.4, 2);
    };
    const auto found = minimum_within(bowl, {0.9, 0.1}, {{0, 1}, {0, 1}});
    CHECK(found.at[0] == doctest::Approx(0.3).epsilon(1e-5));
    CHECK(found.at[1] == 1);
    CHECK(found.evaluations > 0);
    CHECK_THROWS_WITH_AS(
        (void)minimum_within(
            [](const std::vector<double>&) -> double { throw std::domain_error{"outside"}; }, {0.5},
            {{0, 1}}),
        "outside", std::domain_error);
}

TEST_CASE("calibrate: the width of a range decides neither where a search ends nor how sharply")
{
    const auto bowl = [](const std::vector<double>& at) {
        return std::pow(at[0] - 4.14, 2) + std::pow((at[1] - 3e5) / 1e5, 2);
    };
    for (const double width : {10.0, 1e9, 1e15}) {
        CAPTURE(width);
        for (const std::vector<double>& start :
             {std::vector<double>{0, 1}, {9, 1e5}, {1e-3, 2e6}}) {
            const auto found = minimum_within(bowl, start, {{-10, width}, {-width * 1e6, 1e12}});
            CHECK(found.at[0] == doctest::Approx(4.14).epsilon(1e-6));
            CHECK(found.at[1] == doctest::Approx(3e5).epsilon(1e-6));
        }
    }
}

TEST_CASE("calibrate: a rate that made the counts is found again")
{
    const double observed = crises(small({"simulate.draws=0", "crisis_rate=0.13"}));
    const auto found = fit_of(targets(observed, "{low: 0.01, high: 0.5}"));
    REQUIRE(found.parameters.size() == 1);
    CHECK(found.parameters[0].before == 0.1);
    CHECK(found.parameters[0].after == doctest::Approx(0.13).epsilon(1e-5));
    CHECK_FALSE(found.parameters[0].at_bound);
    CHECK(found.counts[0].before == doctest::Approx(crises(small({"simulate.draws=0"}))));
    CHECK(found.counts[0].after == doctest::Approx(observed).epsilon(1e-6));
    CHECK(found.misfit_after < 1e-6 * found.misfit_before);
    const auto bound = fit_of(targets(observed, "{low: 0.01, high: 0.12}"));
    CHECK(bound.parameters[0].at_bound == RangeEnd::high);
    CHECK(bound.parameters[0].after == 0.12);
    CHECK(fit_of(targets(observed, "{low: 0.2, high: 0.5}")).parameters[0].at_bound ==
          RangeEnd::low);
    CHECK(fit_of(targets(0, "{low: 0, high: 0.5}")).parameters[0].at_bound == RangeEnd::low);
    const auto wide = fit_of(targets(observed, "{low: -10, high: 1.0e9}"));
    CHECK(wide.parameters[0].after == doctest::Approx(0.13).epsilon(1e-5));
    CHECK_FALSE(wide.parameters[0].at_bound);
    CHECK(wide.misfit_after < 1e-6 * wide.misfit_before);
}

TEST_CASE("calibrate: what moves no target and what the model refuses is said where it stands")
{
    const auto refused = [](const std::string& text) {
        try {
            (void)fit_of(text);
        } catch (const InputError& error) {
            return error.diagnostics().front();
        }
        throw std::logic_error{"nothing was refused"};
    };
    const auto text = targets(20, "{low: 0.01, high: 0.5}");
    const auto idle = refused(
        test::replaced(text, "crisis_rate:", "crisis_cost: {low: 1, high: 9000}, crisis_rate:"));
    CHECK(idle.message.starts_with("no target depends on 'crisis_cost'"));
    CHECK(idle.where.file == "targets.yaml");
    CHECK(idle.where.line == 3);
    // Only the lower end is allowed: nothing can be said of what depends on it.
    CHECK(fit_of(targets(20, "{low: 1, high: 3}")).parameters[0].at_bound == RangeEnd::low);
    const auto impossible = refused(targets(20, "{low: 2, high: 3}"));
    CHECK(impossible.where.file == "targets.yaml");
    CHECK(impossible.message.find("'crisis_rate' (2 to 3)") != std::string::npos);
    CHECK(impossible.message.find("outside 0 to 1") != std::string::npos);
    CHECK(impossible.message.back() != '\n');
}

TEST_CASE("calibrate: the override put into the scenario gives the counts that were observed")
{
    const double observed = crises(small({"simulate.draws=0", "crisis_rate=0.07"}));
    const Calibration found{
        "targets.yaml", fit_of(targets(observed, "{low: 0.01, high: 0.5}")), {}};
    const auto text = override_text(found);
    CHECK(text.find("grade: B") != std::string::npos);
    CHECK(text.find("year: 2027") != std::string::npos);
    const auto changed = test::described(test::small_model() + text, {"simulate.draws=0"});
    CHECK(crises(changed) == doctest::Approx(observed).epsilon(1e-6));
}

TEST_CASE("calibrate: weights of draws by hand")
{
    ObservedCount three;
    three.observed = 3;
    // Poisson: 1^3 e^-1 against 2^3 e^-2.
    const auto poisson = draw_weights({{1, 2}}, {three});
    const double odds = 8 * std::exp(-1.0);
    CHECK(poisson[1] / poisson[0] == doctest::Approx(odds));
    CHECK(poisson[0] + poisson[1] == doctest::Approx(1));
    auto measured = three;
    measured.error = 2;
    // Both counts: the odds multiply.
    const auto both = draw_weights({{1, 2}, {3, 7}}, {three, measured});
    CHECK(both[1] / both[0] == doctest::Approx(odds * std::exp(-2.0)));
    CHECK(draw_weights({{0, 0}}, {three}).empty());
    CHECK(draw_weights({{0, 4}}, {three}) == std::vector<double>{0, 1});
    CHECK(error_of(three) == doctest::Approx(std::sqrt(3)));
    CHECK(error_of(measured) == 2);
    CHECK(weighted_quantile({5, 1, 3}, {0.2, 0.5, 0.3}, 0.5) == 1);
    CHECK(weighted_quantile({5, 1, 3}, {0.2, 0.5, 0.3}, 0.6) == 3);
    CHECK(weighted_quantile({5, 1, 3}, {0.2, 0.5, 0.3}, 0.95) == 5);
}

TEST_CASE("calibrate: counts that say nothing leave the draws as they are and sharp ones move them")
{
    const auto weigh = [](const std::string& more) {
        const auto terms = terms_of(targets(20, "{low: 0.01, high: 0.5}", more));
        return weigh_draws(YearlyCounts{small(), two_threads(), terms}, terms);
    };
    const auto vague = weigh(", error: 1e6");
    CHECK(vague.effective_draws == doctest::Approx(192).epsilon(1e-6));
    const auto run = test::run_with(small()).comparisons.front();
    REQUIRE(vague.outputs[3].id == "broad");
    CHECK(vague.outputs[3].before.mean ==
          doctest::Approx(run.perspectives.at("broad").result.mean).epsilon(1e-9));
    CHECK(vague.outputs[3].after.mean == doctest::Approx(vague.outputs[3].before.mean));
    CHECK(vague.outputs[3].before.spread->p5 ==
          doctest::Approx(run.perspectives.at("broad").result.spread->p5).epsilon(1e-9));
    CHECK(vague.outputs[3].after.spread->positive ==
          doctest::Approx(vague.outputs[3].before.spread->positive));
    CHECK(vague.outputs[3].after.spread->sd ==
          doctest::Approx(vague.outputs[3].before.spread->sd).epsilon(0.01)); // n or n - 1
    const auto sharp = weigh(", error: 2");
    CHECK(sharp.effective_draws < 150);
    CHECK(sharp.effective_draws > 1);
    const auto& count = sharp.counts.front();
    CHECK(std::fabs(count.after.mean - 20) < std::fabs(count.before.mean - 20));
    CHECK(count.after.spread->sd < count.before.spread->sd);
    // Crises are persons at risk times a rate: both move the way that the count asks for.
    REQUIRE(sharp.parameters.size() >= 2);
    for (std::size_t p = 0; p < 2; ++p) {
        const auto& moved = sharp.parameters[p];
        CAPTURE(moved.id);
        CHECK((moved.id == "crisis_rate" || moved.id == "risk_share"));
        CHECK((moved.after.mean > moved.before.mean) == (count.after.mean > count.before.mean));
    }
}

TEST_CASE("calibrate: names that the scenario lacks are refused where they stand")
{
    const auto refused = [](const std::string& text) {
        const auto terms = terms_of(text);
        try {
            const YearlyCounts counts{small(), two_threads(), terms};
        } catch (const InputError& error) {
            return error.diagnostics().front();
        }
        throw std::logic_error{"nothing was refused"};
    };
    auto text = targets(20, "{low: 0, high: 1}");
    const auto count = refused(test::replaced(text, "events.crisis", "events.crises"));
    CHECK(count.message == "there is no count 'events.crises'");
    CHECK(count.hint == "did you mean 'events.crisis'?");
    CHECK(count.where.line == 5);
    CHECK(refused(test::replaced(text, "crisis_rate", "crisis_rates")).hint ==
          "did you mean 'crisis_rate'?");
    CHECK(refused(test::replaced(text, "year: 2027", "year: 1999")).message.find("1999") !=
          std::string::npos);
    CHECK_THROWS_AS((void)terms_of(test::replaced(text, "source: test, ", "")), InputError);
    CHECK_THROWS_AS((void)terms_of(test::replaced(text, "low: 0, high: 1", "low: 1, high: 0")),
                    InputError);
}

TEST_CASE("calibrate: a count that is a target twice in one year is refused at the second")
{
    const auto once = targets(20, "{low: 0, high: 1}");
    const std::string again =
        "    - {count: events.crisis, year: 2027, observed: 20, source: other, grade: B}\n";
    const auto next_year = test::replaced(again, "2027", "2028");
    CHECK(terms_of(once + next_year).targets.size() == 2);
    try {
        (void)terms_of(once + next_year + again);
        FAIL("nothing was refused");
    } catch (const InputError& error) {
        REQUIRE(error.diagnostics().size() == 1);
        const auto& found = error.diagnostics().front();
        CHECK(found.message.find("the target 'events.crisis' of 2027 is given twice") !=
              std::string::npos);
        CHECK(found.where.line == 7);
        CHECK(found.hint == "the first is at line 5; keep one of them");
    }
}

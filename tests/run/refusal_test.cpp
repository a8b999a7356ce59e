// A draw that the model cannot honour stops the run and is named in full, whichever thread met it.
#include <algorithm>
#include <charconv>
#include <cstdio>
#include <stdexcept>
#include <vector>

#include <doctest/doctest.h>

#include "mkba/core/diagnostic.hpp"
#include "mkba/draw/sampler.hpp"

#include "tests/run/scenarios.hpp"
#include "tests/run/small_model.hpp"

namespace mkba::test {
namespace {

constexpr std::size_t drawn = 1000;

/// The small model, randomly sampled, with another distribution of its crisis rate.
std::string with_crisis_rate(const std::string& distribution)
{
    const std::string text = replaced(small_model(), "beta: {mean: 0.1, sd: 0.02}", distribution);
    return replaced(text, "draws: 192, seed: 7, sampling: lhs",
                    "draws: 1000, seed: 7, sampling: random");
}

/// What the sampler draws for the crisis rate, asked without the engine.
std::vector<double> crisis_rates(const Description& description)
{
    std::vector<SampledParameter> parameters;
    std::size_t wanted = 0;
    for (const Parameter& one : description.parameters) {
        if (one.distribution) {
            wanted = one.name == "crisis_rate" ? parameters.size() : wanted;
            parameters.push_back({one.name, make_distribution(*one.distribution)});
        }
    }
    const Sampler sampler{parameters,
                          description.correlations,
                          {Sampling::random, description.simulation.seed, drawn}};
    std::vector<std::vector<double>> values(parameters.size(), std::vector<double>(drawn));
    const std::vector<Lanes> rows(values.begin(), values.end());
    sampler.fill(0, drawn, rows);
    return values[wanted];
}

std::string refusal(const std::shared_ptr<const Description>& description, unsigned threads)
{
    try {
        static_cast<void>(run_with(description, threads));
    } catch (const ModelRefusal& refused) {
        std::string text = refused.what();
        text.erase(text.find_last_not_of('\n') + 1);
        return text;
    }
    return "not refused";
}

std::string shortest(double value)
{
    char digits[32];
    return {digits, std::to_chars(digits, digits + sizeof digits, value).ptr};
}

std::string six_digits(double value)
{
    char digits[32];
    std::snprintf(digits, sizeof digits, "%.6g", value);
    return digits;
}

struct FirstBad {
    std::size_t draw{};
    double value{};
};

template <typename Bad>
FirstBad first_bad(const std::vector<double>& values, const Bad& bad)
{
    const auto found = std::find_if(values.begin(), values.end(), bad);
    REQUIRE(found != values.end());
    return {static_cast<std::size_t>(found - values.begin()), *found};
}

TEST_CASE("an event that leaves 0 to 1 is named in full")
{
    const auto description = described(with_crisis_rate("normal: {mean: 0.5, sd: 0.15}"));
    const FirstBad first =
        first_bad(crisis_rates(*description), [](double rate) { return rate < 0 || rate > 1; });
    REQUIRE(first.draw > 64); // not in the first block
    const std::string expected =
        "test.yaml:45:3: error: draw " + std::to_string(first.draw) +
        ": crisis, risk.seen, age 0, year 2025 is " + shortest(first.value) +
        ", outside 0 to 1\n  drawn parameters in it: crisis_rate = " + six_digits(first.value);
    for (const unsigned threads : {1U, 2U, 8U}) {
        CAPTURE(threads);
        CHECK(refusal(description, threads) == expected);
    }
}

TEST_CASE("a rate of losses that leaves 0 to 1 is named in full")
{
    // Drawn between 0.8 and 1: one and a half times that is above 1 in every draw.
    const auto description =
        described(small_model() + paying_contract() + "  loss: {rate: 1.5 * retention}\n");
    const auto text = refusal(description, 2);
    CHECK(text.find("error: draw 0: the contract's rate of a loss, year 2") != std::string::npos);
    CHECK(text.find(", outside 0 to 1") != std::string::npos);
    CHECK(text.find("drawn parameters in it: retention = ") != std::string::npos);
}

// rate (1 + 0.6 age + 0.05 years) is highest at age 3 for the last entrants, those of 2036: in
// 2039, rate x 3.5. The refusal names the first year at which the draw's own rate is too much.
TEST_CASE("a move is refused at the age and in the year at which it leaves 0 to 1")
{
    const std::string text = replaced(
        with_crisis_rate("normal: {mean: 0.2, sd: 0.03}"), "to: risk.seen, probability: 0.1",
        "to: risk.seen, probability: crisis_rate * (1 + 0.6 * age + 0.05 * years_since_start)");
    const auto description = described(text);
    const FirstBad first =
        first_bad(crisis_rates(*description), [](double rate) { return rate * 3.5 > 1; });
    int years = 0;
    while (first.value * (2.8 + 0.05 * years) <= 1) {
        ++years;
    }
    const std::string start = "test.yaml:42:5: error: draw " + std::to_string(first.draw) +
                              ": move risk.unseen → risk.seen, age 3, year " +
                              std::to_string(2025 + years) + " is 1.0";
    const std::string end =
        ", outside 0 to 1\n  drawn parameters in it: crisis_rate = " + six_digits(first.value);
    const std::string text_of_one = refusal(description, 1);
    CAPTURE(text_of_one);
    CHECK(text_of_one.starts_with(start));
    CHECK(text_of_one.ends_with(end));
    CHECK(refusal(description, 2) == text_of_one);
    CHECK(refusal(description, 8) == text_of_one);
}

// Years are drawn from 1.5 to 3.5: within the 4 of one stream, above the 3 of another.
TEST_CASE("two streams of the same drawn years are each held to their own longest")
{
    const std::string text = replaced(
        small_model(), "  care: {label: care, post: effects,",
        "  later: {label: later, post: effects, per: {event: crisis}, stream: {years: "
        "stream_years, at_most: 3}, amount: crisis_cost, parties: {insurer: 1}, role: effect, "
        "perspective: fiscal, cashable: 0.4, structural: true}\n"
        "  care: {label: care, post: effects,");
    const std::string found = refusal(described(text), 1);
    CAPTURE(found);
    CHECK(found.find("years of the stream of later is 3.") != std::string::npos);
    CHECK(found.find(", above 3\n") != std::string::npos);
}

TEST_CASE("a fixed number that breaks a rule is named beside the drawn ones")
{
    const std::string text = replaced(with_crisis_rate("normal: {mean: 0.2, sd: 0.03}"),
                                      "risk.*: crisis_rate}", "risk.*: crisis_rate * people}");
    const std::string found = refusal(described(text, {"people=90"}), 1);
    CAPTURE(found);
    CHECK(found.find("outside 0 to 1\n  drawn parameters in it: crisis_rate = ") !=
          std::string::npos);
    CHECK(found.ends_with("\n  fixed parameters in it: people = 90"));
}

TEST_CASE("the lowest refused draw stays the same when more are drawn")
{
    const std::string text = with_crisis_rate("normal: {mean: 0.5, sd: 0.15}");
    CHECK(refusal(described(text, {"simulate.draws=5000"}), 8) == refusal(described(text), 1));
}

TEST_CASE("moves out of a state that together exceed one stop the run")
{
    const std::string text = replaced(
        with_crisis_rate("normal: {mean: 0.25, sd: 0.05}"), "to: risk.seen, probability: 0.1}",
        "to: risk.seen, probability: 0.6}\n"
        "  - {population: children, from: risk.unseen, to: well, probability: crisis_rate}");
    const auto description = described(text);
    const FirstBad first =
        first_bad(crisis_rates(*description), [](double rate) { return rate + 0.6 > 1; });
    const std::string message = refusal(description, 2);
    CAPTURE(message);
    CHECK(message.find("draw " + std::to_string(first.draw) + ": ") != std::string::npos);
    CHECK(message.find("risk.unseen") != std::string::npos);
    CHECK(message.find("year 2025") != std::string::npos);
    CHECK(message.find(" is -0.") != std::string::npos); // what would stay
    CHECK(message.find("crisis_rate = " + six_digits(first.value)) != std::string::npos);
    CHECK(refusal(description, 8) == message);
}

TEST_CASE("just inside 0 to 1 nothing is refused and nothing clamped")
{
    const std::string text =
        replaced(small_model(), "crisis_rate: {value: 0.1,", "crisis_rate: {value: 1,");
    const Results results = run_with(described(text, {"simulate.draws=0"}));
    // 120 at risk have one crisis each, 280 who are well a quarter each.
    CHECK(results.alternatives.at("without").events.at("crisis").at(0) == Near{190, 1e-10});
    // A number that no draw can change is told before anything runs.
    CHECK_THROWS_WITH_AS(static_cast<void>(described(text, {"crisis_rate=1.000001"})),
                         doctest::Contains("(1.000001) is not between 0 and 1"),
                         std::runtime_error);
}

} // namespace
} // namespace mkba::test

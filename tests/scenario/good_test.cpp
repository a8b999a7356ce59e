// A good scenario: what it says, where each part comes from, and which layer wins.
#include <string>

#include <doctest/doctest.h>

#include "mkba/scenario/contract_terms.hpp"
#include "mkba/scenario/formulas/constants.hpp"
#include "mkba/scenario/read_scenario.hpp"

#include "tests/scenario/trial.hpp"

using namespace mkba;

namespace {

std::string price_file(const std::string& line)
{
    return "mkba: 1\nparameters:\n  " + line + "\n";
}

} // namespace

TEST_CASE("scenario: frame and title")
{
    const auto read = trial();
    CHECK(read.path == "s.yaml");
    CHECK(read.title.nl == "Proef");
    CHECK(read.price_set == "low");
    CHECK(read.time.start == 2025);
    CHECK(read.time.programme_years == 10);
    CHECK(read.time.counting == Counting::start);
    CHECK(read.money.price_year == 2025);
    CHECK(read.money.discount_rates.at("euro") == std::map<int, double>{{2025, 0.0225}});
    CHECK(read.money.discount_rates.at("natural") == std::map<int, double>{{2025, 0.0225}});
    CHECK(read.simulation.draws == 100);
    CHECK(read.simulation.seed == 7);
    CHECK(read.compare.baseline == "stop");
    CHECK(read.compare.with == "go");
}

TEST_CASE("scenario: inputs in reading order · each with its fingerprint")
{
    const auto read = trial();
    std::vector<std::string> paths;
    for (const auto& input : read.inputs) {
        paths.push_back(input.path);
        CHECK(input.sha256.size() == 64);
    }
    CHECK(paths == std::vector<std::string>{"s.yaml", "model.yaml", "numbers.yaml", "people.yaml",
                                            "prices/low.yaml", "contract.yaml", "profile.csv"});
    const auto other = trial({changed("contract.yaml", "count: 5", "count: 6")});
    CHECK(other.inputs[4].sha256 == read.inputs[4].sha256);
    CHECK(other.inputs[5].sha256 != read.inputs[5].sha256);
}

TEST_CASE("parameter: value · place · evidence")
{
    const auto read = trial();
    const auto& births = part_named(read.parameters, "births");
    CHECK(births.value == 163);
    CHECK(births.place == Place{"numbers.yaml", 5, 3});
    CHECK(births.evidence.unit == "births a year");
    CHECK(births.evidence.year == 2024);
    CHECK(births.evidence.grade == Grade::a);
    CHECK(births.replaced.empty());
    const auto& effect = part_named(read.parameters, "effect");
    REQUIRE(effect.distribution);
    CHECK(effect.distribution->kind == "lognormal");
    CHECK(effect.distribution->numbers == std::map<std::string, double>{{"interval_high", 0.98},
                                                                        {"interval_low", 0.5},
                                                                        {"median", 0.7}});
    CHECK(effect.distribution->place == Place{"numbers.yaml", 10, 52});
}

TEST_CASE("layers: a price set replaces the model · which stays on the trail")
{
    const auto read = trial();
    const auto& cost = part_named(read.parameters, "order_cost");
    CHECK(cost.value == 5400);
    CHECK(cost.place == Place{"prices/low.yaml", 3, 3});
    CHECK(cost.evidence.source == "seed paper");
    CHECK(cost.price_year == 2021);
    REQUIRE(cost.replaced.size() == 1);
    CHECK(cost.replaced[0].place == Place{"numbers.yaml", 13, 3});
    CHECK(cost.replaced[0].value == "6000");
    CHECK(cost.replaced[0].source == "ministry");
}

TEST_CASE("layers: an override keeps the rest of a price and drops its distribution")
{
    const auto read =
        trial({changed("s.yaml", "  accepted: {value: 0.6",
                       "  order_cost: {value: 7000, source: offer, grade: D}\n  accepted: {value: "
                       "0.6")});
    const auto& cost = part_named(read.parameters, "order_cost");
    CHECK(cost.value == 7000);
    CHECK(cost.place == Place{"s.yaml", 16, 3});
    CHECK(cost.price_year == 2021);
    CHECK(cost.index == "cpi");
    CHECK(cost.evidence.source == "offer");
    CHECK_FALSE(cost.evidence.year.has_value());
    REQUIRE(cost.replaced.size() == 2);
    CHECK(cost.replaced[0].value == "6000");
    CHECK(cost.replaced[1].value == "5400");
    const auto& accepted = part_named(read.parameters, "accepted");
    CHECK(accepted.value == 0.6);
    CHECK_FALSE(accepted.distribution.has_value());
}

TEST_CASE("layers: an override of the distribution alone keeps value and source")
{
    const auto read = trial({changed("s.yaml", "accepted: {value: 0.6, source: pilot, grade: C}",
                                     "accepted: {distribution: {beta: {events: 5, n: 10}}}")});
    const auto& accepted = part_named(read.parameters, "accepted");
    CHECK(accepted.value == 0.5);
    CHECK(accepted.evidence.source == "panel");
    REQUIRE(accepted.distribution);
    CHECK(accepted.distribution->kind == "beta");
}

TEST_CASE("layers: the command line comes last · fixed and of grade d")
{
    const auto read = trial({}, {"accepted=0.9", "order_cost=8000"});
    const auto& accepted = part_named(read.parameters, "accepted");
    CHECK(accepted.value == 0.9);
    CHECK(accepted.evidence.grade == Grade::d);
    CHECK(accepted.evidence.source == "command line");
    CHECK(to_text(accepted.place) == "--set accepted=0.9");
    CHECK(accepted.replaced.size() == 2);
    const auto& cost = part_named(read.parameters, "order_cost");
    CHECK(cost.value == 8000);
    CHECK(cost.price_year == 2021); // still euros of its own price year
}

TEST_CASE("layers: a formula set on the command line is a number of the scenario's price year")
{
    const auto read =
        trial({changed("numbers.yaml", "  hour_cost:",
                       "  day_cost: {formula: hour_cost * 8, unit: EUR per day}\n  hour_cost:"),
               changed("model.yaml", "amount: hour_cost * 2", "amount: day_cost")},
              {"day_cost=700"});
    const auto& cost = part_named(read.parameters, "day_cost");
    CHECK(cost.value == 700);
    CHECK_FALSE(cost.formula.has_value());
    CHECK(cost.price_year == 2025);
    CHECK(cost.index.empty());
}

TEST_CASE("layers: a correlation goes when the command line fixes one of its two")
{
    CHECK(trial().correlations.size() == 1);
    CHECK(trial({}, {"effect=0.8"}).correlations.empty());
}

TEST_CASE("layers: a price set may replace a table")
{
    const auto read =
        trial({whole("prices/low.yaml", "mkba: 1\ntables:\n  profile: {by: age, points: {0: 3}, "
                                        "between: step, unit: ratio, source: "
                                        "x, year: 2024, grade: D}\n")});
    const auto& profile = part_named(read.tables, "profile");
    CHECK(profile.between == Between::step);
    REQUIRE(profile.points.size() == 1);
    CHECK(profile.points[0].second.number == 3);
}

TEST_CASE("layers: a scenario may say again who is there")
{
    const auto read = trial({changed(
        "s.yaml", "contract: contract.yaml",
        "contract: contract.yaml\nstock:\n  children:\n    - {age: 3, counts: {robust: 12}}")});
    const auto& stock = read.populations.at(0).stock;
    REQUIRE(stock.size() == 1);
    CHECK(stock[0].ages.first == 3);
    CHECK_FALSE(stock[0].count.has_value());
}

TEST_CASE("settings: keys of the scenario · made where they are absent")
{
    const auto read = trial(
        {}, {"time.programme_years=20", "simulate.draws=0", "money.base_year=2024",
             "alternatives.go.support.coverage=0.25", "alternatives.stop.support.coverage=0.1",
             "alternatives.go.signalling.coverage={2025: 0.1, 2030: 0.2}", "contract.share=0.4"});
    CHECK(read.time.programme_years == 20);
    CHECK(read.simulation.draws == 0);
    CHECK(read.money.base_year == 2024);
    REQUIRE(read.contract);
    CHECK(read.contract->rules.share.number == 0.4);
    const auto& go = part_named(read.alternatives, "go");
    REQUIRE(go.interventions.size() == 2);
    CHECK(go.interventions[1].levers[0].value.number == 0.25);
    const auto& stop = part_named(read.alternatives, "stop");
    REQUIRE(stop.interventions.size() == 1);
    CHECK(stop.interventions[0].intervention == "support");
    const auto& points = part_named(read.tables, "alternatives.go.signalling.coverage").points;
    REQUIRE(points.size() == 2);
    CHECK(points[1].first == 2030);
}

TEST_CASE("settings: the price set and the reading of the groups")
{
    const auto read = trial(
        {changed("model.yaml", "low: prices/low.yaml", "low: prices/low.yaml, high: high.yaml"),
         whole("high.yaml",
               price_file("order_cost: {value: 9000, unit: EUR per order, price_year: 2025, "
                          "index: cpi, source: offer, year: 2025, grade: C}"))},
        {"prices=high", "groups=additive"});
    CHECK(read.price_set == "high");
    CHECK(part_named(read.parameters, "order_cost").value == 9000);
    CHECK(read.groups->reading == Reading::additive);
}

TEST_CASE("groups: nested shares contain the next · additive ones stand side by side")
{
    // 0.20 vulnerable, of which or beside which 0.04 very vulnerable:
    // nested   robust 0.80, vulnerable 0.16, very 0.04
    // additive robust 0.76, vulnerable 0.20, very 0.04
    const std::vector<Edit> three{
        changed("model.yaml",
                "members: {robust: {states: [robust]}, frail: {states: [\"frail.*\"]}}",
                "members: {robust: {states: [robust]}, frail: {states: [frail.unseen, "
                "frail.in_view]}, very: {states: [frail.helped]}}"),
        changed("model.yaml", "{frail: frail_share}", "{frail: 0.20, very: 0.04}"),
        changed("model.yaml", "frail.unseen: national_frail}",
                "frail.unseen: national_frail, frail.helped: national_very}")};
    const auto share = [](const Description& read, const std::string& name) {
        return Constants{read}.value(*part_named(read.parameters, name).formula).value();
    };
    const auto nested = trial(three);
    CHECK(share(nested, "national_robust") == doctest::Approx(0.80));
    CHECK(share(nested, "national_frail") == doctest::Approx(0.16));
    CHECK(share(nested, "national_very") == doctest::Approx(0.04));
    const auto additive = trial(three, {"groups=additive"});
    CHECK(share(additive, "national_robust") == doctest::Approx(0.76));
    CHECK(share(additive, "national_frail") == doctest::Approx(0.20));
    CHECK(share(additive, "national_very") == doctest::Approx(0.04));
}

TEST_CASE("a file with a byte order mark and CRLF reads the same")
{
    auto files = trial_files();
    std::string text = "\xEF\xBB\xBF";
    for (const char c : files.at("people.yaml")) {
        text += c == '\n' ? "\r\n" : std::string{c};
    }
    const auto read = trial({whole("people.yaml", text)});
    CHECK(read.populations[0].stock[1].shares[0].share.number == 2400);
    CHECK(read.populations[0].stock[1].shares[0].place == Place{"people.yaml", 5, 32});
}

TEST_CASE("a model may stand inside the scenario")
{
    auto files = trial_files();
    std::string model = files.at("model.yaml");
    model.erase(0, std::string{"mkba: 1\n"}.size());
    const auto read = trial({changed("s.yaml", "model: model.yaml\n", model)});
    CHECK(read.populations[0].name == "children");
    CHECK(read.lines.size() == trial().lines.size());
}

TEST_CASE("excerpts: an error of a later stage gets path and line")
{
    const auto found =
        with_excerpts({{Severity::error, {"model.yaml", 24, 71}, {}, "too high", {}, {}}},
                      FileSource{trial_files()});
    CHECK(render(found[0]) ==
          "model.yaml:24:71: error: moves[0].probability: too high\n"
          "    - {ages: youth, from: frail.unseen, to: frail.in_view, probability: recognised}\n"
          "                                                                        ^\n");
}

TEST_CASE("excerpts: a table in CSV has lines too")
{
    const auto found =
        with_excerpts({{Severity::error, {"profile.csv", 3, 4}, {}, "too high", {}, {}}},
                      FileSource{trial_files()});
    CHECK(render(found[0]) == "profile.csv:3:4: error: too high\n  12,1\n     ^\n");
}

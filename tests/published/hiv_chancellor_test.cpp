// A textbook Markov model of two treatments, read from its file and written into the model
// language: life years, costs and their ratio must be the published ones.
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "mkba/run/engine.hpp"
#include "mkba/scenario/read_scenario.hpp"

namespace mkba {
namespace {

using nlohmann::json;

constexpr int first_year = 2001; // cycle 1
const std::vector<std::string> states{"a", "b", "c", "d"};

std::optional<json> published()
{
    const char* folder = std::getenv("MKBA_CASES");
    const std::string path =
        (folder != nullptr ? std::string{folder}
                           : std::string{MKBA_SOURCE_DIR} + "/../shared/cases") +
        "/hiv_chancellor.json";
    std::ifstream file{path};
    if (!file) {
        std::cout << "SKIPPED: no " << path << "\n";
        return std::nullopt;
    }
    return json::parse(file);
}

std::string head(const json& model)
{
    return fmt::format(R"(mkba: 1
title: two treatments
time: {{start: {0}, programme_years: {1}, follow_years: 0, counting: end}}
money: {{price_year: {0}, discount: {{euro: {2}}}, timing: end}}
simulate: {{draws: 0}}
indices:
  none: {{label: none, points: {{{0}: 100}}, unit: index, source: none, year: {0}, grade: D}}
parties: {{payer: {{label: payer, public: true}}}}
posts: {{care: {{label: care}}}}
populations: {{patients: {{label: patients, states: [a, b, c, d]}}}}
stock: {{patients: [{{counts: {{a: 1}}}}]}}
)",
                       first_year, model["cycles"].get<int>(),
                       model["discount_cost_annual"].get<double>());
}

/// Counts of moves over their row sum, as written: the language does the division.
std::string moves(const json& counts, std::string& effects)
{
    std::string text = "moves:\n";
    for (std::size_t from = 0; from < states.size(); ++from) {
        double sum = 0;
        for (const json& count : counts[from]) {
            sum += count.get<double>();
        }
        for (std::size_t to = 0; to < states.size(); ++to) {
            const double count = counts[from][to].get<double>();
            if (to == from || count == 0) {
                continue;
            }
            text += fmt::format("  - {{from: {}, to: {}, probability: {} / {}}}\n", states[from],
                                states[to], count, sum);
            effects += fmt::format("      - {{move: {{from: {}, to: {}}}, rr: relative_risk}}\n",
                                   states[from], states[to]);
        }
    }
    return text;
}

std::string price(const std::string& name, double value)
{
    return fmt::format("  {0}: {{value: {1}, unit: EUR, price_year: {2}, index: none, source: "
                       "published, year: {2}, grade: A}}\n",
                       name, value, first_year);
}

std::string line(const std::string& name, const std::string& driver, const std::string& price_of)
{
    return fmt::format(
        "  {}: {{post: care, per: {}, amount: {}, parties: {{payer: 1}}, role: effect, "
        "perspective: narrow, cashable: 1, structural: true}}\n",
        name, driver, price_of);
}

std::string model_text(const json& model, double relative_risk)
{
    const json& costs = model["costs"];
    std::string effects;
    std::string parameters =
        fmt::format("parameters:\n  relative_risk: {{value: {}, unit: ratio, source: published, "
                    "year: {}, grade: A}}\n",
                    relative_risk, first_year);
    parameters += price("lamivudine_cost", model["case"]["c_lamivudine"].get<double>());
    std::string lines = "lines:\n";
    for (std::size_t state = 0; state < 3; ++state) {
        parameters += price(states[state] + "_cost", costs["direct"][state].get<double>() +
                                                         costs["community"][state].get<double>() +
                                                         costs["zidovudine"].get<double>());
        lines += line("in_" + states[state], "{persons: [" + states[state] + "]}",
                      states[state] + "_cost");
    }
    lines += line("lamivudine", "{reached: combination, at: coverage}", "lamivudine_cost");
    std::string text =
        head(model) + parameters + moves(model["transition_counts"], effects) + lines;
    text += "interventions:\n  combination:\n    label: combination\n"
            "    eligible: {states: [a, b, c]}\n    chain: [coverage]\n    effects:\n" +
            effects;
    text += "units: {life_years: {label: life years, per: {persons: [a, b, c]}}}\n";
    text +=
        fmt::format("alternatives:\n  monotherapy: {{label: monotherapy, interventions: {{}}}}\n"
                    "  combination: {{label: combination, interventions: {{combination: "
                    "{{coverage: {{{}: 1, {}: 0}}}}}}}}\n",
                    first_year + 1, first_year + 2);
    return text + "compare: {baseline: monotherapy, with: combination}\n";
}

/// The factor on the moves, as the file states it in words: "... x RR=0.509, ...".
double relative_risk_in(const std::string& words)
{
    const std::size_t place = words.find("RR=");
    REQUIRE(place != std::string::npos);
    return std::strtod(words.c_str() + place + 3, nullptr);
}

double present_value(const AlternativeResults& alternative, double rate)
{
    double sum = 0;
    for (const auto& [name, years] : alternative.lines) {
        for (std::size_t year = 0; year < years.size(); ++year) {
            sum += years[year] * std::pow(1 + rate, -static_cast<double>(year + 1));
        }
    }
    return sum;
}

TEST_CASE("two treatments for HIV cost and bring what was published")
{
    const std::optional<json> model = published();
    if (!model) {
        return;
    }
    const std::string text =
        model_text(*model, relative_risk_in((*model)["combination"].get<std::string>()));
    CAPTURE(text);
    const auto description = std::make_shared<const Description>(
        read_scenario("chancellor.yaml", {}, FileSource{{{"chancellor.yaml", text}}}));
    const Results results = run(description, {});
    const ComparisonResults& comparison = results.comparisons.at(0);

    const json& expected = (*model)["case"];
    const auto near = [&](const json& figure) {
        // Its margin is epsilon x (1 + figure): with half the tolerance never more than asked here.
        return doctest::Approx{figure.get<double>()}.epsilon(
            (*model)["tolerance_rel"].get<double>() / 2);
    };
    const UnitFigures& life_years = comparison.units.at("life_years");
    CHECK(life_years.baseline.mean == near(expected["life_years"][0]));
    CHECK(life_years.with.mean == near(expected["life_years"][1]));

    const double rate = (*model)["discount_cost_annual"].get<double>();
    const double mono = present_value(results.alternatives.at("monotherapy"), rate);
    const double combination = present_value(results.alternatives.at("combination"), rate);
    CHECK(mono == near(expected["cost"][0]));
    CHECK(combination == near(expected["cost"][1]));

    // The present value of the difference and the ratio are the engine's own.
    const double more_cost = -comparison.total.result.mean;
    CHECK(more_cost == doctest::Approx{combination - mono}.epsilon(1e-10));
    CHECK(more_cost / life_years.difference.mean == near(expected["icer"]));
}

} // namespace
} // namespace mkba

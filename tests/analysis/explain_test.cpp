// A figure taken apart is the figure that `mkba run` gives, whatever it is taken apart by.
#include <algorithm>
#include <cmath>

#include <doctest/doctest.h>

#include "mkba/analysis/explain/trace.hpp"
#include "mkba/scenario/read_scenario.hpp"

#include "tests/analysis/named_figures.hpp"
#include "tests/reference/dice.hpp"
#include "tests/reference/generator.hpp"
#include "tests/reference/loaded.hpp"

using namespace mkba;
using mkba::reference::Dice;
using mkba::test::named_figures;

namespace {

using Shared = std::shared_ptr<const Description>;

Shared shipped(const std::string& name, const std::vector<std::string>& sets)
{
    return std::make_shared<const Description>(
        read_scenario(std::string{MKBA_SOURCE_DIR} + "/scenarios/" + name, sets));
}

bool ends_with(const std::string& text, const std::string& end)
{
    return text.size() >= end.size() &&
           text.compare(text.size() - end.size(), end.size(), end) == 0;
}

/// Whether the JSON's figure is a sum of flows: money, counts and persons, and their means.
bool is_sum(const std::string& name)
{
    const std::vector<std::string> sums{"parties", "total",       "perspectives", "calendar",
                                        "years[",  "posts",       "lines.",       "units",
                                        "groups",  "alternatives"};
    const std::vector<std::string> others{"payback_year",  "ratio",        "savings_share",
                                          "better_off",    "years_to_see", "rate_with",
                                          "rate_baseline", ".year"};
    const auto has = [&](const std::string& word) { return name.find(word) != std::string::npos; };
    return std::any_of(sums.begin(), sums.end(),
                       [&](const std::string& word) { return name.rfind(word, 0) == 0; }) &&
           std::none_of(others.begin(), others.end(), has);
}

/// Yearly figures and remainders are bare means in the JSON.
std::string bare(const std::string& name)
{
    return ends_with(name, ".mean") ? name.substr(0, name.size() - 5) : name;
}

By division_for(const std::string& name, Dice& dice)
{
    const std::vector<By> all{By::line, By::state, By::year, By::age};
    const bool persons = name.find(".persons.") != std::string::npos;
    return all[static_cast<std::size_t>(dice.between(0, persons ? 2 : 3))];
}

/// Largest difference between an amount and the product of its factors, over the gross flows.
double product_error(const Explanation& explained)
{
    double worst = 0;
    for (const auto& part : explained.parts) {
        for (const auto& product : part.products) {
            double amount = product.factors.empty() ? product.amount : 1;
            for (const auto& factor : product.factors) {
                amount *= factor.value;
            }
            worst = std::max(worst, std::fabs(amount - product.amount) / explained.gross);
        }
    }
    return worst;
}

void check_parts(const Explanation& explained, double expected)
{
    double sum = 0;
    for (const auto& part : explained.parts) {
        double of_products = 0;
        for (const auto& product : part.products) {
            of_products += product.amount;
        }
        CHECK(of_products == part.amount);
        sum += part.amount;
    }
    CHECK(std::fabs(sum - expected) <= 1e-12 * explained.gross);
}

/// Random sums of the central run of a scenario, each by a random division.
int check_central(const Shared& description, int count, Dice& dice)
{
    const auto figures = named_figures(*description, run(description, {}));
    int checked = 0;
    while (checked < count) {
        const auto& figure = dice.pick(figures);
        if (!is_sum(figure.name)) {
            continue;
        }
        CAPTURE(figure.name);
        const auto name = bare(figure.name);
        const auto explained = explain(description, {name, division_for(name, dice), {}});
        check_parts(explained, figure.value);
        if (explained.gross > 0) {
            CHECK(product_error(explained) <= 1e-12);
        }
        ++checked;
    }
    return checked;
}

} // namespace

TEST_CASE("fifty random figures of the shipped scenario are the sums and products of their parts")
{
    Dice dice{50};
    CHECK(check_central(shipped("aa-en-hunze.yaml", {"simulate.draws=0"}), 50, dice) == 50);
}

TEST_CASE("figures at seed prices are the products of their parts with the index as a factor")
{
    Dice dice{51};
    const auto description = shipped("seed-prices.yaml", {"simulate.draws=0"});
    check_central(description, 10, dice);
    const auto explained = explain(description, {"lines.youth_care", By::line, {}});
    const auto& factors = explained.parts.front().products.front().factors;
    const auto price = std::find_if(factors.begin(), factors.end(), [](const ShownFactor& factor) {
        return factor.kind == FactorKind::price;
    });
    const auto index = std::find_if(factors.begin(), factors.end(), [](const ShownFactor& factor) {
        return factor.kind == FactorKind::index;
    });
    REQUIRE(price != factors.end());
    REQUIRE(index != factors.end());
    CHECK(price->value == 7500); // euros of 2021
    CHECK(index->value == 122.1 / 100.0);
    CHECK(index->name == "ova 2021 → 2025");
    CHECK(ends_with(index->place.file, "indices.yaml"));
}

TEST_CASE("random figures of random models are the sums and products of their parts")
{
    Dice dice{52};
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        CAPTURE(seed);
        auto description = mkba::reference::described(mkba::reference::random_scenario(seed));
        description.simulation.draws = 0;
        check_central(std::make_shared<const Description>(description), 4, dice);
    }
}

TEST_CASE("means over draws are the sums of the means of their parts")
{
    Dice dice{53};
    const auto description = shipped("aa-en-hunze.yaml", {"simulate.draws=1500"});
    const auto figures = named_figures(*description, run(description, {}));
    for (int checked = 0; checked < 20;) {
        const auto& figure = dice.pick(figures);
        const auto last = figure.name.substr(figure.name.rfind('.') + 1);
        const bool statistic =
            last == "sd" || last == "mcse" || last == "p5" || last == "p50" || last == "p95";
        if (!is_sum(figure.name) || statistic) {
            continue;
        }
        CAPTURE(figure.name);
        const auto name = bare(figure.name) + ".mean";
        const auto explained = explain(description, {name, division_for(name, dice), {}});
        check_parts(explained, figure.value);
        ++checked;
    }
}

TEST_CASE("a percentile is that of the run and its nearest draw is unfolded")
{
    const auto description = shipped("aa-en-hunze.yaml", {"simulate.draws=500"});
    const auto figures = named_figures(*description, run(description, {}));
    for (const std::string name :
         {"parties.municipality.result.p5", "perspectives.broad.saving.p50",
          "units.families_supported.p95"}) {
        CAPTURE(name);
        const auto figure = std::find_if(figures.begin(), figures.end(),
                                         [&](const auto& one) { return one.name == name; });
        REQUIRE(figure != figures.end());
        const auto explained = explain(description, {name, By::line, {}});
        CHECK(explained.value == doctest::Approx(figure->value).epsilon(1e-9));
        REQUIRE(explained.draw.has_value());
        check_parts(explained, explained.sum);
        // That draw alone gives the same parts.
        const auto bare_name = name.substr(0, name.rfind('.'));
        const auto alone = explain(description, {bare_name, By::line, explained.draw});
        CHECK(alone.sum == explained.sum);
        CHECK(product_error(alone) <= 1e-12);
        // 500 draws leave no gap wider than a tenth of the whole at these percentiles.
        CHECK(std::fabs(explained.sum - explained.value) <= 0.1 * std::fabs(explained.value));
    }
}

TEST_CASE("a factor that is the same everywhere names its value and source and grade and place")
{
    const auto description = shipped("aa-en-hunze.yaml", {"simulate.draws=0"});
    const auto explained = explain(description, {"lines.youth_care", By::line, {}});
    const auto& factors = explained.parts.front().products.front().factors;
    const auto price = std::find_if(factors.begin(), factors.end(), [](const ShownFactor& factor) {
        return factor.kind == FactorKind::price;
    });
    REQUIRE(price != factors.end());
    CHECK(price->value == 5000);
    CHECK(price->name == "youth_care_cost");
    CHECK(ends_with(price->place.file, "literature.yaml"));
    CHECK(price->place.line > 0);
    REQUIRE(price->sources.size() == 1);
    const auto& source = explained.sources[price->sources.front()];
    CHECK(source.value == 5000);
    CHECK(source.evidence.grade == Grade::d);
    CHECK(!source.evidence.source.empty());
}

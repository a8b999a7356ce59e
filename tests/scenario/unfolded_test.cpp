// What the language lets one leave out or fold together, as the rest of the program gets it.
#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "mkba/scenario/check/contract_remarks.hpp"
#include "mkba/scenario/contract_terms.hpp"

#include "tests/scenario/trial.hpp"

using namespace mkba;

namespace {

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("population: ages · phases · stays")
{
    const auto population = trial().populations.at(0);
    CHECK(population.ages == AgeRange{-1, 18});
    CHECK(population.phases[1].ages == AgeRange{0, 18});
    CHECK(population.phases[1].children_per_family->name == "family_size");
    CHECK(population.states[0].stay == Stay::open);
    CHECK(population.states[0].label.nl == "robust"); // the name where no label is given
    CHECK(population.states[2].stay == Stay::counted);
    CHECK(population.states[2].years == 2);
    CHECK(population.states[3].stay == Stay::fixed);
    CHECK(population.states[3].then == "frail.in_view");
}

TEST_CASE("stock: a count with shares · and counts")
{
    const auto population = trial().populations.at(0);
    REQUIRE(population.stock.size() == 2);
    CHECK(population.stock[0].ages == AgeRange{-1, -1}); // of the phase
    CHECK(population.stock[0].count->name == "births");
    CHECK_FALSE(population.stock[1].count.has_value());
    CHECK(population.stock[1].shares[2].state == "frail.in_view");
    CHECK(population.stock[1].shares[2].years_in_state == 1);
}

TEST_CASE("rates: every state is covered once")
{
    const auto read = trial();
    const auto& order = read.outcomes.at(0);
    REQUIRE(order.rates.size() == 2);
    CHECK(order.rates[0].states == Names{"robust"});
    CHECK(order.rates[1].states == Names{"frail.unseen", "frail.in_view", "frail.helped"});
    const auto& care = read.outcomes.at(1);
    CHECK(care.occurrence == Occurrence::prevalence);
    CHECK(care.rates[1].states == Names{"frail.unseen", "frail.in_view", "frail.helped"});
}

TEST_CASE("rates: a state named in full beats a pattern · wherever it stands")
{
    const auto read = trial({changed("model.yaml", "\"frail.*\": order_rate",
                                     "\"frail.*\": order_rate, frail.helped: 0.01")});
    const auto& rates = read.outcomes.at(0).rates;
    REQUIRE(rates.size() == 3);
    CHECK(rates[1].states == Names{"frail.unseen", "frail.in_view"});
    CHECK(rates[2].states == Names{"frail.helped"});
}

TEST_CASE("effects: patterns become pairs · a list of outcomes becomes effects")
{
    const auto read = trial();
    const auto& route = read.interventions.at(0).effects;
    REQUIRE(route.size() == 1);
    CHECK(route[0].from == "frail.unseen");
    CHECK(route[0].to == "frail.in_view");
    CHECK(read.interventions.at(0).eligible.states == Names{"frail.unseen"});
    const auto& support = read.interventions.at(1).effects;
    REQUIRE(support.size() == 3);
    CHECK(support[0].form == EffectForm::set);
    CHECK(support[1].outcome == "order");
    CHECK(support[2].outcome == "care");
    CHECK(support[2].form == EffectForm::rate_ratio);
    CHECK(support[2].transfer->number == 0.8);
}

TEST_CASE("moves: a pattern becomes a move for each state")
{
    const auto read =
        trial({changed("model.yaml", "from: frail.unseen, to: frail.in_view, probability",
                       "from: \"frail.*\", to: robust, probability")});
    REQUIRE(read.moves.size() == 3);
    CHECK(read.moves[2].from == "frail.helped");
    CHECK(read.moves[2].to == "robust");
    CHECK(read.moves[2].ages == AgeRange{0, 18});
}

TEST_CASE("levers: points become a table by year with a name no file can use")
{
    const auto read = trial();
    const auto& lever = read.alternatives.at(1).interventions.at(0).levers.at(0);
    CHECK(lever.link == "coverage");
    CHECK(lever.value.name == "alternatives.go.signalling.coverage");
    const auto& table = read.tables.back();
    CHECK(table.name == lever.value.name);
    CHECK(table.by == TableKey::year);
    CHECK(table.between == Between::linear);
    CHECK(table.points[1].first == 2028);
    CHECK(table.points[1].second.number == 0.7);
}

TEST_CASE("lines: drivers · streams · transfers and what is left out")
{
    const auto read = trial();
    const auto& reached = read.lines.at(0);
    CHECK(reached.per.kind == DriverKind::reached);
    CHECK(reached.per.link == "seen");
    CHECK(reached.role == Role::programme);
    CHECK(reached.interventions == Names{"signalling"});
    CHECK_FALSE(reached.cashable.has_value());
    const auto& orders = read.lines.at(1);
    CHECK(orders.per.name == "order");
    CHECK(orders.stream->until_age == 18);
    CHECK(orders.stream->lag == 0);
    CHECK(orders.kind == LineKind::cost);
    CHECK(orders.in_total);
    CHECK(orders.value_added_tax == ValueAddedTax::included);
    const auto& allowance = read.lines.at(3);
    CHECK(allowance.kind == LineKind::transfer);
    CHECK(allowance.parties.at(0).party == "town");
    CHECK(allowance.receivers.at(0).party == "family");
}

TEST_CASE("lines: families and hours stand inside the driver or beside it")
{
    for (const char* line : {"per: {event: order, families: true, hours: 2}",
                             "per: {event: order}\n    families: true\n    hours: 2"}) {
        CAPTURE(line);
        const auto read = trial({changed("model.yaml", "per: {event: order}", line)});
        CHECK(read.lines.at(1).per.per_family);
        CHECK(read.lines.at(1).per.hours->number == 2);
    }
}

TEST_CASE("contract: terms · and those that may be left out")
{
    const auto terms = *trial().contract;
    CHECK(terms.first_year == 2026);
    CHECK(terms.years == 5);
    REQUIRE(terms.pool.size() == 1);
    CHECK(terms.pool[0].lines == Names{"orders", "care"});
    CHECK(terms.pool[0].basis == PoolBasis::cashable);
    CHECK(terms.rules.threshold->value->number == 0.02);
    CHECK_FALSE(terms.rules.threshold->confidence.has_value());
    CHECK_FALSE(terms.rules.sampling_error.has_value()); // from the model
    CHECK_FALSE(terms.rules.loss.has_value());
    CHECK(terms.benchmark.kind == BenchmarkKind::baseline);
    CHECK(terms.settle == SettleHow::annual);
    CHECK_FALSE(terms.benchmark_error.has_value());
    CHECK(terms.key.at(0).share.number == 0.6);
}

TEST_CASE("populations: one comes after those that it takes entrants from in the same year")
{
    const auto read = trial(
        {changed("model.yaml", "populations:\n",
                 "populations:\n  babies: {ages: {first: 0, last: 3}, states: [born]}\n"),
         changed("model.yaml", "entrants:\n",
                 "entrants:\n  babies: [{from: {population: children, states: [robust], ages: 18}, "
                 "count: 0.1, shares: {born: 1}}]\n"),
         changed("model.yaml", "- {ages: youth, from",
                 "- {population: children, ages: youth, from"),
         changed("model.yaml", "order: {ages: [0, 17],",
                 "order: {population: children, ages: [0, 17],"),
         changed("model.yaml", "care: {ages: [0, 17],",
                 "care: {population: children, ages: [0, 17],"),
         changed("model.yaml", "{entrants: [\"*.unseen\"]}",
                 "{population: children, entrants: [\"*.unseen\"]}"),
         changed("model.yaml", "eligible: {ages: [0, 18],",
                 "eligible: {population: children, ages: [0, 18],")});
    REQUIRE(read.populations.size() == 2);
    CHECK(read.populations[0].name == "children");
    CHECK(read.populations[1].name == "babies");
    CHECK(read.populations[1].entrants[0].from->ages == AgeRange{18, 18});
}

TEST_CASE("discounting: a rate by year · and natural units at the rate of euros unless said")
{
    const auto read = trial({changed("s.yaml", "preset: mkba2021",
                                     "discount: {euro: {2025: 0.03, 2055: 0.02}, health: 0.015}")});
    CHECK(read.money.preset.empty());
    CHECK(read.money.discount_rates.at("euro") ==
          std::map<int, double>{{2025, 0.03}, {2055, 0.02}});
    CHECK(read.money.discount_rates.at("natural") == read.money.discount_rates.at("euro"));
    CHECK(read.money.discount_rates.at("health") == std::map<int, double>{{2025, 0.015}});
    const auto zin = trial({changed("s.yaml", "preset: mkba2021", "preset: zin2024")});
    CHECK(zin.money.discount_rates.at("natural").at(2025) == 0.015);
}

TEST_CASE(
    "contract: a payer that pays itself and one that bears nothing of the pool are remarked on")
{
    const auto own = contract_remarks(trial()); // the town is in the key
    REQUIRE(own.size() == 1);
    CHECK(own[0].severity == Severity::warning);
    CHECK(own[0].message == "'town' pays and receives: part of its payment goes to itself");
    const auto idle = contract_remarks(
        trial({changed("contract.yaml", "payers: [town]\n  key: {province: 0.6, town: 0.4}",
                       "payers: [town, family]\n  key: {province: 1}")}));
    REQUIRE(idle.size() == 1);
    CHECK(idle[0].message == "'family' never pays: no line of the pool is booked to it");
    CHECK(contract_remarks(
              trial({changed("contract.yaml", "{province: 0.6, town: 0.4}", "{province: 1}")}))
              .empty());
}

// A region in which some members have rules of their own: the parts are the whole, and what cannot
// be a member's own is refused by name.
#include <doctest/doctest.h>

#include "tests/run/scenarios.hpp"
#include "tests/run/small_model.hpp"

namespace mkba::test {
namespace {

std::string town(const char* people, const char* share)
{
    return std::string{"mkba: 1\nparameters:\n  people: {value: "} + people +
           ", unit: persons, source: test, year: 2025, grade: D}\n  risk_share: " + share + "\n";
}

const char* const common_share = "{value: 0.3, unit: share, distribution: {beta: {alpha: 30, beta: "
                                 "70}}, source: test, year: 2025, grade: A}";
const char* const high_share = "{value: 0.5, unit: share, distribution: {beta: {alpha: 20, beta: "
                               "20}}, source: test, year: 2025, grade: D}";

/// The small model in which every town has an office, trains its own people and may differ.
std::string model_of_offices()
{
    auto text = replaced(small_model(), "amount: 300 * euro", "amount: 300 * euro * offices");
    text = replaced(text, "amount: 700 * euro", "amount: 700 * euro * offices");
    return replaced(text, "  euro: {value: 1,",
                    "  offices: {value: 3, unit: offices, source: test, year: 2025, grade: A}\n"
                    "  euro: {value: 1,");
}

std::string taken_together(const std::string& own)
{
    return "population: {together: [north.yaml, south.yaml, east.yaml], sum: [people], each: "
           "{offices: 1}" +
           own + "}\n";
}

std::shared_ptr<const Description> towns(const std::string& text, const char* south_share,
                                         const Sets& sets = {})
{
    const FileSource files{{{"test.yaml", text},
                            {"north.yaml", town("100", common_share)},
                            {"south.yaml", town("60", south_share)},
                            {"east.yaml", town("30", common_share)}}};
    return std::make_shared<const Description>(read_scenario("test.yaml", sets, files));
}

/// Every flow of every party and year, and every count of every alternative.
std::vector<double> flows_of(const Results& results)
{
    std::vector<double> flows;
    for (const auto& year : results.comparisons.at(0).years) {
        for (const auto& [name, party] : year.parties) {
            flows.insert(flows.end(), {party.investment, party.saving, party.cashable,
                                       party.line_transfer, party.result});
        }
    }
    for (const auto& [name, unit] : results.comparisons.at(0).units) {
        flows.insert(flows.end(), {unit.baseline.mean, unit.with.mean});
    }
    for (const auto& [name, alternative] : results.alternatives) {
        for (const auto& [event, years] : alternative.events) {
            flows.insert(flows.end(), years.begin(), years.end());
        }
        for (const auto& [line, years] : alternative.lines) {
            flows.insert(flows.end(), years.begin(), years.end());
        }
    }
    return flows;
}

void check_same(const std::vector<double>& sum, const std::vector<double>& whole, double gross)
{
    REQUIRE(sum.size() == whole.size());
    for (std::size_t i = 0; i < whole.size(); ++i) {
        CAPTURE(i);
        CHECK(sum[i] == Near{whole[i], 1e-12 * gross});
    }
}

/// The three alone, each as its part of the table says, sum to the region.
void check_parts(const std::string& text, const char* south_share, const Sets& sets)
{
    const auto region = towns(text, south_share, sets);
    const Results whole = run_with(region);
    std::vector<double> sum(flows_of(whole).size(), 0.0);
    REQUIRE(region->parts.size() == 3);
    for (const auto& part : region->parts) {
        CAPTURE(part.name);
        auto alone = sets;
        alone.insert(alone.end(), part.sets.begin(), part.sets.end());
        const auto flows = flows_of(run_with(towns(text, south_share, alone)));
        REQUIRE(flows.size() == sum.size());
        for (std::size_t i = 0; i < flows.size(); ++i) {
            sum[i] += flows[i];
        }
    }
    check_same(sum, flows_of(whole), gross_flows(whole));
}

std::string refusal(const std::string& text, const char* south_share = high_share)
{
    try {
        (void)run_with(towns(text, south_share, {"simulate.draws=0"}));
        return {};
    } catch (const InputError& error) {
        return error.what();
    }
}

bool says(const std::string& text, const std::string& words)
{
    CAPTURE(text);
    const bool found = text.find(words) != std::string::npos;
    CHECK(found);
    return found;
}

TEST_CASE("own chains: a town with a share of its own and the others sum to the region")
{
    const auto text = model_of_offices() + taken_together("");
    for (const char* draws : {"simulate.draws=0", "simulate.draws=96"}) {
        for (const char* sampling :
             {"simulate.sampling=lhs", "simulate.sampling=random", "simulate.sampling=sobol"}) {
            CAPTURE(draws);
            CAPTURE(sampling);
            check_parts(text, high_share, {draws, sampling});
        }
    }
    const auto region = towns(text, high_share);
    REQUIRE(region->region->own.size() == 1);
    CHECK(region->region->own[0].members == std::vector<std::string>{"south"});
    CHECK(region->region->own[0].values.at(0).own == "risk_share_in_south");
}

TEST_CASE("own chains: coverage of its own and a programme that one town does not run")
{
    const auto text =
        model_of_offices() +
        taken_together(", own: {south: {alternatives: {with: {interventions: {support: {coverage: "
                       "0}, signalling: {coverage: {2025: 0.1, 2030: 0.3}}}}}}}");
    for (const char* draws : {"simulate.draws=0", "simulate.draws=64"}) {
        check_parts(text, common_share, {draws});
        check_parts(text, high_share, {draws});
    }
}

/// The same region as one chain and as two with equal rules, compared figure by figure.
void check_equal_rules(const std::string& contract, View view, const Sets& sets)
{
    const auto text = model_of_offices() + contract;
    const auto own = ", own: {south: {override: {risk_share: " + std::string{common_share} + "}}}";
    const auto two = towns(text + taken_together(own), common_share, sets);
    REQUIRE(two->region->own.size() == 1);
    auto options = two_threads();
    options.view = view;
    const Results one = run(towns(text + taken_together(""), common_share, sets), options);
    const Results sum = run(two, options);
    check_same(flows_of(sum), flows_of(one), gross_flows(one));
    for (const auto& [name, party] : one.comparisons.at(0).parties) {
        const auto& other = sum.comparisons.at(0).parties.at(name);
        CHECK(other.transfer.mean == Near{party.transfer.mean, 1e-12 * gross_flows(one)});
        CHECK(other.result.mean == Near{party.result.mean, 1e-12 * gross_flows(one)});
    }
}

TEST_CASE("own chains: values equal to the common ones give the same figures")
{
    const auto contract = replaced(paying_contract(), "sampling_error: 0", "sampling_error: model");
    for (const char* draws : {"simulate.draws=0", "simulate.draws=64"}) {
        CAPTURE(draws);
        check_equal_rules("", View::followed, {draws});
        check_equal_rules("", View::cohort, {draws});
        check_equal_rules(contract, View::followed, {draws});
    }
}

TEST_CASE("own chains: members with the same rules share one")
{
    const auto own = [](const char* south, const char* east) {
        return model_of_offices() +
               taken_together(
                   std::string{", own: {south: {override: {retention: {value: "} + south +
                   ", source: x, grade: D}}}, east: {override: {retention: {value: " + east +
                   ", source: y, grade: D}}}}");
    };
    const auto shared = towns(own("0.5", "0.5"), common_share);
    REQUIRE(shared->region->own.size() == 1);
    CHECK(shared->region->own[0].members == std::vector<std::string>{"east", "south"});
    CHECK(towns(own("0.5", "0.6"), common_share)->region->own.size() == 2);
    check_parts(own("0.5", "0.5"), high_share, {"simulate.draws=32"});
    check_parts(own("0.5", "0.6"), high_share, {"simulate.draws=32"});
}

// One age, one year: 100 x 0.1 + 50 x 0.2 = 20 events of 1,000 euros, and 300 euros paid once.
TEST_CASE("own chains: a hand case with a fixed sum for all together")
{
    const std::string text = R"(mkba: 1
title: hand
parameters:
  people: {value: 1, unit: persons, source: x, year: 2025, grade: D}
  rate: {value: 0.1, unit: events a year, source: x, year: 2025, grade: D}
  euro: {value: 1, unit: EUR, price_year: 2025, index: prices, source: x, year: 2025, grade: D}
indices: {prices: {label: prices, points: {2025: 100}, unit: "2025 = 100", source: x, year: 2025, grade: D}}
populations: {all: {ages: {first: 0, last: 0}, states: [here]}}
stock: {all: [{age: 0, count: people, shares: {here: 1}}]}
events: {fall: {rate: {here: rate}}}
interventions: {visits: {eligible: {ages: [0, 0], states: [here]}, chain: [coverage], effects: [{on: fall, rr: 0.5}]}}
parties: {town: {public: true}}
posts: {all: {}}
lines:
  falls: {post: all, per: {event: fall}, amount: 1000 * euro, parties: {town: 1}, role: effect, perspective: fiscal, cashable: 1, structural: true}
  office: {post: all, per: year, amount: 300 * euro, parties: {town: 1}, role: programme, of: [visits], perspective: fiscal, structural: true}
time: {start: 2025, programme_years: 1}
money: {price_year: 2025, preset: mkba2021}
alternatives:
  none: {}
  visits: {interventions: {visits: {coverage: 0}}}
compare: {baseline: none, with: visits}
simulate: {draws: 0}
population: {together: [big.yaml, small.yaml], sum: [people], own: {small: {alternatives: {visits: {interventions: {visits: {coverage: 0.5}}}}}}}
)";
    const auto file = [](const char* people, const char* rate) {
        return std::string{"mkba: 1\nparameters:\n  people: {value: "} + people +
               ", unit: persons, source: x, year: 2025, grade: D}\n  rate: {value: " + rate +
               ", unit: events a year, source: x, year: 2025, grade: D}\n";
    };
    const FileSource files{
        {{"test.yaml", text}, {"big.yaml", file("100", "0.1")}, {"small.yaml", file("50", "0.2")}}};
    const auto read = std::make_shared<const Description>(read_scenario("test.yaml", {}, files));
    const Results results = run_with(read);
    const auto& none = results.alternatives.at("none").lines;
    const auto& visits = results.alternatives.at("visits").lines;
    CHECK(none.at("falls").at(0) == Near{20000, 1e-9});
    CHECK(visits.at("falls").at(0) == Near{10000 + 10000 * 0.75, 1e-9});
    CHECK(none.at("office").at(0) == 0);
    CHECK(visits.at("office").at(0) == Near{300, 1e-9}); // run in one town, paid once
}

TEST_CASE("own chains: what the scenario gives for all holds in every town")
{
    const auto text = model_of_offices() + taken_together("");
    const auto all = towns(text, high_share, {"risk_share=0.4"});
    CHECK(all->region->own.empty());
    check_parts(text, high_share, {"risk_share=0.4", "simulate.draws=0"});
    const auto one = towns(text, high_share, {"risk_share_in_south=0.4"});
    CHECK(one->region->own.size() == 1);
}

TEST_CASE("own chains: more threads give the same bytes")
{
    const auto read = towns(model_of_offices() + taken_together(""), high_share);
    CHECK(flows_of(run_with(read, 1)) == flows_of(run_with(read, 3)));
}

TEST_CASE("own chains: what cannot be a town's own is refused by name")
{
    const auto own = [](const std::string& name, const std::string& unit, const char* value) {
        return taken_together(", own: {south: {override: {" + name + ": {value: " + value +
                              ", unit: " + unit + ", source: x, grade: D}}}}");
    };
    const auto parameter = [](const std::string& text, const std::string& line) {
        return replaced(text, "  retention: {", "  " + line + "\n  retention: {");
    };
    const auto office = parameter(
        replaced(small_model(), "amount: 300 * euro", "amount: rent * euro"),
        "rent: {value: 300, unit: factor, source: x, year: 2025, grade: D}\n  offices: {value: 3, "
        "unit: offices, source: test, year: 2025, grade: A}");
    says(refusal(office + own("rent", "factor", "200"), common_share),
         "the fixed sum office (rent) cannot be different in south");
    const auto share =
        parameter(replaced(model_of_offices(), "parties: {municipality: 0.6, state: 0.4}",
                           "parties: {municipality: part, state: 1 - part}"),
                  "part: {value: 0.6, unit: share, source: x, year: 2025, grade: D}");
    says(refusal(share + own("part", "share", "0.5"), common_share),
         "the division or the cash share of office (part) cannot be different in south");
    says(refusal(replaced(model_of_offices(), "{age: 0, count: people,", "{age: 0, count: 100,") +
                 taken_together("")),
         "this count is not proportional to the counts of the municipalities");
    says(refusal(replaced(model_of_offices(), "amount: 40 * euro", "amount: 40 * euro * people") +
                 taken_together("")),
         "the amount of work is proportional to the counts");
    says(
        refusal(replaced(model_of_offices(), "300 * euro * offices", "300 * euro * (1 + offices)") +
                taken_together("")),
        "the fixed sum office cannot be different in south");
}

} // namespace
} // namespace mkba::test

// Nobody appears or vanishes, shares are shares, and twice the people cost twice the money.
#include <cmath>
#include <map>
#include <numeric>
#include <set>

#include <doctest/doctest.h>

#include "mkba/core/diagnostic.hpp"

#include "tests/run/scenarios.hpp"
#include "tests/run/small_model.hpp"

namespace mkba::test {
namespace {

const std::string everyone = "[well, risk.unseen, risk.seen, risk.supported]";

/// The small model with everybody who enters or leaves booked at one euro.
std::string counted_at_the_doors()
{
    const std::string rest = ", post: effects, amount: euro, parties: {family: 1}, role: effect, "
                             "perspective: broad, cashable: 0, structural: true}\n";
    return replaced(small_model(), "lines:\n",
                    "lines:\n  entering: {per: {entrants: " + everyone + "}" + rest +
                        "  leaving: {per: {leavers: " + everyone + "}" + rest);
}

double present(const AlternativeResults& alternative, std::size_t year)
{
    double persons = 0;
    for (const auto& [state, years] : alternative.persons.at("children")) {
        persons += years.at(year);
    }
    return persons;
}

TEST_CASE("persons are conserved in every year and alternative")
{
    const Results results = run_with(described(counted_at_the_doors()));
    for (const auto& [name, alternative] : results.alternatives) {
        const auto& shown_name = name; // clang 14 captures no bindings
        CAPTURE(shown_name);
        const std::vector<double>& entering = alternative.lines.at("entering");
        const std::vector<double>& leaving = alternative.lines.at("leaving");
        REQUIRE(entering.size() >= 15); // 12 years of programme, and 3 until the last have left
        CHECK(present(alternative, 0) == Near{400, 1e-9});
        CHECK(leaving.at(0) == Near{100, 1e-9});
        for (std::size_t year = 1; year < 15; ++year) {
            CAPTURE(year);
            // Each of the four ages gains 100 / 50 = 2 a year while the programme recruits.
            const double migrants = year < 12 ? 8 : 0;
            const double expected = present(alternative, year - 1) - leaving.at(year - 1) +
                                    entering.at(year) + migrants;
            CHECK(present(alternative, year) == Near{expected, 1e-10});
        }
        const double all_leavers = std::accumulate(leaving.begin(), leaving.end(), 0.0);
        // The entrants of the first year are its stock of age 0, so the other ages stand apart.
        const double all_entrants = std::accumulate(entering.begin(), entering.end(), 0.0);
        CHECK(all_leavers == Near{300 + all_entrants + 11 * 8, 1e-9});
    }
}

const std::map<std::string, std::string> states{{"well", "well"},
                                                {"unseen", "risk.unseen"},
                                                {"seen", "risk.seen"},
                                                {"supported", "risk.supported"}};

/// The small model with a euro for every person, by state, whole and in overlapping parts by age.
std::string counted_in_parts()
{
    const std::map<std::string, std::string> parts{{"all", ""},
                                                   {"0", ", ages: 0"},
                                                   {"0_2", ", ages: [0, 2]"},
                                                   {"1_3", ", ages: [1, 3]"},
                                                   {"3", ", ages: 3"}};
    std::string lines = "lines:\n";
    for (const auto& [name, state] : states) {
        for (const auto& [part, ages] : parts) {
            lines += "  " + name + "_" + part + ": {per: {persons: [" + state + "]" + ages +
                     "}, post: effects, amount: euro, parties: {family: 1}, role: effect, "
                     "perspective: broad, cashable: 0, structural: true}\n";
        }
    }
    return replaced(small_model(), "lines:\n", lines);
}

TEST_CASE("parts by age sum to the whole whichever sums the model has in common")
{
    const Results results = run_with(described(counted_in_parts()));
    for (const auto& [alternative, figures] : results.alternatives) {
        for (const auto& [name, state] : states) {
            const std::vector<double>& persons = figures.persons.at("children").at(state);
            const auto& lines = figures.lines;
            for (std::size_t year = 0; year < persons.size(); ++year) {
                const auto& shown_alternative = alternative; // clang 14 captures no bindings
                CAPTURE(shown_alternative);
                const auto& shown_name = name; // clang 14 captures no bindings
                CAPTURE(shown_name);
                CAPTURE(year);
                const Near whole{persons[year], 1e-10};
                CHECK(lines.at(name + "_all").at(year) == whole);
                CHECK(lines.at(name + "_0").at(year) + lines.at(name + "_1_3").at(year) == whole);
                CHECK(lines.at(name + "_0_2").at(year) + lines.at(name + "_3").at(year) == whole);
            }
        }
    }
}

TEST_CASE("interventions move persons but make none")
{
    const Results results = run_with(described(small_model()));
    for (std::size_t year = 0; year < 15; ++year) {
        CHECK(present(results.alternatives.at("with"), year) ==
              Near{present(results.alternatives.at("without"), year), 1e-10});
    }
    CHECK(results.alternatives.at("with").persons.at("children").at("risk.supported").at(3) > 1);
}

TEST_CASE("group shares sum to one under either reading")
{
    for (const char* reading : {"nested", "additive"}) {
        CAPTURE(reading);
        const Results results = run_with(
            shipped("aa-en-hunze.yaml", {std::string{"groups="} + reading, "simulate.draws=128"}));
        CHECK(present(results.alternatives.at("stop"), 0) == Near{5067, 1e-8});
    }
}

TEST_CASE("shares that do not sum to one in a draw stop the run")
{
    const std::string model = replaced(
        small_model(), "growth: 0.01, shares: {well: 1 - risk_share, risk.unseen: risk_share}",
        "growth: 0.01, shares: {well: 1 - risk_share, risk.unseen: risk_share * 1.01}");
    const auto description = described(model);
    CHECK_THROWS_AS(static_cast<void>(run_with(description)), ModelRefusal);
}

TEST_CASE("party shares that do not sum to one in a draw stop the run")
{
    const std::string model = replaced(small_model(), "parties: {municipality: 0.7, state: 0.3}",
                                       "parties: {municipality: 0.7, state: 0.4 - retention / 9}");
    const auto description = described(model);
    CHECK_THROWS_AS(static_cast<void>(run_with(description)), ModelRefusal);
}

void check_doubled(const Results& once, const Results& twice, const std::set<std::string>& fixed)
{
    for (const auto& [name, alternative] : once.alternatives) {
        for (const auto& [line, years] : alternative.lines) {
            const double factor = fixed.count(line) != 0 ? 1 : 2;
            for (std::size_t year = 0; year < years.size(); ++year) {
                const auto& shown_name = name; // clang 14 captures no bindings
                CAPTURE(shown_name);
                const auto& shown_line = line;
                CAPTURE(shown_line);
                CAPTURE(year);
                const double other = twice.alternatives.at(name).lines.at(line).at(year);
                CHECK(other == Near{factor * years[year], 1e-12 * std::abs(other)});
            }
        }
    }
}

TEST_CASE("twice the people make twice the person-driven money")
{
    check_doubled(run_with(described(small_model())),
                  run_with(described(small_model(), {"people=200"})), {"office", "training"});
}

TEST_CASE("in the shipped scenario too")
{
    const std::string draws = "simulate.draws=192";
    const Results once = run_with(shipped("aa-en-hunze.yaml", {draws}));
    const Results twice =
        run_with(shipped("aa-en-hunze.yaml", {draws, "pregnancies=326", "children_0_4=1872",
                                              "children_5_12=3988", "children_13_18=3948"}));
    check_doubled(once, twice, {"coordination", "training", "training_start", "training_yearly"});
}

TEST_CASE("twice the people make twice every present value of every party")
{
    const std::string no_fixed_sums = replaced(
        replaced(small_model(), "per: year, amount: 300 * euro", "per: year, amount: 0 * euro"),
        "per: start, amount: 700 * euro", "per: start, amount: 0 * euro");
    const Results once = run_with(described(no_fixed_sums));
    const Results twice = run_with(described(no_fixed_sums, {"people=200"}));
    const double margin = 1e-12 * gross_flows(twice);
    for (const auto& [name, party] : once.comparisons.at(0).parties) {
        const auto& shown_name = name; // clang 14 captures no bindings
        CAPTURE(shown_name);
        const PartyFigures& other = twice.comparisons.at(0).parties.at(name);
        CHECK(other.investment.mean == Near{2 * party.investment.mean, margin});
        CHECK(other.saving.mean == Near{2 * party.saving.mean, margin});
        CHECK(other.line_transfer.mean == Near{2 * party.line_transfer.mean, margin});
        CHECK(other.result.mean == Near{2 * party.result.mean, margin});
        CHECK(other.result.spread->p5 == Near{2 * party.result.spread->p5, margin});
        CHECK(other.result.spread->p95 == Near{2 * party.result.spread->p95, margin});
        CHECK(other.result.spread->positive == party.result.spread->positive);
    }
}

} // namespace
} // namespace mkba::test

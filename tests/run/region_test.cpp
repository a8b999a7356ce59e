// The region: eleven municipalities on one chain are the eleven, each alone, on the same draws.
#include <doctest/doctest.h>

#include "tests/run/scenarios.hpp"

namespace mkba::test {
namespace {

constexpr const char* municipalities[] = {
    "aa-en-hunze.yaml", "borger-odoorn.yaml",    "coevorden.yaml",  "emmen.yaml",
    "hoogeveen.yaml",   "midden-groningen.yaml", "oldambt.yaml",    "pekela.yaml",
    "stadskanaal.yaml", "veendam.yaml",          "westerwolde.yaml"};

struct Whole {
    std::map<std::string, double> investment; // by party
    std::map<std::string, double> saving;
    std::map<std::string, double> units;
    double gross{};

    void add(const Results& results)
    {
        const auto& comparison = results.comparisons.at(0);
        for (const auto& [name, party] : comparison.parties) {
            investment[name] += party.investment.mean;
            saving[name] += party.saving.mean;
        }
        for (const auto& [name, unit] : comparison.units) {
            units[name] += unit.with.mean;
        }
        gross += gross_flows(results);
    }
};

void check_same(const std::map<std::string, double>& sum, const std::map<std::string, double>& all,
                double margin)
{
    REQUIRE(sum.size() == all.size());
    for (const auto& [name, value] : all) {
        const auto& shown_name = name; // clang 14 captures no bindings
        CAPTURE(shown_name);
        CHECK(sum.at(name) == Near{value, margin});
    }
}

// Everything is linear in persons, fixed sums count eleven times, and the same names draw the same
// numbers: so it holds for the central run and for any draws, party by party.
TEST_CASE("the eleven municipalities sum to the region")
{
    for (const char* draws : {"simulate.draws=0", "simulate.draws=64"}) {
        CAPTURE(draws);
        Whole parts;
        for (const char* municipality : municipalities) {
            CAPTURE(municipality);
            parts.add(run_with(shipped(municipality, {draws})));
        }
        Whole region;
        region.add(run_with(shipped("region.yaml", {draws})));
        const double margin = 1e-11 * region.gross;
        check_same(parts.investment, region.investment, margin);
        check_same(parts.saving, region.saving, margin);
        check_same(parts.units, region.units, margin);
    }
}

// Emmen has a share and Pekela a coverage of its own: three chains, and still the sum of the parts.
TEST_CASE("municipalities with rules of their own sum to the region with the others")
{
    const char* const name = "region-own-rates.yaml";
    const auto region = shipped(name, {"simulate.draws=64"});
    REQUIRE(region->region->own.size() == 2);
    Whole parts;
    for (const auto& part : region->parts) {
        CAPTURE(part.name);
        Sets sets{"simulate.draws=64"};
        sets.insert(sets.end(), part.sets.begin(), part.sets.end());
        parts.add(run_with(shipped(name, sets)));
    }
    Whole whole;
    whole.add(run_with(region));
    const double margin = 1e-11 * whole.gross;
    check_same(parts.investment, whole.investment, margin);
    check_same(parts.saving, whole.saving, margin);
    check_same(parts.units, whole.units, margin);
}

// 163 + 205 + 283 + 857 + 500 + 541 + 305 + 105 + 217 + 202 + 176 = 3,554 births a year.
TEST_CASE("the region has 3554 births a year")
{
    const Results results = run_with(shipped("region.yaml", {"simulate.draws=0"}));
    const auto& stop = results.alternatives.at("stop");
    double pregnant = 0;
    for (const auto& [state, years] : stop.persons.at("would_be_parents")) {
        pregnant += years.at(5) / 3; // three ages of the same size
    }
    CHECK(pregnant == Near{3554, 1e-6});
}

} // namespace
} // namespace mkba::test

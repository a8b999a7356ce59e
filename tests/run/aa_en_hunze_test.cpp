// The shipped scenarios against what is known from outside: counts of a first year, and the effect
// of the intensive route on one family worked out on paper.
#include <doctest/doctest.h>

#include "tests/run/scenarios.hpp"

namespace mkba::test {
namespace {

double first_year(const std::map<std::string, std::vector<double>>& figures, const char* name)
{
    return figures.at(name).at(0);
}

// 163 + 936 + 1,994 + 1,974 = 5,067 persons of -1 to 18; 163 of them unborn and 1,974 / 6 = 329
// aged 18, so 4,575 under 18. National rates of 2.2 new orders, 5.6 + 2.6 under supervision or
// guardianship and 5.4 in foster care per 1000 give 10.1, 37.5 and 24.7 if they were average; with
// books of about 9 to 10, 38 and 25.
TEST_CASE("year 1 of the baseline is near what the books show")
{
    for (const char* draws : {"simulate.draws=0", "simulate.draws=2000"}) {
        CAPTURE(draws);
        const Results results = run_with(shipped("aa-en-hunze.yaml", {draws}));
        const AlternativeResults& stop = results.alternatives.at("stop");
        double persons = 0;
        for (const auto& [state, years] : stop.persons.at("children")) {
            persons += years.at(0);
        }
        CHECK(persons == Near{5067, 1e-8});
        CHECK(first_year(stop.events, "supervision_order") == Near{9.5, 1.4});
        CHECK(first_year(stop.prevalences, "supervision") +
                  first_year(stop.prevalences, "guardianship") ==
              Near{38, 3.8});
        CHECK(first_year(stop.prevalences, "foster_care") == Near{25, 2.5});
    }
}

double saved_per_family(const Sets& sets)
{
    return run_with(shipped("intensive-route-test-a.yaml", sets))
        .comparisons.at(0)
        .perspectives.at("broad")
        .saving.mean;
}

// The arithmetic is at the top of the scenario file.
TEST_CASE("test A: the intensive route saves on one family what paper says")
{
    CHECK(saved_per_family({}) == Near{7600, 0.15 * 7600});
    CHECK(saved_per_family({"intensive_effect_protection=0.90"}) == Near{3000, 0.15 * 3000});
    CHECK(saved_per_family({"intensive_effect_protection=0.58"}) == Near{12800, 0.15 * 12800});
    CHECK(saved_per_family({"intensive_effect_protection=1"}) == Near{0, 1e-6});
}

TEST_CASE("test A: the route costs what it costs")
{
    const Results results = run_with(shipped("intensive-route-test-a.yaml"));
    CHECK(results.comparisons.at(0).total.investment.mean == Near{13500, 1e-6});
}

TEST_CASE("test B: with what is known of the effect less is saved and it may be a loss")
{
    const Results results = run_with(shipped("intensive-route-test-b.yaml"));
    const Statistics& saving = results.comparisons.at(0).perspectives.at("broad").saving;
    REQUIRE(saving.spread.has_value());
    MESSAGE("mean " << saving.mean << ", P5 " << saving.spread->p5 << ", P50 " << saving.spread->p50
                    << ", P95 " << saving.spread->p95);
    CHECK(saving.spread->p50 > 1000);
    CHECK(saving.spread->p50 < 5000);
    CHECK(saving.spread->p5 < 0);
    CHECK(saving.spread->p95 < 13500);
}

} // namespace
} // namespace mkba::test

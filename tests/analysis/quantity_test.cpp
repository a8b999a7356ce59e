// Names of figures that are wrong are refused with what may have been meant.
#include <doctest/doctest.h>

#include "mkba/analysis/explain/quantity.hpp"
#include "mkba/plan/compile.hpp"
#include "mkba/scenario/read_scenario.hpp"

using namespace mkba;

namespace {

const Plan& plan()
{
    static const auto made =
        compile(std::make_shared<const Description>(
                    read_scenario(std::string{MKBA_SOURCE_DIR} + "/scenarios/aa-en-hunze.yaml")),
                {});
    return *made;
}

std::string refusal(const std::string& name)
{
    try {
        static_cast<void>(find_quantity(plan(), name));
    } catch (const UnknownQuantity& unknown) {
        return unknown.what();
    }
    return "accepted";
}

} // namespace

TEST_CASE("a wrong word is answered with the nearest known one")
{
    CHECK(refusal("partie.municipality.saving") ==
          "there is no quantity 'partie' in the results; did you mean 'parties'?");
    CHECK(refusal("parties.municipalty.saving") ==
          "there is no quantity 'municipalty' in parties; did you mean 'municipality'?");
    CHECK(refusal("parties.municipality.savings") ==
          "there is no quantity 'savings' in parties.municipality; did you mean 'saving'?");
    CHECK(refusal("alternatives.goede_start.persons.children.vulnerable.inview[3]") ==
          "there is no quantity 'vulnerable.inview' in alternatives.goede_start.persons.children; "
          "did you mean 'vulnerable.in_view'?");
}

TEST_CASE("a name that stops too early says what is in it")
{
    CHECK(refusal("perspectives.broad") ==
          "perspectives.broad holds more than one figure; add one of: investment, saving, result");
    CHECK(refusal("years") ==
          "years is a list, one figure a year: years[0] is 2025, years[48] is 2073");
}

TEST_CASE("a year instead of a place in the list is answered with the place")
{
    CHECK(refusal("years[2028].total.result") ==
          "years[2028] lies outside the list: years[0] is 2025, years[48] is 2073; did you mean "
          "years[3]?");
    CHECK(refusal("years[x].total.result") ==
          "'years[x]' is no place in a list; expected a number in brackets: years[3]");
}

TEST_CASE("what is no sum names the sums it is made of")
{
    CHECK(refusal("perspectives.broad.ratio") ==
          "perspectives.broad.ratio is no sum of parts; explain perspectives.broad.saving and "
          "perspectives.broad.investment");
    CHECK(refusal("parties.municipality.payback_year") ==
          "parties.municipality.payback_year is no sum of parts; explain "
          "parties.municipality.result");
    CHECK(refusal("perspectives.broad.ratio.mean") ==
          "perspectives.broad.ratio.mean is no sum of parts; explain perspectives.broad.saving and "
          "perspectives.broad.investment");
    CHECK(refusal("parties.municipality.payback_year.p50") ==
          "parties.municipality.payback_year.p50 is no sum of parts; explain "
          "parties.municipality.result");
    CHECK(refusal("parties.municipality.result") == "accepted");
    CHECK(refusal("evidence.interaction") ==
          "evidence.interaction is no sum of parts; explain total.result, or a figure of parties, "
          "lines or units");
    CHECK(refusal("parts.emmen.parties.municipality.result") ==
          "parts.emmen.parties.municipality.result is no sum of parts; explain the same figure of "
          "the scenario of that part or variant");
    CHECK(refusal("total.result.sd") ==
          "total.result.sd is no sum of parts; explain total.result.mean or a percentile (p5, p20, "
          "p50, p95)");
}

TEST_CASE("a statistic is taken off the name")
{
    const auto quantity = find_quantity(plan(), "units.families_supported.with.p95");
    CHECK(quantity.name == "units.families_supported.with");
    CHECK(quantity.statistic == Statistic::p95);
    CHECK(quantity.addends.size() == 1);
    CHECK(!quantity.money);
}

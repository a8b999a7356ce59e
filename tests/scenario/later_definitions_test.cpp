// What stays of a number that a later file defines again, and how far a price index goes.
#include <string>

#include <doctest/doctest.h>

#include "tests/scenario/trial.hpp"

using namespace mkba;

namespace {

const std::string again =
    "parameters:\n  births: {value: 150, unit: births a year, source: register, "
    "year: 2025, grade: A}\n";

} // namespace

TEST_CASE("scenario: a label stays where a later file defines the parameter again")
{
    const auto first = changed("numbers.yaml", "births: {value: 163",
                               "births: {label: {nl: geboorten, en: births}, value: 163");
    const auto once = trial({first});
    CHECK(part_named(once.parameters, "births").label.nl == "geboorten");
    const auto twice = trial({first, changed("prices/low.yaml", "parameters:\n", again)});
    CHECK(part_named(twice.parameters, "births").value == 150);
    CHECK(part_named(twice.parameters, "births").label.en == "births");
    const auto never = trial();
    CHECK(part_named(never.parameters, "births").label.nl.empty());
}

TEST_CASE("scenario: the rise assumed after the last year of an index")
{
    const auto without = trial();
    CHECK_FALSE(part_named(without.indices, "cpi").assumed_rise);
    const auto with = trial(
        {changed("numbers.yaml", "2025: 134.5}, ", "2025: 134.5}, assumed_rise: accepted / 10, ")});
    CHECK(part_named(with.indices, "cpi").assumed_rise.has_value());
}

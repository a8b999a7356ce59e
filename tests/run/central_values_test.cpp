// Draws 0: every parameter at its central value, once; no band anywhere.
#include <doctest/doctest.h>

#include "tests/run/flat_results.hpp"
#include "tests/run/scenarios.hpp"
#include "tests/run/small_model.hpp"

namespace mkba::test {
namespace {

TEST_CASE("draws 0 gives central values and no spread")
{
    for (const auto& description : {described(small_model(), {"simulate.draws=0"}),
                                    shipped("aa-en-hunze.yaml", {"simulate.draws=0"})}) {
        const Results results = run_with(description);
        CHECK(results.draws == 0);
        const Figures figures = flat(results);
        CHECK(figures.size() > 500);
        CHECK(figures.size() == without(figures, {".spread"}).size());
    }
}

TEST_CASE("draws 0 depends on neither seed nor sampling nor the distributions beside the values")
{
    const Figures central = flat(run_with(described(small_model(), {"simulate.draws=0"})));
    CHECK(first_difference(central, flat(run_with(described(small_model(),
                                                            {"simulate.draws=0", "simulate.seed=99",
                                                             "simulate.sampling=random"})))) == "");
    const std::string other = replaced(small_model(), "distribution: {gamma: {mean: 900, sd: 200}}",
                                       "distribution: {gamma: {mean: 9, sd: 2}}");
    CHECK(first_difference(central, flat(run_with(described(other, {"simulate.draws=0"})))) == "");
}

// At the start of 2025 100 children of each age; 0.3 at risk, crisis rate 0.1 there and 0.025 for
// the 280 who are well: 120 x 0.1 + 280 x 0.025 = 19 crises, in either alternative. Each costs 900
// euros of 2020, 900 x 100 / 80 = 1125 a year from 2026 on for 2.5 years: 1, 1 and a half.
TEST_CASE("the central run is the model at its central values")
{
    const Results results =
        run_with(described(replaced(small_model(), "      early_support: {coverage: 0.4}\n", ""),
                           {"simulate.draws=0"}));
    for (const auto& [name, alternative] : results.alternatives) {
        const auto& shown_name = name; // clang 14 captures no bindings
        CAPTURE(shown_name);
        CHECK(alternative.events.at("crisis").at(0) == Near{19, 1e-12});
        CHECK(alternative.lines.at("crisis").at(0) == 0);
        CHECK(alternative.lines.at("crisis").at(1) == Near{19 * 1125, 1e-8});
    }
}

} // namespace
} // namespace mkba::test

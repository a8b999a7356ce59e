// Under random sampling a number depends on the seed, the parameter's name and the draw: nothing
// else in the model changes it.
#include <algorithm>
#include <array>

#include <doctest/doctest.h>

#include "tests/run/flat_results.hpp"
#include "tests/run/scenarios.hpp"
#include "tests/run/small_model.hpp"

namespace mkba::test {
namespace {

const Sets randomly{"simulate.sampling=random"};

/// The small model with one more uncertain parameter, `name`, that a memorandum line uses.
std::string with_one_more(const std::string& name)
{
    const std::string text =
        replaced(small_model(), "correlations:\n",
                 "  " + name +
                     ": {value: 3, unit: EUR, price_year: 2025, index: prices, distribution: "
                     "{gamma: {mean: 3, "
                     "sd: 1}}, source: test, year: 2025, grade: D}\ncorrelations:\n");
    return replaced(text, "lines:\n",
                    "lines:\n  extra: {post: effects, per: {persons: [well]}, amount: " + name +
                        ", parties: {state: 1}, role: effect, perspective: broad, cashable: 0, "
                        "structural: true, in_total: false}\n");
}

TEST_CASE("a parameter added to the model changes no other figure")
{
    // The evidence table divides the variance over one parameter more.
    const std::vector<std::string> own{".extra", ".evidence"};
    const Figures before = without(flat(run_with(described(small_model(), randomly))), own);
    // A name before all others and one after all others.
    for (const char* name : {"a_first", "z_last"}) {
        const auto& shown_name = name; // clang 14 captures no bindings
        CAPTURE(shown_name);
        const Results results = run_with(described(with_one_more(name), randomly));
        CHECK(results.comparisons.at(0).lines.count("extra") == 1);
        CHECK(first_difference(before, without(flat(results), own)) == "");
    }
}

TEST_CASE("another distribution of one parameter changes only what depends on it")
{
    const std::string other =
        replaced(small_model(), "gamma: {mean: 900, sd: 200}", "gamma: {mean: 1200, sd: 300}");
    const Results before = run_with(described(small_model(), randomly));
    const Results after = run_with(described(other, randomly));
    for (const auto& [name, alternative] : before.alternatives) {
        const auto& shown_name = name; // clang 14 captures no bindings
        CAPTURE(shown_name);
        const auto& changed = after.alternatives.at(name);
        CHECK(alternative.events == changed.events);
        CHECK(alternative.persons == changed.persons);
        CHECK(alternative.lines.at("care") == changed.lines.at("care"));
        CHECK(alternative.lines.at("crisis") != changed.lines.at("crisis"));
    }
}

// The means of one, two and three draws tell the third and second draw, if the runs share them; the
// median of the run of three must then be the middle one.
TEST_CASE("the first draws of a longer run are those of a shorter one")
{
    const auto investment = [](int draws) {
        const std::string set = "simulate.draws=" + std::to_string(draws);
        return run_with(described(small_model(), {"simulate.sampling=random", set}))
            .comparisons.at(0)
            .total.investment;
    };
    const double first = investment(1).mean;
    const double second = 2 * investment(2).mean - first;
    const double third = 3 * investment(3).mean - first - second;
    std::array draws{first, second, third};
    std::sort(draws.begin(), draws.end());
    CHECK(draws[0] < draws[1]);
    CHECK(draws[1] < draws[2]);
    CHECK(investment(3).spread->p50 == Near{draws[1], 1e-9 * first});
}

} // namespace
} // namespace mkba::test

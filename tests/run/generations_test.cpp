// Feedback between generations: without a programme births and shares of groups stay what they are,
// and the programme leaves fewer very vulnerable families in later years.
#include <numeric>

#include <doctest/doctest.h>

#include "tests/run/scenarios.hpp"

namespace mkba::test {
namespace {

constexpr std::size_t programme_years = 30;
/// Former children enter three years before the birth, ten years after they left.
constexpr std::size_t first_feedback = 10;

using Years = std::vector<double>;
using Groups = std::map<std::string, Years>;

Groups would_be_parents(const char* scenario, const char* alternative, const char* draws)
{
    return run_with(shipped(scenario, {draws}))
        .alternatives.at(alternative)
        .persons.at("would_be_parents");
}

double together(const Groups& groups, std::size_t year)
{
    return std::accumulate(
        groups.begin(), groups.end(), 0.0,
        [year](double sum, const auto& group) { return sum + group.second.at(year); });
}

/// Within five per cent in number and in share, in every year of the programme.
void check_unchanged(const Groups& feedback, const Groups& standard)
{
    for (std::size_t year = 0; year < programme_years; ++year) {
        CAPTURE(year);
        const double all = together(standard, year);
        CHECK(together(feedback, year) == Near{all, 0.05 * all});
        for (const auto& [group, years] : standard) {
            CAPTURE(group);
            const double share = years.at(year) / all;
            CHECK(feedback.at(group).at(year) / together(feedback, year) ==
                  Near{share, 0.05 * share});
        }
    }
}

TEST_CASE("generations: without a programme births and shares stay what they are")
{
    for (const char* draws : {"simulate.draws=0", "simulate.draws=200"}) {
        CAPTURE(draws);
        check_unchanged(would_be_parents("generations.yaml", "stop", draws),
                        would_be_parents("aa-en-hunze.yaml", "stop", draws));
    }
}

// What is no longer handed on is spread as all families are, so most of it goes to the robust;
// every year more of those who leave were helped.
TEST_CASE("generations: with the programme there are fewer very vulnerable families later")
{
    for (const char* draws : {"simulate.draws=0", "simulate.draws=200"}) {
        CAPTURE(draws);
        const auto feedback = would_be_parents("generations.yaml", "goede_start", draws);
        const auto standard = would_be_parents("aa-en-hunze.yaml", "goede_start", draws);
        const auto& very = feedback.at("very_vulnerable");
        for (std::size_t year = first_feedback; year < programme_years; ++year) {
            CAPTURE(year);
            CHECK(very.at(year) < standard.at("very_vulnerable").at(year));
            CHECK(feedback.at("robust").at(year) > standard.at("robust").at(year));
            CHECK((year == first_feedback || very.at(year) < very.at(year - 1)));
        }
    }
}

TEST_CASE("generations: fewer vulnerable families leave a better balance")
{
    const auto total = [](const char* scenario) {
        return run_with(shipped(scenario, {"simulate.draws=200"})).comparisons.at(0).total;
    };
    CHECK(total("generations.yaml").result.mean > total("aa-en-hunze.yaml").result.mean);
}

} // namespace
} // namespace mkba::test

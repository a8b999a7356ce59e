// The oracle against figures worked out by hand, and against what must always hold.
#include <cmath>

#include <doctest/doctest.h>

#include "tests/reference/figures.hpp"
#include "tests/reference/generator.hpp"
#include "tests/reference/hand_cases.hpp"
#include "tests/reference/loaded.hpp"
#include "tests/reference/reference_model.hpp"

using namespace mkba;
using namespace mkba::reference;

namespace {

double total(const std::map<std::string, ByYear>& by_name, int year)
{
    double sum = 0.0;
    for (const auto& [name, years] : by_name) {
        const auto found = years.find(year);
        sum += found == years.end() ? 0.0 : found->second;
    }
    return sum;
}

bool has_migration(const Description& description, const std::string& population)
{
    for (const Population& one : description.populations) {
        if (one.name == population && one.migration) {
            return true;
        }
    }
    return false;
}

/// Stock of a year = stock of the year before - leavers + entrants. The stock of the first year
/// holds its entrants.
void check_conservation(const Description& description, const ReferenceAlternative& alternative)
{
    for (const auto& [name, states] : alternative.persons) {
        const std::string& population = name; // clang 14 does not capture a binding
        if (has_migration(description, population)) {
            continue;
        }
        for (int year = description.time.start + 1; year < description.time.start + 12; ++year) {
            const double before = total(states, year - 1);
            const double expected = before - total(alternative.leavers.at(population), year - 1) +
                                    total(alternative.entrants.at(population), year);
            const double after = total(states, year);
            const bool over =
                after == 0.0 && total(alternative.leavers.at(population), year - 1) == 0.0;
            INFO(population << " " << year);
            CHECK((over || std::abs(after - expected) <= 1e-9 * (1.0 + before)));
        }
    }
}

void check_sums(const ReferenceComparison& comparison)
{
    double investment = 0.0;
    double saving = 0.0;
    double transfers = 0.0;
    double by_lines = 0.0;
    for (const auto& [name, party] : comparison.parties) {
        investment += party.investment;
        saving += party.saving;
        transfers += party.line_transfer + party.transfer;
    }
    const double slack = 1e-11 * (1.0 + comparison.gross);
    const ReferenceBalance narrow = comparison.perspectives.contains(Perspective::narrow)
                                        ? comparison.perspectives.at(Perspective::narrow)
                                        : ReferenceBalance{};
    CHECK(std::abs(investment - narrow.investment) <= slack);
    CHECK(std::abs(saving - narrow.saving) <= slack);
    CHECK(std::abs(transfers) <= slack);
    for (const auto& [name, post] : comparison.posts) {
        by_lines += post.contains(Perspective::broad) ? post.at(Perspective::broad).result() : 0.0;
    }
    const double broad = comparison.perspectives.contains(Perspective::broad)
                             ? comparison.perspectives.at(Perspective::broad).result()
                             : 0.0;
    CHECK(std::abs(by_lines - broad) <= slack);
}

} // namespace

TEST_CASE("the oracle finds what was worked out by hand")
{
    for (const HandCase& one : hand_cases()) {
        const Description description = described(one.yaml);
        const ReferenceResult result = run_reference(description, {}, one.view);
        for (const Expected& expected : one.figures) {
            INFO(one.name << ": " << expected.alternative << " " << expected.name << " "
                          << expected.detail << " " << expected.year << " figure "
                          << static_cast<int>(expected.figure));
            const double found = figure_in(result, expected);
            CHECK(std::abs(found - expected.value) <= 1e-12 * (1.0 + std::abs(expected.value)));
        }
    }
}

// The first agreement of the hand cases: B = 3,000, D = 100, sigma 0.3 / sqrt(100) = 0.03. With an
// error of one sigma the measured rate is 1/30 + 0.03, the measured saving 190, half of it 95. With
// +20 sigma half of 1,900 would be due, but the only payer with a saving has 375. With -1 sigma the
// measured rate, 0.0033, stays below the threshold.
TEST_CASE("payment follows the measured rate · up to the payers' own saving")
{
    const Description description = described(hand_cases_of_agreement().front().yaml);
    const auto payment = [&](double sampling, double benchmark) {
        const ReferenceNoise noise{{{2026, sampling}}, benchmark};
        return run_reference(description, {}, View::followed, noise)
            .comparison.settlements.at(2026)
            .payment;
    };
    CHECK(payment(1, 0) == doctest::Approx(95).epsilon(1e-12));
    CHECK(payment(20, 0) == doctest::Approx(375).epsilon(1e-12));
    CHECK(payment(-1, 0) == 0.0);
    CHECK(payment(1, 5) == doctest::Approx(95).epsilon(1e-12)); // no benchmark error was agreed
}

TEST_CASE("persons are conserved and parties add up to the total in random models")
{
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        INFO("seed " << seed);
        const Description description = described(random_scenario(seed));
        const ReferenceResult result = run_reference(description, {}, View::followed);
        for (const auto& [name, alternative] : result.alternatives) {
            check_conservation(description, alternative);
        }
        check_sums(result.comparison);
    }
}

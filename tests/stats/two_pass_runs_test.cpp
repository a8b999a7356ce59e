// Whole runs that compute their draws twice tell what runs tell that keep them.
#include <bit>
#include <cmath>

#include <doctest/doctest.h>

#include "mkba/run/engine.hpp"
#include "mkba/scenario/read_scenario.hpp"

namespace mkba::test {
namespace {

enum class Draws { kept, twice };

Results run_shipped(const std::vector<std::string>& sets, Draws draws, unsigned threads)
{
    const auto description = std::make_shared<const Description>(
        read_scenario(std::string{MKBA_SOURCE_DIR} + "/scenarios/aa-en-hunze.yaml", sets));
    RunOptions options;
    options.threads = threads;
    options.kept_bytes = draws == Draws::kept ? options.kept_bytes : 0;
    return run(description, options);
}

std::vector<Statistics> figures_of(const ComparisonResults& made)
{
    std::vector<Statistics> all{made.total.result, made.total.investment, made.total.saving};
    for (const auto& [name, party] : made.parties) {
        all.insert(all.end(), {party.result, party.investment, party.saving, party.result_cash});
    }
    for (const auto& [name, perspective] : made.perspectives) {
        all.insert(all.end(), {perspective.result, perspective.investment, perspective.saving});
    }
    for (const auto& [name, line] : made.lines) {
        all.push_back(line.result);
    }
    for (const auto& [name, unit] : made.units) {
        all.insert(all.end(), {unit.baseline, unit.with, unit.difference});
    }
    return all;
}

/// What rests on order statistics and counts alone, as bits.
std::vector<std::uint64_t> exact(const Results& results)
{
    std::vector<std::uint64_t> bits;
    const auto add = [&](double value) { bits.push_back(std::bit_cast<std::uint64_t>(value)); };
    for (const auto& comparison : results.comparisons) {
        for (const auto& figure : figures_of(comparison)) {
            for (const double value : {figure.spread->p5, figure.spread->p20, figure.spread->p50,
                                       figure.spread->p95, figure.spread->positive}) {
                add(value);
            }
        }
        for (const auto& [name, party] : comparison.parties) {
            if (party.payback) {
                add(party.payback->p5.value_or(0));
                add(party.payback->p50.value_or(0));
                add(party.payback->p95.value_or(0));
                add(party.payback->never);
            }
        }
    }
    return bits;
}

std::vector<double> means(const Results& results)
{
    std::vector<double> found;
    for (const auto& figure : figures_of(results.comparisons.at(0))) {
        found.push_back(figure.mean);
    }
    return found;
}

void compare(const std::vector<std::string>& sets)
{
    const auto kept = run_shipped(sets, Draws::kept, 2);
    const auto alone = run_shipped(sets, Draws::twice, 1);
    CHECK(exact(kept).size() > 100);
    CHECK(exact(alone) == exact(kept));
    for (const unsigned threads : {2U, 3U}) {
        CAPTURE(threads);
        const auto twice = run_shipped(sets, Draws::twice, threads);
        CHECK(exact(twice) == exact(kept));
        CHECK(means(twice) == means(alone));
    }
    const auto& result = kept.comparisons.at(0).perspectives.at("broad").result;
    const auto& other = alone.comparisons.at(0).perspectives.at("broad").result;
    CHECK(std::fabs(other.mean - result.mean) <= 1e-12 * result.spread->sd);
    CHECK(std::fabs(other.spread->sd - result.spread->sd) <= 1e-12 * result.spread->sd);
}

TEST_CASE("the shipped scenario with 3000 draws")
{
    compare({"simulate.draws=3000"});
}

TEST_CASE("the shipped scenario by random and Sobol sampling")
{
    compare({"simulate.draws=700", "simulate.sampling=random"});
    compare({"simulate.draws=700", "simulate.sampling=sobol"});
}

TEST_CASE("draws after the pilot's 4096")
{
    compare({"simulate.draws=5000"});
}

} // namespace
} // namespace mkba::test

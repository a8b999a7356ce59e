// Columns seen twice come down to what they do when they are kept.
#include <bit>
#include <cmath>

#include <doctest/doctest.h>

#include "tests/stats/columns.hpp"

namespace mkba::test {
namespace {

// Borders inside blocks, and two replicates in one block.
const ReplicateRanges uneven{{0, 1007}, {1007, 990}, {1997, 20}, {2017, 983}};

std::uint64_t bits(double value)
{
    return std::bit_cast<std::uint64_t>(value);
}

void same_spread(const Spread& kept, const Spread& twice)
{
    CHECK(bits(twice.p5) == bits(kept.p5));
    CHECK(bits(twice.p20) == bits(kept.p20));
    CHECK(bits(twice.p50) == bits(kept.p50));
    CHECK(bits(twice.p95) == bits(kept.p95));
    CHECK(bits(twice.positive) == bits(kept.positive));
    CHECK(std::fabs(twice.sd - kept.sd) <= 1e-12 * kept.sd);
    REQUIRE(twice.error_mean.has_value() == kept.error_mean.has_value());
    CHECK(std::fabs(twice.error_mean.value_or(0) - kept.error_mean.value_or(0)) <= 1e-12 * kept.sd);
    CHECK(twice.error_positive == kept.error_positive);
}

void same_summary(const ColumnSummary& kept, const ColumnSummary& twice)
{
    CHECK(twice.undefined == kept.undefined);
    CHECK(twice.infinite == kept.infinite);
    REQUIRE(twice.payback.has_value() == kept.payback.has_value());
    if (kept.payback) {
        CHECK(twice.payback->p5 == kept.payback->p5);
        CHECK(twice.payback->p50 == kept.payback->p50);
        CHECK(twice.payback->p95 == kept.payback->p95);
        CHECK(bits(twice.payback->never) == bits(kept.payback->never));
    }
    REQUIRE(twice.statistics.spread.has_value() == kept.statistics.spread.has_value());
    if (kept.statistics.spread) {
        const double margin = 1e-12 * kept.statistics.spread->sd;
        CHECK(std::fabs(twice.statistics.mean - kept.statistics.mean) <= margin);
        same_spread(*kept.statistics.spread, *twice.statistics.spread);
    }
}

TEST_CASE("quantiles payback and odds to the last bit whatever the threads and the pilot")
{
    const auto columns = awkward_columns(3000);
    for (const auto& replicates : {ReplicateRanges{}, uneven, ReplicateRanges{{0, 3000}}}) {
        const auto kept = summaries_of(columns.table, columns.kinds, replicates, 2);
        // A pilot of one draw leaves everything else in the outer bins.
        for (const std::size_t pilot : {1U, 200U, 3000U}) {
            for (const unsigned threads : {1U, 2U, 3U}) {
                const auto twice = seen_twice(columns, pilot, replicates, threads);
                for (std::size_t c = 0; c < kept.size(); ++c) {
                    CAPTURE(columns.names[c]);
                    CAPTURE(pilot);
                    CAPTURE(threads);
                    same_summary(kept[c], twice[c]);
                }
            }
        }
    }
}

TEST_CASE("one two and three draws")
{
    for (const std::size_t draws : {1U, 2U, 3U}) {
        const auto columns = awkward_columns(draws);
        const auto kept = summaries_of(columns.table, columns.kinds, {}, 1);
        const auto twice = seen_twice(columns, 1, {}, 1);
        for (std::size_t c = 0; c < kept.size(); ++c) {
            CAPTURE(columns.names[c]);
            CAPTURE(draws);
            same_summary(kept[c], twice[c]);
        }
    }
}

// A logistic of scale 1e6 has density p (1 - p) / 1e6 at its p-quantile: the standard error of its
// median of 20,000 plain draws is 0.5 / sqrt(20000) / 0.25e-6 = 14,142, that of its 95th percentile
// sqrt(0.0475 / 20000) / 0.0475e-6 = 32,444. The window holds some 140 draws or 60: 9 or 13 % sd.
TEST_CASE("errors of quantiles from the density around them")
{
    const auto columns = awkward_columns(20000);
    const auto spread = seen_twice(columns, 4096, {}, 2)[0].statistics.spread;
    REQUIRE(spread.has_value());
    CHECK(*spread->error_p50 == doctest::Approx(14142).epsilon(0.3));
    CHECK(*spread->error_p95 == doctest::Approx(32444).epsilon(0.3));
    CHECK(*spread->error_p5 == doctest::Approx(32444).epsilon(0.3));
    const auto kept = summaries_of(columns.table, columns.kinds, {}, 1)[0].statistics.spread;
    CHECK(spread->error_p5 == kept->error_p5);
    CHECK(spread->error_p50 == kept->error_p50);
    CHECK(spread->error_p95 == kept->error_p95);
    // Fifty replicates of plain draws tell the same, with an sd of 10 %.
    ReplicateRanges fifty;
    for (std::uint64_t r = 0; r < 50; ++r) {
        fifty.emplace_back(r * 400, 400);
    }
    const auto replicated = seen_twice(columns, 4096, fifty, 2)[0].statistics.spread;
    CHECK(*replicated->error_p50 == doctest::Approx(14142).epsilon(0.45));
    CHECK(*replicated->error_p95 == doctest::Approx(32444).epsilon(0.45));
}

} // namespace
} // namespace mkba::test

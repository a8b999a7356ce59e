// Bins rise with the value, and places are right.
#include <doctest/doctest.h>

#include "mkba/stats/histogram.hpp"
#include "mkba/stats/value_counts.hpp"

namespace mkba::test {
namespace {

std::vector<double> whole_numbers(int count)
{
    std::vector<double> values;
    for (int i = 0; i < count; ++i) {
        values.push_back(i);
    }
    return values;
}

TEST_CASE("bins rise with the value and take in whatever lies outside the sample")
{
    const auto sample = whole_numbers(100);
    const Histogram histogram{sample};
    std::size_t before = histogram.bin(-1e308);
    CHECK(before == 0);
    for (double value = -5; value < 110; value += 0.01) {
        const auto bin = histogram.bin(value);
        CHECK(bin >= before);
        before = bin;
    }
    CHECK(histogram.bin(1e308) == Histogram::bins - 1);
}

TEST_CASE("the place of an order statistic: its bin and the values in lower ones")
{
    const auto sample = whole_numbers(1000);
    Histogram histogram{sample};
    for (const double value : sample) {
        histogram.count(value);
    }
    // Bins are narrower than 1 between the tails, so every number from 20 to 979 has its own.
    const auto place = histogram.place(500);
    CHECK(place.bin == histogram.bin(500));
    CHECK(place.before == 500);
    CHECK(histogram.place(3).bin == 0);
    CHECK(histogram.place(999).bin == Histogram::bins - 1);
}

TEST_CASE("many equal values take the room of one")
{
    ValueCounts counts;
    for (int i = 0; i < 30000; ++i) {
        counts.add(i % 3 == 0 ? 5.0 : static_cast<double>(i % 7));
    }
    // 0 to 6, each a seventh of the two thirds; 5 also the third.
    const auto& sorted = counts.sorted();
    REQUIRE(sorted.size() == 7);
    std::uint64_t all = 0;
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        CHECK(sorted[i].value == static_cast<double>(i));
        all += sorted[i].count;
    }
    CHECK(all == 30000);
    CHECK(sorted[5].count > 10000);
}

} // namespace
} // namespace mkba::test

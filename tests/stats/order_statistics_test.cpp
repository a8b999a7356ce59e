// Every rank against the sorted column, for columns that fill the bins unevenly.
#include <algorithm>
#include <cmath>
#include <vector>

#include <doctest/doctest.h>

#include "mkba/stats/order_statistics.hpp"

namespace mkba::test {
namespace {

void every_rank(const std::vector<double>& values)
{
    auto sorted = values;
    std::sort(sorted.begin(), sorted.end());
    OrderStatistics found{values};
    for (std::size_t rank = values.size(); rank-- > 0;) {
        REQUIRE(found.at(rank) == sorted[rank]);
    }
}

TEST_CASE("every rank of even skewed equal and far apart values")
{
    std::vector<double> even;
    std::vector<double> skewed;
    std::vector<double> far_apart;
    for (std::uint64_t i = 0; i < 3000; ++i) {
        const auto value = static_cast<double>((i * 2654435761U) % 1000003U);
        even.push_back(value - 500000);
        skewed.push_back(std::exp(value / 20000));
        far_apart.push_back(i % 2 == 0 ? -1.5e308 : 1.5e308 / (value + 1));
    }
    every_rank(even);
    every_rank(skewed);
    every_rank(far_apart);
    every_rank(std::vector<double>(100, 7));
    every_rank({3});
    every_rank({1, std::nextafter(1, 2), 1, std::nextafter(1, 2)});
}

} // namespace
} // namespace mkba::test

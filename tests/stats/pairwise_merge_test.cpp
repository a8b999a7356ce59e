// Merged sums do not depend on which block was finished first.
#include <algorithm>
#include <cmath>
#include <numeric>

#include <doctest/doctest.h>

#include "mkba/stats/run_data.hpp"

namespace mkba::test {
namespace {

/// Of very unlike size and both signs, so that another order of adding would show.
std::vector<double> sums_of(std::uint64_t block)
{
    const double size = std::pow(7.0, static_cast<double>(block % 5));
    return {block % 2 == 0 ? size / 3 : -size / 9, 1.0};
}

std::vector<double> merged(const std::vector<std::uint64_t>& order)
{
    PairwiseMerge merge{order.size()};
    for (const auto block : order) {
        merge.add(block, sums_of(block));
    }
    return merge.take();
}

TEST_CASE("any order of arrival of one to seven blocks gives the same bits")
{
    for (std::uint64_t blocks = 1; blocks <= 7; ++blocks) {
        CAPTURE(blocks);
        std::vector<std::uint64_t> order(blocks);
        std::iota(order.begin(), order.end(), 0);
        const auto expected = merged(order);
        CHECK(expected[1] == static_cast<double>(blocks));
        bool same = true;
        while (std::next_permutation(order.begin(), order.end())) {
            same = same && merged(order) == expected;
        }
        CHECK(same);
    }
}

TEST_CASE("every stride through eight and nine blocks gives the same bits forward and backward")
{
    for (const std::uint64_t blocks : {8U, 9U}) {
        std::vector<std::uint64_t> order(blocks);
        std::iota(order.begin(), order.end(), 0);
        const auto expected = merged(order);
        for (std::uint64_t start = 0; start < blocks; ++start) {
            for (const std::uint64_t stride : {1U, 5U, 7U}) {
                for (std::uint64_t i = 0; i < blocks; ++i) {
                    order[i] = (start + i * stride) % blocks;
                }
                CHECK(merged(order) == expected);
                std::reverse(order.begin(), order.end());
                CHECK(merged(order) == expected);
            }
        }
    }
}

TEST_CASE("the tree of five blocks by hand")
{
    const auto at = [](std::uint64_t block) { return sums_of(block)[0]; };
    const double expected = ((at(0) + at(1)) + (at(2) + at(3))) + at(4);
    CHECK(merged({4, 2, 0, 3, 1})[0] == expected);
}

} // namespace
} // namespace mkba::test

// The three ways of sampling: strata hit once, elementary intervals hit equally, and replicates
// apart.
#include <algorithm>
#include <cmath>

#include <doctest/doctest.h>

#include "mkba/draw/design.hpp"

using namespace mkba;

namespace {

/// All draws of one dimension, taken in blocks of an awkward size.
std::vector<double> sample(const Design& design, std::size_t dimension, std::uint64_t draws,
                           std::size_t block = 100)
{
    std::vector<double> out(draws);
    for (std::size_t first = 0; first < draws; first += block) {
        const auto count = std::min<std::size_t>(block, draws - first);
        for (const auto& part : stretches(design.replicates(), first, count)) {
            design.uniforms(dimension, part, Lanes{out}.subspan(first + part.lane, part.count));
        }
    }
    return out;
}

/// How often each of `cells` equal parts of (0, 1) is hit by the draws of a range.
std::vector<int> hits(const std::vector<double>& u, DrawRange range, std::uint64_t cells)
{
    std::vector<int> found(cells);
    for (std::uint64_t i = range.first; i < range.first + range.count; ++i) {
        ++found[static_cast<std::size_t>(u[i] * static_cast<double>(cells))];
    }
    return found;
}

bool all_are(const std::vector<int>& counts, int wanted)
{
    return std::all_of(counts.begin(), counts.end(), [wanted](int n) { return n == wanted; });
}

double chi_square(const std::vector<int>& counts, double expected)
{
    double sum = 0;
    for (const int n : counts) {
        sum += (n - expected) * (n - expected) / expected;
    }
    return sum;
}

/// Five standard deviations above the mean of chi-square: exceeded by chance about once in a
/// million.
double chi_square_bound(double freedom)
{
    return freedom + 5 * std::sqrt(2 * freedom) + 10;
}

} // namespace

TEST_CASE("replicates are contiguous · of nearly equal size · and know their draws")
{
    for (const std::uint64_t draws : {1U, 255U, 256U, 10000U, 10007U}) {
        const Replicates replicates{Sampling::sobol, draws};
        CHECK(replicates.count() == (draws < 256 ? 1 : 16));
        DrawIndex next = 0;
        for (std::uint32_t r = 0; r < replicates.count(); ++r) {
            const auto [first, count] = replicates.range(r);
            CHECK(first == next);
            CHECK(count >= draws / replicates.count());
            CHECK(count <= draws / replicates.count() + 1);
            CHECK(replicates.of(first) == r);
            CHECK(replicates.of(first + count - 1) == r);
            next = first + count;
        }
        CHECK(next == draws);
    }
    CHECK(Replicates{Sampling::random, 10000}.count() == 1);
}

TEST_CASE("the uniforms do not depend on the blocks in which they are asked for")
{
    for (const auto sampling : {Sampling::random, Sampling::latin_hypercube, Sampling::sobol}) {
        const Design design{sampling, 3, 1003, {"a", "b"}};
        const auto whole = sample(design, 1, 1003, 1003);
        CHECK(sample(design, 1, 1003, 128) == whole);
        CHECK(sample(design, 1, 1003, 7) == whole);
        CHECK(*std::min_element(whole.begin(), whole.end()) > 0);
        CHECK(*std::max_element(whole.begin(), whole.end()) < 1);
    }
}

TEST_CASE("under random sampling neither the number of draws nor other names matter")
{
    const auto alone = sample(Design{Sampling::random, 9, 300, {"b"}}, 0, 300);
    const auto among = sample(Design{Sampling::random, 9, 5000, {"c", "b", "a"}}, 1, 300);
    CHECK(alone == among);
}

TEST_CASE("under a Latin hypercube other names do not matter")
{
    CHECK(sample(Design{Sampling::latin_hypercube, 9, 300, {"b"}}, 0, 300) ==
          sample(Design{Sampling::latin_hypercube, 9, 300, {"c", "b", "a"}}, 1, 300));
}

TEST_CASE("Sobol dimensions go by sorted name · whatever the order given")
{
    CHECK(sample(Design{Sampling::sobol, 9, 300, {"b", "a"}}, 0, 300) ==
          sample(Design{Sampling::sobol, 9, 300, {"a", "b"}}, 1, 300));
}

TEST_CASE("a Latin hypercube hits every stratum of every replicate exactly once")
{
    for (const std::uint64_t draws : {1U, 2U, 5U, 17U, 100U, 255U, 256U, 1000U, 10007U, 100000U}) {
        const Design design{Sampling::latin_hypercube, 5, draws, {"x"}};
        const auto u = sample(design, 0, draws);
        for (std::uint32_t r = 0; r < design.replicates().count(); ++r) {
            const auto range = design.replicates().range(r);
            CHECK(all_are(hits(u, range, range.count), 1));
        }
    }
}

TEST_CASE("the permutations of a Latin hypercube are fair to pairs of draws")
{
    // Places of draws 0 and 1 over many keys: all pairs of two different strata are equally likely.
    const std::uint32_t keys = 40000;
    for (const std::uint32_t size : {7U, 16U, 30U}) {
        std::vector<int> pairs(std::size_t{size} * size);
        for (std::uint32_t k = 0; k < keys; ++k) {
            const auto key = key_words(k, stream_id("x"), KeyPurpose::permutation, 0);
            const auto places = permuted(0, 2, size, key);
            ++pairs[places[0] * size + places[1]];
        }
        pairs.erase(std::remove(pairs.begin(), pairs.end(), 0), pairs.end());
        const auto possible = static_cast<double>(size) * (size - 1);
        CHECK(static_cast<double>(pairs.size()) == possible);
        CHECK(chi_square(pairs, keys / possible) < chi_square_bound(possible - 1));
    }
}

TEST_CASE("the place inside a stratum is uniform and differs between replicates")
{
    const std::uint64_t draws = 160000;
    const auto u = sample(Design{Sampling::latin_hypercube, 5, draws, {"x"}}, 0, draws);
    std::vector<int> tenths(10);
    for (const double one : u) {
        const double inside = one * 10000;
        ++tenths[static_cast<std::size_t>((inside - std::floor(inside)) * 10)];
    }
    CHECK(chi_square(tenths, 16000) < chi_square_bound(9));
    CHECK(u[0] != u[10000]);
}

TEST_CASE("two dimensions of a Latin hypercube are uncorrelated")
{
    const std::uint64_t draws = 100000;
    const Design design{Sampling::latin_hypercube, 5, draws, {"x", "y"}};
    const auto x = sample(design, 0, draws);
    const auto y = sample(design, 1, draws);
    double sum = 0;
    for (std::size_t i = 0; i < draws; ++i) {
        sum += (x[i] - 0.5) * (y[i] - 0.5) * 12;
    }
    // Standard error 1/sqrt(N) of a correlation of random permutations; five of them: once in 1.7
    // million seeds.
    CHECK(std::fabs(sum / static_cast<double>(draws)) < 5 / std::sqrt(static_cast<double>(draws)));
}

TEST_CASE("Sobol points hit every elementary interval of a replicate equally")
{
    const std::uint64_t size = 1U << 8U;
    const std::uint64_t draws = 16 * size;
    std::vector<std::string> names(61);
    for (std::size_t i = 0; i < names.size(); ++i) {
        names[i] = "parameter_" + std::to_string(i);
    }
    const Design design{Sampling::sobol, 11, draws, names};
    for (std::size_t dimension = 0; dimension < names.size(); ++dimension) {
        const auto u = sample(design, dimension, draws);
        for (std::uint32_t r = 0; r < 16; ++r) {
            for (const std::uint64_t cells : {2U, 32U, 256U}) {
                const auto found = hits(u, design.replicates().range(r), cells);
                CHECK(all_are(found, static_cast<int>(size / cells)));
            }
        }
    }
}

TEST_CASE("the first two Sobol dimensions are a net: one point in every box of area 1/n")
{
    const std::uint64_t size = 256;
    const Design design{Sampling::sobol, 4, 16 * size, {"a", "b"}};
    const auto x = sample(design, 0, 16 * size);
    const auto y = sample(design, 1, 16 * size);
    for (unsigned wide = 0; wide <= 8; ++wide) {
        const auto columns = std::size_t{1} << wide;
        const auto rows = size / columns;
        for (std::size_t replicate = 0; replicate < 16; ++replicate) {
            std::vector<int> boxes(size);
            for (std::size_t i = replicate * size; i < (replicate + 1) * size; ++i) {
                const auto column = static_cast<std::size_t>(x[i] * static_cast<double>(columns));
                const auto row = static_cast<std::size_t>(y[i] * static_cast<double>(rows));
                ++boxes[column * rows + row];
            }
            CHECK(all_are(boxes, 1));
        }
    }
}

TEST_CASE("scrambling flips the first three digits independently of one another")
{
    // Dimension "a" is the radical inverse: draws 0, 4, 2, 6, 1, 5, 3, 7 begin eighths 0 to 7. The
    // flips of digit 1, of digit 2 after 0 and after 1, and of digit 3 after 00, 01, 10 and 11 make
    // 128 patterns, all equally likely.
    const std::uint64_t seeds = 40000;
    std::vector<int> patterns(128);
    std::vector<double> u(8);
    for (std::uint64_t seed = 0; seed < seeds; ++seed) {
        const Design design{Sampling::sobol, seed, 8, {"a"}};
        design.uniforms(0, stretches(design.replicates(), 0, 8).front(), u);
        const auto eighth = [&u](std::size_t draw) { return static_cast<unsigned>(u[draw] * 8); };
        const unsigned first = eighth(0) >> 2U;
        const unsigned second = (eighth(0) >> 1U & 1U) | (eighth(1) & 2U);
        const unsigned third = (eighth(0) & 1U) | (eighth(2) & 1U) << 1U | (eighth(1) & 1U) << 2U |
                               (eighth(3) & 1U) << 3U;
        ++patterns[first | second << 1U | third << 3U];
    }
    CHECK(chi_square(patterns, static_cast<double>(seeds) / 128) < chi_square_bound(127));
}

TEST_CASE("what a design refuses")
{
    CHECK_THROWS_WITH((Design{Sampling::random, 1, 10, {"a", "b", "a"}}), "'a' is drawn twice");
    // A known collision of 64-bit FNV-1a.
    CHECK_THROWS_WITH(
        (Design{Sampling::random, 1, 10, {"8yn0iYCKYHlIj4-BwPqk", "GReLUrM4wMqfg9yzV3KQ"}}),
        "'8yn0iYCKYHlIj4-BwPqk' and 'GReLUrM4wMqfg9yzV3KQ' would draw the same numbers: rename one "
        "of them");
    CHECK_THROWS_WITH((Design{Sampling::random, 1, std::uint64_t{1} << 32U, {"a"}}),
                      "4294967296 draws are too many: at most 4294967295");
    std::vector<std::string> many(3668);
    for (std::size_t i = 0; i < many.size(); ++i) {
        many[i] = "p" + std::to_string(i);
    }
    CHECK_THROWS_WITH((Design{Sampling::sobol, 1, 10, many}),
                      "3668 drawn parameters are too many for Sobol sampling: at most 3667");
}

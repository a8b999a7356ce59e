// Philox against its published vectors, and uniforms as a pure function of seed, name and draw.
#include <cmath>
#include <numeric>
#include <vector>

#include <doctest/doctest.h>

#include "mkba/draw/philox.hpp"

using namespace mkba;

TEST_CASE("philox gives the three published vectors of Random123")
{
    CHECK(philox({0, 0, 0, 0}, {0, 0}) ==
          PhiloxBlock{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8});
    CHECK(philox({0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff}, {0xffffffff, 0xffffffff}) ==
          PhiloxBlock{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd});
    CHECK(philox({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0}) ==
          PhiloxBlock{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1});
}

TEST_CASE("a stream is the FNV-1a hash of its name")
{
    CHECK(stream_id("") == StreamId{0xcbf29ce484222325});
    CHECK(stream_id("a") == StreamId{0xaf63dc4c8601ec8c}); // published test vector
}

TEST_CASE("uniforms are philox · two draws a block · 52 bits each")
{
    const std::uint64_t seed = 0x0123456789abcdef;
    const StreamId stream{0xfedcba9876543210};
    const auto words = philox({3, 1, 0x76543210, 0xfedcba98}, {0x89abcdef, 0x01234567});
    std::vector<double> out(2);
    uniforms(seed, stream, (std::uint64_t{1} << 33U) + 6, out);
    for (std::size_t i = 0; i < 2; ++i) {
        const std::uint64_t bits = (std::uint64_t{words[2 * i]} << 32U | words[2 * i + 1]) >> 12U;
        CHECK(out[i] == (static_cast<double>(bits) + 0.5) * 0x1p-52);
    }
}

TEST_CASE("uniforms do not depend on how the draws are cut up")
{
    std::vector<double> whole(1000);
    uniforms(7, stream_id("x"), 5, whole);
    for (const std::size_t step : {1U, 3U, 128U, 301U}) {
        std::vector<double> part(whole.size());
        for (std::size_t first = 0; first < whole.size(); first += step) {
            const std::size_t count = std::min<std::size_t>(step, whole.size() - first);
            uniforms(7, stream_id("x"), 5 + first, Lanes{part}.subspan(first, count));
        }
        CHECK(part == whole);
    }
}

TEST_CASE("uniforms have the moments of uniforms · and streams and seeds are unrelated")
{
    const std::size_t count = 1U << 20U;
    const auto sample = [](std::uint64_t seed, const char* name) {
        std::vector<double> u(count);
        uniforms(seed, stream_id(name), 0, u);
        return u;
    };
    const auto a = sample(1, "a");
    // Bounds of five standard errors, fixed seeds: a correct generator fails one of these six
    // checks for about one seed in 300,000.
    const double root = std::sqrt(static_cast<double>(count));
    const double mean = std::accumulate(a.begin(), a.end(), 0.0) / static_cast<double>(count);
    CHECK(std::fabs(mean - 0.5) < 5 * std::sqrt(1. / 12) / root);
    const auto product = [&](const std::vector<double>& x, const std::vector<double>& y,
                             std::size_t lag) {
        double sum = 0;
        for (std::size_t i = 0; i + lag < count; ++i) {
            sum += (x[i] - 0.5) * (y[i + lag] - 0.5);
        }
        return sum / static_cast<double>(count - lag);
    };
    CHECK(std::fabs(product(a, a, 0) - 1. / 12) < 5 * std::sqrt(1. / 180) / root);
    CHECK(std::fabs(product(a, a, 1)) < 5. / 12 / root);
    CHECK(std::fabs(product(a, a, 2)) < 5. / 12 / root);
    CHECK(std::fabs(product(a, sample(1, "b"), 0)) < 5. / 12 / root);
    CHECK(std::fabs(product(a, sample(2, "a"), 0)) < 5. / 12 / root);
}

TEST_CASE("keys differ by seed · stream · purpose and replicate")
{
    const auto base = key_words(1, stream_id("a"), KeyPurpose::permutation, 0);
    CHECK(base == key_words(1, stream_id("a"), KeyPurpose::permutation, 0));
    CHECK(base != key_words(2, stream_id("a"), KeyPurpose::permutation, 0));
    CHECK(base != key_words(1, stream_id("b"), KeyPurpose::permutation, 0));
    CHECK(base != key_words(1, stream_id("a"), KeyPurpose::scrambling, 0));
    CHECK(base != key_words(1, stream_id("a"), KeyPurpose::permutation, 1));
}

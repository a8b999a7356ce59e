// Philox over lanes.
#include "mkba/draw/philox.hpp"

#include <algorithm>

#include "mkba/draw/unit_interval.hpp"

namespace mkba {

namespace {

constexpr std::uint64_t low_half = 0xffffffff;

// One block of Philox serves two draws: an even one and the next.
struct Pairs {
    std::uint64_t seed;
    std::uint64_t stream;
    std::uint64_t first;
    std::size_t count;
};

// The words travel in 64-bit lanes, of which the upper half is kept zero: that is the shape of the
// vector instruction that multiplies 32 by 32 bits.
MKBA_LANE_LOOP void fill_pairs(Pairs pairs, double* out)
{
    const auto [seed, stream, first, count] = pairs;
    for (std::size_t i = 0; i < count; ++i) {
        const std::uint64_t counter = first + i;
        std::uint64_t c0 = counter & low_half;
        std::uint64_t c1 = counter >> 32U;
        std::uint64_t c2 = stream & low_half;
        std::uint64_t c3 = stream >> 32U;
        std::uint64_t k0 = seed & low_half;
        std::uint64_t k1 = seed >> 32U;
        for (int round = 0; round < 10; ++round) {
            const std::uint64_t a = c0 * 0xD2511F53U;
            const std::uint64_t b = c2 * 0xCD9E8D57U;
            c0 = (b >> 32U) ^ c1 ^ k0;
            c1 = b & low_half;
            c2 = (a >> 32U) ^ c3 ^ k1;
            c3 = a & low_half;
            k0 = (k0 + 0x9E3779B9U) & low_half;
            k1 = (k1 + 0xBB67AE85U) & low_half;
        }
        out[2 * i] = unit_from_bits_lane((c0 << 32U | c1) >> 12U);
        out[2 * i + 1] = unit_from_bits_lane((c2 << 32U | c3) >> 12U);
    }
}

constexpr std::uint32_t low_word(std::uint64_t bits)
{
    return static_cast<std::uint32_t>(bits & low_half);
}

constexpr std::uint32_t high_word(std::uint64_t bits)
{
    return static_cast<std::uint32_t>(bits >> 32U);
}

} // namespace

std::array<std::uint32_t, 8> key_words(std::uint64_t seed, StreamId stream, KeyPurpose purpose,
                                       std::uint32_t replicate)
{
    const auto name = static_cast<std::uint64_t>(stream);
    const PhiloxKey key{low_word(seed), high_word(seed)};
    // Counters of draws have their top bit clear: a run has fewer than 2^63 draws.
    const std::uint32_t top = 0x80000000U | static_cast<std::uint32_t>(purpose) << 1U;
    const auto one = philox({replicate, top, low_word(name), high_word(name)}, key);
    const auto two = philox({replicate, top | 1U, low_word(name), high_word(name)}, key);
    return {one[0], one[1], one[2], one[3], two[0], two[1], two[2], two[3]};
}

void uniforms(std::uint64_t seed, StreamId stream, DrawIndex first, Lanes out)
{
    const auto name = static_cast<std::uint64_t>(stream);
    if (first % 2 == 0 && out.size() % 2 == 0) {
        fill_pairs({seed, name, first / 2, out.size() / 2}, out.data());
        return;
    }
    std::array<double, block_lanes> pairs{};
    while (!out.empty()) {
        const std::size_t odd = first % 2;
        const std::size_t taken = std::min(out.size(), pairs.size() - odd);
        fill_pairs({seed, name, first / 2, (odd + taken + 1) / 2}, pairs.data());
        std::copy_n(pairs.data() + odd, taken, out.begin());
        out = out.subspan(taken);
        first += taken;
    }
}

} // namespace mkba

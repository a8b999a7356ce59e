#include "mkba/draw/sobol.hpp"

#include <bit>
#include <stdexcept>

#include <boost/random/sobol.hpp>
#include <fmt/format.h>

#include "mkba/draw/unit_interval.hpp"

namespace mkba {

namespace {

using Engine = boost::random::sobol_engine<std::uint32_t, 32>;
using Key = std::array<std::uint32_t, 8>;

[[gnu::always_inline]] inline std::uint32_t reversed_lane(std::uint32_t bits)
{
    bits = (bits >> 1U & 0x55555555U) | (bits & 0x55555555U) << 1U;
    bits = (bits >> 2U & 0x33333333U) | (bits & 0x33333333U) << 2U;
    bits = (bits >> 4U & 0x0f0f0f0fU) | (bits & 0x0f0f0f0fU) << 4U;
    bits = (bits >> 8U & 0x00ff00ffU) | (bits & 0x00ff00ffU) << 8U;
    return bits >> 16U | bits << 16U;
}

// In every step a bit is changed by the bits below it alone, and none is lost. The squares make the
// flips of the third digit independent of those before; sums and products alone would not.
[[gnu::always_inline]] inline std::uint32_t scrambled_lane(std::uint32_t x,
                                                           const std::uint32_t* key)
{
    x += key[0];
    x ^= x * (key[1] & ~1U);
    x *= key[2] | 1U;
    x ^= (x * x) * (key[3] & ~1U);
    x += key[4];
    x ^= x * (key[5] & ~1U);
    x ^= (x * x) * (key[6] & ~1U);
    return x + key[7];
}

// Digits 33 to 52 of a point: within a cell of 2^-32 lies one point at most, so they are merely
// random.
[[gnu::always_inline]] inline std::uint32_t last_digits_lane(std::uint32_t digits,
                                                             std::uint32_t key)
{
    std::uint32_t hash = (digits ^ key) * 0x9e3779b1U;
    hash = (hash ^ (hash >> 16U)) * 0x7feb352dU;
    hash = (hash ^ (hash >> 15U)) * 0x846ca68bU;
    return hash >> 12U;
}

MKBA_LANE_LOOP void unscrambled(std::uint32_t index, std::uint32_t count,
                                const std::uint32_t* directions, std::uint32_t* out)
{
    for (std::uint32_t i = 0; i < count; ++i) {
        out[i] = 0;
    }
    const auto digits = static_cast<std::uint32_t>(std::bit_width(index + count - 1));
    for (std::uint32_t digit = 0; digit < digits; ++digit) {
        const std::uint32_t direction = directions[digit];
        for (std::uint32_t i = 0; i < count; ++i) {
            out[i] ^= (0U - ((index + i) >> digit & 1U)) & direction;
        }
    }
}

MKBA_LANE_LOOP void scramble(const std::uint32_t* points, const std::uint32_t* key, double* out,
                             std::uint32_t count)
{
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::uint32_t digits = reversed_lane(scrambled_lane(points[i], key));
        const std::uint32_t rest = last_digits_lane(digits, key[2]);
        out[i] = unit_from_bits_lane(std::uint64_t{digits} << 20U | rest);
    }
}

} // namespace

std::vector<SobolDirections> sobol_directions(std::size_t dimensions)
{
    constexpr std::size_t most = boost::random::default_sobol_table::max_dimension;
    if (dimensions > most) {
        throw std::invalid_argument{fmt::format(
            "{} drawn parameters are too many for Sobol sampling: at most {}", dimensions, most)};
    }
    std::vector<SobolDirections> found(dimensions);
    if (dimensions == 0) {
        return found;
    }
    Engine engine{dimensions};
    for (std::size_t digit = 0; digit < 32; ++digit) {
        // The engine goes by Gray code and leaves out the origin: where the code has this one
        // digit, its point is the direction number itself.
        engine.seed(static_cast<std::uint32_t>((std::uint64_t{2} << digit) - 2));
        for (auto& directions : found) {
            directions[digit] = reversed_lane(engine());
        }
    }
    return found;
}

SobolDimension::SobolDimension(std::uint64_t seed, StreamId stream,
                               const SobolDirections& directions, const Replicates& replicates)
    : directions_{directions}
{
    for (std::uint32_t replicate = 0; replicate < replicates.count(); ++replicate) {
        keys_.push_back(key_words(seed, stream, KeyPurpose::scrambling, replicate));
    }
}

void SobolDimension::uniforms(const Stretch& stretch, Lanes out) const
{
    std::array<std::uint32_t, block_lanes> points{};
    const Key& key = keys_[stretch.replicate];
    for (std::uint32_t done = 0; done < stretch.count;) {
        const auto count =
            std::min<std::uint32_t>(stretch.count - done, static_cast<std::uint32_t>(block_lanes));
        unscrambled(stretch.index + done, count, directions_.data(), points.data());
        scramble(points.data(), key.data(), out.data() + done, count);
        done += count;
    }
}

} // namespace mkba

// Uniform random numbers without a generator: a pure function of seed, stream and draw.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "mkba/core/lanes.hpp"

namespace mkba {

/// The independent sequence that belongs to one name.
enum class StreamId : std::uint64_t {};

/// The stream of a parameter: FNV-1a of its name, so that other parameters do not matter. Two names
/// may collide; Design refuses such a pair.
[[nodiscard]] constexpr StreamId stream_id(std::string_view name)
{
    std::uint64_t hash = 0xcbf29ce484222325;
    for (const char letter : name) {
        hash = (hash ^ static_cast<unsigned char>(letter)) * 0x100000001b3;
    }
    return StreamId{hash};
}

using PhiloxBlock = std::array<std::uint32_t, 4>;
using PhiloxKey = std::array<std::uint32_t, 2>;

/// Philox4x32-10 (Salmon, Moraes, Dror and Shaw, Parallel random numbers: as easy as 1, 2, 3;
/// SC11).
[[nodiscard]] constexpr PhiloxBlock philox(PhiloxBlock counter, PhiloxKey key)
{
    for (int round = 0; round < 10; ++round) {
        const std::uint64_t a = std::uint64_t{0xD2511F53} * counter[0];
        const std::uint64_t b = std::uint64_t{0xCD9E8D57} * counter[2];
        counter = {static_cast<std::uint32_t>(b >> 32U) ^ counter[1] ^ key[0],
                   static_cast<std::uint32_t>(b),
                   static_cast<std::uint32_t>(a >> 32U) ^ counter[3] ^ key[1],
                   static_cast<std::uint32_t>(a)};
        key[0] += 0x9E3779B9;
        key[1] += 0xBB67AE85;
    }
    return counter;
}

/// What the random words that do not belong to a draw are for.
enum class KeyPurpose : std::uint32_t { permutation, scrambling };

/// Eight words that key one replicate of one stream; they never meet the numbers of uniforms().
[[nodiscard]] std::array<std::uint32_t, 8> key_words(std::uint64_t seed, StreamId stream,
                                                     KeyPurpose purpose, std::uint32_t replicate);

/// Uniforms of the draws first, first + 1, …: odd multiples of 2^-53, so strictly inside (0, 1),
/// with 52 random bits, and with 1 - u exact.
void uniforms(std::uint64_t seed, StreamId stream, DrawIndex first, Lanes out);

} // namespace mkba

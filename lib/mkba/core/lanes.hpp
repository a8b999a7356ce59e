// How Monte Carlo draws travel together: plain contiguous rows of doubles, one lane a draw.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace mkba {

/// Draws in a full block. A block's results are a pure function of (plan, seed, block), so this
/// number is part of the order of summation: changing it changes the last bits of every result.
inline constexpr std::size_t block_lanes = 64;

/// One value for each draw of a block.
using Lanes = std::span<double>;
using ConstLanes = std::span<const double>;

/// The number of a draw in its run, counting from 0.
using DrawIndex = std::uint64_t;

// Functions marked so are compiled for several instruction sets and chosen when the program starts.
// They must be plain loops over lanes: every lane then does the same IEEE operations on each of
// them, and the bits agree.
#if defined(MKBA_MULTIVERSION)
#define MKBA_LANE_LOOP __attribute__((target_clones("default", "avx2", "avx512f")))
#else
#define MKBA_LANE_LOOP
#endif

} // namespace mkba

// Latin hypercube sampling with random access: every stratum of a replicate is hit once, in keyed
// random order.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "mkba/core/lanes.hpp"
#include "mkba/draw/philox.hpp"
#include "mkba/draw/replicates.hpp"

namespace mkba {

/// One dimension of a Latin hypercube. In a replicate of n draws draw i falls in stratum p(i) of n,
/// where p is a permutation of its own for each (seed, name, replicate), at a uniform place inside
/// it.
class LatinDimension {
public:
    LatinDimension(std::uint64_t seed, StreamId stream, const Replicates& replicates);

    /// `out` has as many lanes as the stretch.
    void uniforms(const Stretch& stretch, Lanes out) const;

private:
    std::vector<std::array<std::uint32_t, 8>> keys_; // by replicate
};

/// The places of `index`, `index` + 1, … under the keyed permutation of 0 … size - 1; at most
/// block_lanes of them.
[[nodiscard]] std::array<std::uint32_t, block_lanes>
permuted(std::uint32_t index, std::uint32_t count, std::uint32_t size,
         const std::array<std::uint32_t, 8>& key);

} // namespace mkba

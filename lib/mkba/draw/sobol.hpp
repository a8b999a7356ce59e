// Sobol points with random access, scrambled by a keyed hash.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "mkba/core/lanes.hpp"
#include "mkba/draw/philox.hpp"
#include "mkba/draw/replicates.hpp"

namespace mkba {

/// The direction numbers of one dimension, each with its bits reversed: the first binary digit is
/// bit 0.
using SobolDirections = std::array<std::uint32_t, 32>;

/// Direction numbers of Joe and Kuo (2008) for the first `dimensions` dimensions, as Boost.Random
/// has them. Throws std::invalid_argument above 3667 dimensions.
[[nodiscard]] std::vector<SobolDirections> sobol_directions(std::size_t dimensions);

/// One dimension of a Sobol sequence. Each replicate takes the first points of the sequence, and
/// scrambles them anew: the digits of a point are flipped depending on the digits before them
/// (Owen's nested scrambling, by the hash of Laine and Karras on reversed digits), so every
/// elementary interval keeps its number of points.
class SobolDimension {
public:
    SobolDimension(std::uint64_t seed, StreamId stream, const SobolDirections& directions,
                   const Replicates& replicates);

    /// `out` has as many lanes as the stretch.
    void uniforms(const Stretch& stretch, Lanes out) const;

private:
    SobolDirections directions_;
    std::vector<std::array<std::uint32_t, 8>> keys_; // by replicate
};

} // namespace mkba

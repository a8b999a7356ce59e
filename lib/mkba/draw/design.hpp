// Where the uniforms of a run come from: one dimension for each name, by one of three ways of
// sampling.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "mkba/core/lanes.hpp"
#include "mkba/draw/latin_hypercube.hpp"
#include "mkba/draw/philox.hpp"
#include "mkba/draw/replicates.hpp"
#include "mkba/draw/sobol.hpp"

namespace mkba {

/// Immutable; every number is a pure function of (seed, sampling, names, draws, draw). Under random
/// sampling a dimension depends on its own name and the draw alone; a Latin hypercube depends on
/// the number of draws too; Sobol dimensions go by the order of the sorted names.
class Design {
public:
    /// Throws std::invalid_argument where a name occurs twice, where two names share a stream, and
    /// for more draws or names than the sampling has.
    Design(Sampling sampling, std::uint64_t seed, std::uint64_t draws,
           const std::vector<std::string>& names);

    [[nodiscard]] const Replicates& replicates() const { return replicates_; }

    /// The uniforms of one dimension, numbered as the names were given; strictly inside (0, 1), 1 -
    /// u exact. `out` has as many lanes as the stretch.
    void uniforms(std::size_t dimension, const Stretch& stretch, Lanes out) const;

private:
    struct PlainDimension {
        std::uint64_t seed;
        StreamId stream;
        void uniforms(const Stretch& stretch, Lanes out) const;
    };
    using Dimension = std::variant<PlainDimension, LatinDimension, SobolDimension>;

    Replicates replicates_;
    std::vector<Dimension> dimensions_;
};

} // namespace mkba

// Independent repetitions of a stratified sample within one run, from which its error is estimated.
#pragma once

#include <cstdint>
#include <vector>

#include "mkba/core/lanes.hpp"

namespace mkba {

/// Plain random sampling; or a Latin hypercube; or a scrambled Sobol sequence.
enum class Sampling { random, latin_hypercube, sobol };

/// Draws that belong to one replicate.
struct DrawRange {
    DrawIndex first;
    std::uint64_t count;
};

/// Splits a run of N draws into R contiguous replicates of nearly equal size: replicate r holds the
/// draws from floor(r N / R) up to floor((r+1) N / R). R is 16 where N >= 256, else 1; under random
/// sampling it is 1, as every draw is independent of every other.
class Replicates {
public:
    /// Throws std::invalid_argument above 2^32 draws.
    Replicates(Sampling sampling, std::uint64_t draws);

    [[nodiscard]] std::uint32_t count() const { return count_; }
    [[nodiscard]] std::uint32_t of(DrawIndex draw) const;
    [[nodiscard]] DrawRange range(std::uint32_t replicate) const;

private:
    std::uint64_t draws_;
    std::uint32_t count_;
};

/// A stretch of draws inside one replicate, and where it goes in the rows that are filled.
struct Stretch {
    std::uint32_t replicate;
    std::uint32_t size;  // of the replicate
    std::uint32_t index; // of the first draw in its replicate
    std::uint32_t count;
    DrawIndex draw;
    std::size_t lane;
};

/// Cuts the draws first … first + count - 1 at the borders of replicates.
[[nodiscard]] std::vector<Stretch> stretches(const Replicates& replicates, DrawIndex first,
                                             std::size_t count);

} // namespace mkba

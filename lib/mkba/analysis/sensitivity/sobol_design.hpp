// Two matrices of points cut from one sequence, for Sobol indices.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "mkba/draw/sobol.hpp"

namespace mkba {

enum class DesignMatrix { a, b };

/// Points of matrix A are the first k dimensions of one scrambled Sobol sequence of 2k dimensions,
/// those of B the last k. (Two sequences of k dimensions would make A and B correlated, and the
/// indices wrong.) Or plain random points. A point depends on its number alone, so the first ones
/// of a longer design are those of a shorter one.
class SobolDesign {
public:
    /// Throws std::invalid_argument for more than 1833 names.
    SobolDesign(std::uint64_t seed, const std::vector<std::string>& names, Sampling sampling);

    /// Uniforms of the points first, first + 1, … in one of the k dimensions.
    void uniforms(DesignMatrix matrix, std::size_t dimension, std::uint64_t first, Lanes out) const;

private:
    std::uint64_t seed_;
    std::vector<StreamId> streams_;          // A's, then B's
    std::vector<SobolDimension> dimensions_; // the same; empty under random sampling
};

} // namespace mkba

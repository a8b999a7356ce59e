// Sobol indices from the results at the points of a design, with bootstrap intervals.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace mkba {

/// An index and the half-width of its 95 % interval.
struct IndexEstimate {
    double value{};
    double half_width{};
};

struct SobolIndices {
    IndexEstimate first;
    IndexEstimate total;
};

/// Results at the points of A, of B, and of A with the columns of one input taken from B.
struct SobolResults {
    std::span<const double> a;
    std::span<const double> b;
    std::vector<std::span<const double>> swapped; // by input
};

/// First: mean of f(B) (f(AB) - f(A)) over the variance (Saltelli et al. 2010). Total: half the
/// mean of (f(A) - f(AB))² over it (Jansen 1999). The variance is that of A and B together.
/// Intervals: 1.96 standard deviations over 200 resamples of the points; under Sobol sampling that
/// is too wide, never too narrow. Empty where all results are the same.
[[nodiscard]] std::vector<SobolIndices> sobol_indices(const SobolResults& results,
                                                      std::uint64_t seed, unsigned threads);

} // namespace mkba

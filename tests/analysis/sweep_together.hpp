// Points of a sweep computed together and each by itself.
#pragma once

#include <vector>

#include "mkba/analysis/sweep/sweep_batch.hpp"

#include "tests/analysis/sweep_files.hpp"

namespace mkba::test {

/// What a sweep on the disk is computed with.
struct SharedSweep {
    explicit SharedSweep(const SweepFiles& files);

    SweepTerms terms;
    std::vector<SweepPoint> points;
    std::vector<SweepFrame> frames;
};

/// Every point that is planned with others, by its place: so many together, in the order that
/// shares most.
[[nodiscard]] std::vector<SweepRecord> computed_together(const SharedSweep& sweep,
                                                         std::size_t batch);
/// Each of them as a sweep of nothing else has it.
[[nodiscard]] SweepRecord computed_alone(const SharedSweep& sweep, std::size_t place);

/// Checks that all points have every bit that they have alone, in batches of all, three and two.
/// `frames`: how many there must be.
void check_own_bits(const SweepFiles& files, std::size_t frames);

} // namespace mkba::test

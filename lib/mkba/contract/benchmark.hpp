// What the spending of a year is held against.
#pragma once

#include "mkba/contract/measured_years.hpp"

namespace mkba {

struct Benchmark {
    std::vector<double> euros; // by line of the pool
    double variance{};         // of base years, by chance, in euros squared
    double group_persons{};    // of a comparison group; 0: there is none
    double mix{1};             // factor for another mix of persons, in the euros already
};

/// Historical benchmarks look at the spending with the programme, as a payer sees it; a given one
/// is split over the lines as the baseline is.
[[nodiscard]] Benchmark benchmark_of(const LaneView& at, const Ledger& baseline, const Ledger& with,
                                     double persons, std::uint32_t year);

} // namespace mkba

// The columns of one comparison summed up without keeping them: every block is seen twice.
#pragma once

#include <deque>
#include <vector>

#include "mkba/project/row_block.hpp"
#include "mkba/stats/column_tally.hpp"
#include "mkba/stats/run_data.hpp"

namespace mkba {

/// The draws of a run and how they are cut into blocks.
struct DrawDesign {
    std::uint64_t draws{};
    std::size_t block{}; // draws in a block
    ReplicateRanges replicates;
};

/// Quantiles are those of the kept columns to the last bit; means and standard deviations may
/// differ in the last bits. Nothing depends on the order in which blocks arrive.
class TwoPasses {
public:
    TwoPasses(const FigureTable& pilot, const std::vector<ColumnKind>& kinds, DrawDesign design);

    /// First pass: every block once, its columns the rows of `figures`. From any thread.
    void count(std::uint64_t first, std::size_t lanes, const RowBlock& figures);
    /// Between the passes; whether there is anything to see again.
    [[nodiscard]] bool choose();
    /// Second pass: every block once again, with the same figures. From any thread.
    void collect(std::uint64_t first, std::size_t lanes, const RowBlock& figures);
    /// After the passes.
    [[nodiscard]] std::vector<ColumnSummary> summaries();

private:
    /// The lanes of a block that belong to one replicate.
    struct Part {
        std::size_t replicate{};
        std::size_t offset{};
        std::size_t lanes{};
    };
    [[nodiscard]] std::vector<Part> parts(std::uint64_t first, std::size_t lanes) const;

    DrawDesign design_;
    ReplicateRanges ranges_; // of the replicates; under random sampling all draws
    std::deque<ColumnTally> columns_;
    std::deque<PairwiseMerge> merges_; // by range
};

} // namespace mkba

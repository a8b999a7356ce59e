// What the blocks of a run leave behind: columns summed up and merged sums.
#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <utility>
#include <vector>

#include "mkba/stats/column_summary.hpp"

namespace mkba {

struct RunData {
    std::uint64_t draws{};                           // 0: the central run
    std::vector<std::vector<ColumnSummary>> columns; // by comparison, laid out by FigureLayout
    FigureTable parameters;                          // of the first draws, for the regression
    std::vector<double> broad_result;                // of the same draws, first comparison
    std::vector<double> sums;                        // over all draws, laid out by SumLayout
};

/// Adds the sums of blocks on a tree over the block number, so that the order of arrival does not
/// matter.
class PairwiseMerge {
public:
    explicit PairwiseMerge(std::uint64_t blocks) : blocks_{blocks} {}

    /// May be called from any thread, once for each block.
    void add(std::uint64_t block, std::vector<double> sums);
    [[nodiscard]] std::vector<double> take();

private:
    std::uint64_t blocks_;
    std::mutex mutex_;
    std::map<std::pair<unsigned, std::uint64_t>, std::vector<double>> waiting_; // level, number
};

} // namespace mkba

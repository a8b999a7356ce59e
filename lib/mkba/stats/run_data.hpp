// What the blocks of a run leave behind: columns of draws and merged sums.
#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <utility>
#include <vector>

#include "mkba/stats/spread.hpp"

namespace mkba {

/// Figures by draw: `columns` of `draws` values, one after another.
struct FigureTable {
    std::size_t columns{};
    std::size_t draws{};
    std::vector<double> values;

    [[nodiscard]] std::span<double> column(std::size_t index)
    {
        return {values.data() + index * draws, draws};
    }
    [[nodiscard]] std::span<const double> column(std::size_t index) const
    {
        return {values.data() + index * draws, draws};
    }
};

struct RunData {
    std::uint64_t draws{}; // 0: the central run, whose tables hold one row
    ReplicateRanges replicates;
    std::vector<FigureTable> figures; // by comparison
    FigureTable parameters;           // of the first draws, for the regression
    std::vector<double> sums;         // over all draws, laid out by SumLayout
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

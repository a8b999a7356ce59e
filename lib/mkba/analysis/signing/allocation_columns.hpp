// The game of every draw and what each key makes of it, as columns.
#pragma once

#include <vector>

#include "mkba/contract/allocation_key.hpp"
#include "mkba/run/block_runner.hpp"
#include "mkba/run/coalitions.hpp"
#include "mkba/stats/run_data.hpp"

namespace mkba {

/// Columns of one key in its table: the parts, whether each is no less than alone, whether no
/// coalition would leave, and what keeps all of them in. The last two only in the sample.
struct KeyColumns {
    std::size_t first{};
    std::size_t players{};

    [[nodiscard]] std::size_t part(std::size_t player) const { return first + player; }
    [[nodiscard]] std::size_t stays(std::size_t player) const { return first + players + player; }
    [[nodiscard]] std::size_t holds() const { return first + 2 * players; }
    [[nodiscard]] std::size_t payment() const { return first + 2 * players + 1; }
};

enum class PlayerColumn : std::size_t { investment, own_saving, result };

class AllocationColumns {
public:
    /// `draws` columns entries, of which the first `sample` are also solved by linear programs.
    AllocationColumns(const CoalitionPlan& plan, std::uint64_t draws, std::uint64_t sample,
                      std::uint64_t blocks);

    /// Takes the figures of block number `block`; from any thread.
    void take(std::uint64_t block, const BlockOfDraws& draws, const BlockRunner& runner);

    [[nodiscard]] const FigureTable& all() const { return all_; }
    [[nodiscard]] const FigureTable& sample() const { return sample_; }
    /// Mean result of every comparison and player, laid out [comparison][player]. Once.
    [[nodiscard]] std::vector<double> mean_results();

    [[nodiscard]] std::size_t player(std::size_t player, PlayerColumn column) const
    {
        return player * 3 + static_cast<std::size_t>(column);
    }
    [[nodiscard]] std::size_t joint() const { return players_ * 3; }
    [[nodiscard]] std::size_t gap() const { return joint() + 1; } // the joint result as a cost
    [[nodiscard]] KeyColumns in_all(std::size_t key) const;
    [[nodiscard]] KeyColumns in_sample(std::size_t key) const;
    [[nodiscard]] std::size_t core() const;              // of the sample
    [[nodiscard]] std::size_t best_side_payment() const; // of the sample

private:
    /// One figure of every comparison and player of a block.
    struct BlockFigures {
        std::vector<std::vector<double>> results;     // [comparison * players + player][lane]
        std::vector<std::vector<double>> investments; // of the whole table, by player
        std::vector<std::vector<double>> savings;
        std::vector<std::vector<double>> transfers;
    };
    [[nodiscard]] BlockFigures read(const BlockOfDraws& draws, const BlockRunner& runner) const;
    [[nodiscard]] std::vector<double> sum(const BlockRunner& runner, std::size_t comparison,
                                          std::size_t player, PartyFigure figure,
                                          std::size_t lanes) const;
    void divide(std::uint64_t draw, const BlockFigures& figures, std::size_t lane);
    void judge(std::uint64_t draw, const Game& game, const AllocationProblem& problem);

    const CoalitionPlan& plan_;
    FigureLayout layout_;
    std::size_t players_;
    std::size_t comparisons_;
    FigureTable all_;
    FigureTable sample_;
    PairwiseMerge merge_;
};

} // namespace mkba

// What every player is due by the key of a contract, draw by draw.
#pragma once

#include <memory>
#include <vector>

#include "mkba/contract/settlement.hpp"
#include "mkba/plan/contract_plan.hpp"
#include "mkba/run/block_runner.hpp"

namespace mkba {

struct AllocationKey;

/// Works out, in the draws of another plan's blocks, what coalitions reach and how the key divides
/// it. What it is given must outlive it.
class CoalitionDues {
public:
    CoalitionDues(const Plan& plan, const CoalitionGame& game, Width width);
    CoalitionDues(const CoalitionDues&) = delete; // its runner reads the values of this
    CoalitionDues& operator=(const CoalitionDues&) = delete;
    CoalitionDues(CoalitionDues&&) = delete;
    CoalitionDues& operator=(CoalitionDues&&) = delete;
    ~CoalitionDues() = default;

    /// With the drawn values of the plan's own block, and its discounting.
    [[nodiscard]] std::optional<Refusal> find(const BlockOfDraws& block, const RowBlock& values);
    /// Books what find() found among the transfers of the plan's contract.
    void book(std::size_t lanes, Settlement& settlement) const;

private:
    [[nodiscard]] DrawSource values_of_plan() const;
    void divide(std::size_t lane);

    const Plan& plan_;
    const CoalitionGame& game_;
    const AllocationKey& key_;
    std::size_t comparisons_;
    std::vector<std::size_t> rows_; // of the plan's values, by drawn parameter of the game's plan
    const RowBlock* values_{};
    Plan own_;                            // the game's
    std::unique_ptr<BlockRunner> runner_; // null: what is due was agreed beforehand
    RowBlock dues_;                       // by player
};

} // namespace mkba

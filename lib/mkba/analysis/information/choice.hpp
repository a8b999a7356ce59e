// What a decision is worth in every draw, over leaving things as they are.
#pragma once

#include <memory>
#include <vector>

#include "mkba/analysis/outputs.hpp"
#include "mkba/plan/plan.hpp"
#include "mkba/run/engine.hpp"
#include "mkba/run/given_draws.hpp"

namespace mkba {

/// Fund: the programme or the baseline. Sign: the contract or the programme without it.
enum class Decision { fund, sign };

class Choice {
public:
    /// `plan` must outlive this. For `sign` it has a contract.
    Choice(const Plan& plan, const RunOptions& options, Decision decision);

    [[nodiscard]] const Plan& plan() const { return plan_; }
    /// Of funding: the results. Of signing: the results with the contract less those without, in
    /// the same draw; what differs by rounding alone is 0.
    [[nodiscard]] GivenDraws own_draws(const RunOptions& options,
                                       const std::vector<Output>& outputs) const;
    [[nodiscard]] FigureTable given_draws(const DrawSource& source, const RunOptions& options,
                                          std::uint64_t draws,
                                          const std::vector<Output>& outputs) const;

private:
    const Plan& plan_;
    std::shared_ptr<const Plan> without_; // the contract; null: nothing is subtracted
};

} // namespace mkba

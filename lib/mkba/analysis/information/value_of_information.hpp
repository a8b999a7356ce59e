// What it would be worth to know more before deciding: all of it, or some parameters.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "mkba/stats/spread.hpp"

namespace mkba {

/// Below this, value of information says little more than which draws were lucky.
inline constexpr std::size_t fewest_telling_draws = 100;

/// The net benefit of each decision, by draw: columns of equal length, at least one.
struct DecisionProblem {
    std::vector<std::span<const double>> net_benefits;
};

/// Parameters that would be learnt together: their values by draw.
using ParameterColumns = std::vector<std::span<const double>>;

struct Estimate {
    double value{};
    double error{}; // standard error
};

/// In the unit of the net benefits. `partial` has one estimate for each group.
struct InformationValue {
    std::size_t best{};                 // the decision with the highest mean; of equals the first
    std::vector<double> means{};        // of the decisions
    Estimate perfect{};                 // EVPI
    double changes{};                   // share of draws in which another decision is better
    std::vector<Estimate> partial{};    // EVPPI
    std::vector<std::size_t> columns{}; // of the regression of each
};

/// EVPI is the mean over draws of the best net benefit minus the best mean. EVPPI replaces the net
/// benefits by their regression on the group (Strong, Oakley and Brennan, Medical Decision Making
/// 2014): halfway between the fits without the noise that they follow, and what decisions earn that
/// are taken by fits without their own draw; its error counts how every draw moves the regression
/// and the mean, that noise, and what lies between the two. With `replicates`
/// the errors are those between them. An EVPPI is at most the EVPI of the same draws. `threads`
/// only divide the work.
[[nodiscard]] std::vector<InformationValue>
value_of_information(const std::vector<DecisionProblem>& problems,
                     const std::vector<ParameterColumns>& groups, const ReplicateRanges& replicates,
                     unsigned threads);

} // namespace mkba

// Screening by elementary effects.
#pragma once

#include "mkba/analysis/sensitivity/sensitivity_inputs.hpp"

namespace mkba {

struct MorrisQuestion {
    InputsQuestion inputs{};
    std::uint64_t trajectories{20};
};

/// Elementary effects (Morris 1991, mean size by Campolongo et al. 2007) over trajectories of half
/// a range at a time, on a grid of eight probabilities 1/16, 3/16, …: euros for the whole range
/// from lowest to highest quantile. Statistics: mu, mu_star, mu_star_error, sigma. All parameters
/// of a group move together. Throws QuestionError, ModelRefusal, Interrupted.
[[nodiscard]] SensitivityResult morris(const Plan& plan, const RunOptions& options,
                                       const MorrisQuestion& question);

} // namespace mkba

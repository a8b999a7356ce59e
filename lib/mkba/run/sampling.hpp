// The sampler that a plan asks for.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "mkba/draw/sampler.hpp"
#include "mkba/plan/plan.hpp"
#include "mkba/stats/spread.hpp"

namespace mkba {

/// The distributions of some drawn parameters, in their order. Throws InputError for one that
/// cannot be.
[[nodiscard]] std::vector<SampledParameter>
sampled_parameters(const Description& description, const std::vector<std::string>& drawn);

/// None when nothing is drawn. Throws InputError for a distribution or correlation that cannot be.
[[nodiscard]] std::unique_ptr<const Sampler> make_sampler(const Plan& plan);

/// The same for some of a description's parameters.
[[nodiscard]] std::unique_ptr<const Sampler> make_sampler(const Description& description,
                                                          const std::vector<std::string>& drawn);

/// The independent replicates of a stratified run; empty under random sampling.
[[nodiscard]] ReplicateRanges replicate_ranges(const Sampler& sampler);

} // namespace mkba

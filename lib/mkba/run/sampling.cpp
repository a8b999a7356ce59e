#include "mkba/run/sampling.hpp"

#include <algorithm>
#include <stdexcept>

#include "mkba/plan/formulas.hpp"

namespace mkba {

namespace {

Sampling sampling_of(SamplingMethod method)
{
    switch (method) {
    case SamplingMethod::random:
        return Sampling::random;
    case SamplingMethod::latin_hypercube:
        return Sampling::latin_hypercube;
    case SamplingMethod::sobol:
        break;
    }
    return Sampling::sobol;
}

SampledParameter sampled(const Description& description, const std::string& name)
{
    const auto found =
        std::find_if(description.parameters.begin(), description.parameters.end(),
                     [&](const Parameter& parameter) { return parameter.name == name; });
    try {
        return {name, make_distribution(*found->distribution), found->drawn_as};
    } catch (const std::invalid_argument& problem) {
        refuse(found->distribution->place, problem.what());
    }
}

} // namespace

std::vector<SampledParameter> sampled_parameters(const Description& description,
                                                 const std::vector<std::string>& drawn)
{
    std::vector<SampledParameter> parameters;
    for (const auto& name : drawn) {
        parameters.push_back(sampled(description, name));
    }
    return parameters;
}

std::unique_ptr<const Sampler> make_sampler(const Description& description,
                                            const std::vector<std::string>& drawn)
{
    if (drawn.empty()) {
        return nullptr;
    }
    auto parameters = sampled_parameters(description, drawn);
    const auto& simulation = description.simulation;
    try {
        return std::make_unique<const Sampler>(
            std::move(parameters), description.correlations,
            SamplingPlan{sampling_of(simulation.sampling), simulation.seed, simulation.draws});
    } catch (const std::invalid_argument& problem) {
        refuse(description.correlations.empty() ? description.simulation.place
                                                : description.correlations.front().place,
               problem.what());
    }
}

std::unique_ptr<const Sampler> make_sampler(const Plan& plan)
{
    return make_sampler(*plan.description, plan.drawn);
}

ReplicateRanges replicate_ranges(const Sampler& sampler)
{
    ReplicateRanges ranges;
    const auto& replicates = sampler.replicates();
    if (sampler.sampling() == Sampling::random) {
        return ranges;
    }
    for (std::uint32_t r = 0; r < replicates.count(); ++r) {
        const auto range = replicates.range(r);
        ranges.emplace_back(range.first, range.count);
    }
    return ranges;
}

} // namespace mkba

// Listed values, each with its weight.
#include <array>
#include <stdexcept>

#include <fmt/format.h>

#include "mkba/draw/distributions/kinds.hpp"
#include "mkba/draw/distributions/steps.hpp"
#include "mkba/draw/figures.hpp"

namespace mkba {

namespace {

constexpr std::array<std::string_view, 1> ways{"values weights"};

MarginalPointer make(const DistributionSpec& spec)
{
    require_weights(spec, spec.values.size(), "values");
    return step_marginal(spec.values, spec.weights);
}

std::vector<DistributionSpec> examples()
{
    DistributionSpec spec = numbers("discrete", {});
    spec.values = {3, 1, 7};
    spec.weights = {5, 2, 3};
    return {spec};
}

} // namespace

const DistributionKind discrete_kind{"discrete", "listed values with weights", ways, make,
                                     examples};

} // namespace mkba

// Observed values, each as likely as any other: the draws are values of the list, nothing is put
// between them.
#include <array>

#include "mkba/draw/distributions/kinds.hpp"
#include "mkba/draw/distributions/steps.hpp"

namespace mkba {

namespace {

constexpr std::array<std::string_view, 1> ways{"values"};

MarginalPointer make(const DistributionSpec& spec)
{
    return step_marginal(spec.values, std::vector<double>(spec.values.size(), 1.0));
}

std::vector<DistributionSpec> examples()
{
    DistributionSpec spec = numbers("empirical", {});
    spec.values = {2.5, -1, 4, 4, 10};
    return {spec};
}

} // namespace

const DistributionKind empirical_kind{"empirical", "observed values, equally likely", ways, make,
                                      examples};

} // namespace mkba

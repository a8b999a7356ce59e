// Short ways to write a distribution in a test.
#pragma once

#include <map>
#include <string>
#include <utility>

#include "mkba/scenario/distribution_spec.hpp"

namespace mkba::testing {

inline DistributionSpec spec(const std::string& kind, const std::map<std::string, double>& numbers)
{
    DistributionSpec made;
    made.kind = kind;
    made.numbers = numbers;
    return made;
}

inline DistributionSpec listed(const std::string& kind, std::vector<double> values,
                               std::vector<double> weights)
{
    DistributionSpec made;
    made.kind = kind;
    made.values = std::move(values);
    made.weights = std::move(weights);
    return made;
}

inline DistributionSpec share(std::string joint, std::vector<double> alpha, double member)
{
    DistributionSpec made = spec("dirichlet", {{"member", member}});
    made.values = std::move(alpha);
    made.joint = std::move(joint);
    return made;
}

} // namespace mkba::testing

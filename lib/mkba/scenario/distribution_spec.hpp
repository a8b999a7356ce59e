// A distribution as the files give it: a kind and its figures, not yet checked.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "mkba/core/diagnostic.hpp"

namespace mkba {

/// `gamma: {mean: 5.4, interval: [4.5, 6.4]}` has kind "gamma" and numbers mean, interval_low and
/// interval_high. make_distribution() in draw/ says which figures a kind takes and refuses the
/// rest.
struct DistributionSpec {
    Place place;
    std::string kind;
    std::map<std::string, double> numbers; // every key that holds one number; interval as two
    std::vector<double> values;  // `values` of discrete and empirical, `alpha` of dirichlet
    std::vector<double> weights; // of discrete and mixture
    std::vector<DistributionSpec> components; // of mixture
    std::string joint;                        // of dirichlet: the name that its members share
};

} // namespace mkba

#include "mkba/contract/credibility.hpp"

#include <algorithm>
#include <numeric>
#include <stdexcept>

namespace mkba {

namespace {

double mean_of(const std::vector<double>& values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

/// Sample variance, by n - 1.
double variance_of(const std::vector<double>& values)
{
    const double mean = mean_of(values);
    double sum = 0;
    for (const double value : values) {
        sum += (value - mean) * (value - mean);
    }
    return sum / static_cast<double>(values.size() - 1);
}

} // namespace

CredibilityStructure credibility_structure(const std::vector<std::vector<double>>& groups)
{
    if (groups.size() < 2 || groups.front().size() < 2) {
        throw std::invalid_argument{"credibility needs two groups and two years at least"};
    }
    std::vector<double> means;
    std::vector<double> variances;
    for (const auto& group : groups) {
        if (group.size() != groups.front().size()) {
            throw std::invalid_argument{"credibility needs groups observed equally often"};
        }
        means.push_back(mean_of(group));
        variances.push_back(variance_of(group));
    }
    CredibilityStructure made{mean_of(means), mean_of(variances), 0};
    const double years = static_cast<double>(groups.front().size());
    made.between = std::max(0.0, variance_of(means) - made.within / years);
    return made;
}

double credibility(const CredibilityStructure& structure, double observations)
{
    if (structure.between == 0) {
        return 0;
    }
    return observations / (observations + structure.within / structure.between);
}

double credible(double z, double observed, double expected)
{
    return z * observed + (1 - z) * expected;
}

} // namespace mkba

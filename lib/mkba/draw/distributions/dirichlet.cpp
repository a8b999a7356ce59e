// One of several shares that sum to 1 and are drawn together.
#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>

#include <fmt/format.h>

#include "mkba/draw/distributions/beta_shape.hpp"
#include "mkba/draw/distributions/kinds.hpp"
#include "mkba/draw/figures.hpp"

namespace mkba {

namespace {

constexpr std::array<std::string_view, 1> ways{"alpha member joint"};
constexpr double least_alpha = 0.1;

// This is the marginal of the share alone; Sampler draws the shares of one `joint` together.
MarginalPointer make(const DistributionSpec& spec)
{
    const auto& alpha = spec.values;
    if (alpha.size() < 2) {
        throw std::invalid_argument{"a dirichlet needs an alpha for each of at least two shares"};
    }
    const double smallest = *std::min_element(alpha.begin(), alpha.end());
    if (!(smallest >= least_alpha)) {
        throw std::invalid_argument{fmt::format(
            "every alpha of a dirichlet must be at least {}, not {}", least_alpha, smallest)};
    }
    const double member = figure(spec, "member");
    if (!(member >= 1 && member <= static_cast<double>(alpha.size()) &&
          member == std::floor(member))) {
        throw std::invalid_argument{
            fmt::format("the member of a dirichlet counts its shares, 1 to {}, and is not {}",
                        alpha.size(), member)};
    }
    const double own = alpha[static_cast<std::size_t>(member) - 1];
    double others = 0;
    for (std::size_t i = 0; i < alpha.size(); ++i) {
        others += i + 1 == static_cast<std::size_t>(member) ? 0 : alpha[i];
    }
    return beta_marginal({own, others}, {0, 1});
}

std::vector<DistributionSpec> examples()
{
    DistributionSpec spec = numbers("dirichlet", {{"member", 2}});
    spec.values = {20, 50, 30};
    spec.joint = "referrals";
    return {spec};
}

} // namespace

const DistributionKind dirichlet_kind{"dirichlet", "one of several shares that sum to 1", ways,
                                      make, examples};

} // namespace mkba

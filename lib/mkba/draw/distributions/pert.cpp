// A range with a most likely value and a smooth density: a beta of which the mode counts four
// times.
#include <array>
#include <stdexcept>

#include <fmt/format.h>

#include "mkba/draw/distributions/beta_shape.hpp"
#include "mkba/draw/distributions/kinds.hpp"
#include "mkba/draw/figures.hpp"

namespace mkba {

namespace {

constexpr std::array<std::string_view, 1> ways{"min mode max"};

// Mean (min + 4 mode + max) / 6, hence alpha = 1 + 4 (mode - min) / (max - min), beta = 6 - alpha.
MarginalPointer make(const DistributionSpec& spec)
{
    const double min = figure(spec, "min");
    const double mode = figure(spec, "mode");
    const double max = figure(spec, "max");
    if (!(min <= mode && mode <= max && min < max)) {
        throw std::invalid_argument{
            fmt::format("a pert range must rise: {} <= {} <= {}", min, mode, max)};
    }
    const double width = max - min;
    return beta_marginal({1 + 4 * (mode - min) / width, 1 + 4 * (max - mode) / width}, {min, max});
}

std::vector<DistributionSpec> examples()
{
    return {numbers("pert", {{"min", 14000}, {"mode", 19000}, {"max", 27000}}),
            numbers("pert", {{"min", 0}, {"mode", 0}, {"max", 1}}),
            numbers("pert", {{"min", 0.8}, {"mode", 0.92}, {"max", 1}}),
            numbers("pert", {{"min", -5}, {"mode", -2}, {"max", -1}})};
}

} // namespace

const DistributionKind pert_kind{"pert", "a range with a most likely value, smooth", ways, make,
                                 examples};

} // namespace mkba

// The effect at which the programme would just pay for itself.
#include <boost/math/tools/roots.hpp>

#include "mkba/run/engine.hpp"

namespace mkba {

namespace {

constexpr double largest_multiplier = 3;
constexpr double tolerance = 1e-4; // of the multiplier

/// Where the figure crosses zero between 0 and the largest multiplier; none where it keeps its
/// sign.
template <class Figure>
std::optional<double> crossing(const Figure& figure)
{
    const double low = figure(0.0);
    const double high = figure(largest_multiplier);
    if (low == 0 || high == 0 || (low < 0) == (high < 0)) {
        return low == 0    ? std::optional{0.0}
               : high == 0 ? std::optional{largest_multiplier}
                           : std::nullopt;
    }
    std::uintmax_t steps = 40;
    const auto close = [](double a, double b) { return b - a < tolerance; };
    const auto [left, right] =
        boost::math::tools::toms748_solve(figure, 0.0, largest_multiplier, low, high, close, steps);
    return (left + right) / 2;
}

} // namespace

BreakEvenEffect break_even_effect(const std::shared_ptr<const Description>& description,
                                  const RunOptions& options)
{
    const auto broad_result = [&](double multiplier) {
        auto with = options;
        with.effect_multiplier = multiplier;
        return run(description, with).comparisons.front().perspectives.at("broad").result;
    };
    BreakEvenEffect found;
    found.in_expectation =
        crossing([&](double multiplier) { return broad_result(multiplier).mean; });
    if (description->simulation.draws > 1) {
        found.with_certainty =
            crossing([&](double multiplier) { return broad_result(multiplier).spread->p20; });
    }
    return found;
}

} // namespace mkba

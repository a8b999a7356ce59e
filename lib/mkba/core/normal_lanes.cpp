// Whole rows through the normal distribution, compiled for several instruction sets.
#include "mkba/core/normal_lanes.hpp"

#include <algorithm>
#include <array>

namespace mkba {

namespace {

// Six of seven lanes lie in the centre, so the others are set aside and the costly tails computed
// for them alone.
MKBA_LANE_LOOP void quantiles_of_chunk(const double* from, double* to, std::size_t count)
{
    std::array<double, block_lanes> outer{};
    std::array<std::size_t, block_lanes> place{};
    std::size_t found = 0;
    for (std::size_t i = 0; i < count; ++i) {
        outer[found] = from[i];
        place[found] = i;
        found += std::fabs(from[i] - 0.5) <= 0.425 ? 0U : 1U;
    }
    for (std::size_t i = 0; i < count; ++i) {
        to[i] = normal_central_quantile_lane(from[i]);
    }
    double* const values = outer.data();
    for (std::size_t i = 0; i < found; ++i) {
        values[i] = normal_outer_quantile_lane(values[i]);
    }
    for (std::size_t i = 0; i < found; ++i) {
        to[place[i]] = values[i];
    }
}

} // namespace

MKBA_LANE_LOOP void normal_cdf_lanes(ConstLanes z, Lanes out)
{
    const double* const from = z.data();
    double* const to = out.data();
    const std::size_t count = out.size();
    for (std::size_t i = 0; i < count; ++i) {
        to[i] = normal_cdf_lane(from[i]);
    }
}

void normal_quantile_lanes(ConstLanes u, Lanes out)
{
    for (std::size_t first = 0; first < out.size(); first += block_lanes) {
        const std::size_t count = std::min(block_lanes, out.size() - first);
        quantiles_of_chunk(u.data() + first, out.data() + first, count);
    }
}

} // namespace mkba

// Whole rows through exp, log and pow, compiled for several instruction sets.
#include "mkba/core/vector_math.hpp"

namespace mkba {

MKBA_LANE_LOOP void exp_lanes(ConstLanes x, Lanes out)
{
    const double* const from = x.data();
    double* const to = out.data();
    const std::size_t count = out.size();
    for (std::size_t i = 0; i < count; ++i) {
        to[i] = exp_lane(from[i]);
    }
}

MKBA_LANE_LOOP void log_lanes(ConstLanes x, Lanes out)
{
    const double* const from = x.data();
    double* const to = out.data();
    const std::size_t count = out.size();
    for (std::size_t i = 0; i < count; ++i) {
        to[i] = log_lane(from[i]);
    }
}

MKBA_LANE_LOOP void pow_lanes(ConstLanes x, ConstLanes y, Lanes out)
{
    const double* const base = x.data();
    const double* const exponent = y.data();
    double* const to = out.data();
    const std::size_t count = out.size();
    for (std::size_t i = 0; i < count; ++i) {
        to[i] = pow_lane(base[i], exponent[i]);
    }
}

} // namespace mkba

// How Boost.Math computes here: in doubles, and silently at the far ends.
#pragma once

#include <boost/math/policies/policy.hpp>

namespace mkba {

using BoostPolicy = boost::math::policies::policy<
    boost::math::policies::promote_double<false>,
    boost::math::policies::overflow_error<boost::math::policies::ignore_error>>;

} // namespace mkba

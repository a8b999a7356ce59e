// What each of several changes adds whatever the order in which they are made: Shapley values, draw
// by draw.
#pragma once

#include <vector>

namespace mkba {

/// By draw.
using DrawColumn = std::vector<double>;

/// `reached` holds a column for each set of changes (bit i: change i is made), 2^n of them; the
/// result a column for each change. In every draw they add up to everything made less nothing made.
[[nodiscard]] std::vector<DrawColumn> order_free_parts(std::size_t changes,
                                                       const std::vector<DrawColumn>& reached);

} // namespace mkba

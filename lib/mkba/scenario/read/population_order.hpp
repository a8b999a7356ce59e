// A population comes after those that it takes its entrants from in the same year.
#pragma once

#include <vector>

#include "mkba/scenario/people.hpp"
#include "mkba/scenario/text/findings.hpp"

namespace mkba {

/// Sorts the populations, keeping their order where nothing forces another; a circle is a finding.
void order_populations(std::vector<Population>& populations, Findings& findings);

} // namespace mkba

// A number for every state of a population, given by name, by pattern and for the others.
#pragma once

#include <vector>

#include "mkba/scenario/people.hpp"
#include "mkba/scenario/read/reader.hpp"

namespace mkba {

/// `{robust: 0.1, vulnerable.*: 0.2, others: 0}` with patterns unfolded: a state named in full
/// beats a pattern; a state under two patterns or under none is a finding.
[[nodiscard]] std::vector<RateByState>
read_rates(const YamlNode& node, const Population& population, Range range, const Reader& reader);

} // namespace mkba

// Populations with their states, stock, entrants and migration; groups; moves and outcomes.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "mkba/scenario/description.hpp"
#include "mkba/scenario/read/reader.hpp"

namespace mkba {

/// Ages, phases and states of every population, into the reader: what all else refers to.
void read_populations(Reader& reader);
/// Stock, entrants and migration of the populations read, and their order.
void read_flows(Reader& reader);

[[nodiscard]] std::optional<Groups> read_groups(Reader& reader);
/// The parameters that group shares make: national_robust, national_vulnerable, …
[[nodiscard]] std::vector<Parameter> group_share_parameters(const Groups& groups);
[[nodiscard]] std::vector<Move> read_moves(Reader& reader);
[[nodiscard]] std::vector<Outcome> read_outcomes(Reader& reader);

} // namespace mkba

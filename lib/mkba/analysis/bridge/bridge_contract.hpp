// Differences between two contracts, as changes of a mixture of two descriptions.
#pragma once

#include <optional>
#include <string>

#include "mkba/analysis/bridge/bridge_moves.hpp"

namespace mkba {

/// Of a difference in what is paid for a saving: threshold, counts, share, gates, factor, cap, loss
/// and the errors of measuring it. None where only one has a contract, and for who pays, in which
/// years and on what, which rest on one another and on the lines.
[[nodiscard]] std::optional<KeyedMove> contract_move(const Description& from, const Description& to,
                                                     const std::string& name);

} // namespace mkba

// The years of a contract, as written under `years`.
#pragma once

#include "mkba/scenario/figures_contract.hpp"
#include "mkba/scenario/read/reader.hpp"

namespace mkba {

/// {first, count, renew}.
[[nodiscard]] ContractTerm read_term(const YamlNode& node, Reader& reader);

} // namespace mkba

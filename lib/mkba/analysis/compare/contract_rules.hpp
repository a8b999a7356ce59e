// The terms of a contract as text, by the names that they have in a contract file.
#pragma once

#include <map>
#include <string>

#include "mkba/scenario/contract_terms.hpp"

namespace mkba {

/// contract.share, contract.threshold, contract.key.PARTY, contract.gates.NAME, contract.loss.rate
/// and so on; what is absent has no entry. Contracts with the same texts pay the same. Its own
/// lines are among those of the model; labels are left out.
[[nodiscard]] std::map<std::string, std::string> contract_rules(const ContractTerms& terms);

} // namespace mkba

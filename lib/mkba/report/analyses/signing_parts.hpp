// What the tables of a contract before signing share.
#pragma once

#include <string>
#include <vector>

#include "mkba/report/analyses/before_signing.hpp"
#include "mkba/report/text/signing_phrases.hpp"

namespace mkba {

[[nodiscard]] TableColumn headed(std::string id, SigningPhrase heading);

/// Whether odds are known of any of them.
[[nodiscard]] bool any_drawn(const std::vector<ContractSigning>& contracts);

/// Contracts have headings where there are several.
void start_section(ReportTable& table, const std::vector<ContractSigning>& contracts,
                   const ContractSigning& contract);

} // namespace mkba

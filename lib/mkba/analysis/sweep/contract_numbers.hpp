// Numbers in the rules of a contract that points set: parameters of their own, so that points share
// a plan and a projection.
#pragma once

#include <string>
#include <vector>

#include "mkba/analysis/sweep/sweep_points.hpp"
#include "mkba/scenario/description.hpp"

namespace mkba {

/// The settings whose numbers may be rows of a plan: every parameter, and of what points set below
/// `contract.` that which the contract reads as a formula of its rules.
[[nodiscard]] std::vector<std::string> row_settings(const Description& base,
                                                    const std::vector<SweepPoint>& points);

/// Whether a setting chooses a contract or changes a term of it, and nothing else.
[[nodiscard]] bool is_contract_term(const std::string& setting);

/// Puts a parameter named as the setting where the contract has the number that was set to it.
/// False, with nothing changed, where it reads that as no formula.
bool name_contract_number(Description& description, const std::string& setting);

} // namespace mkba

// What is known of contracts before anyone signs: luck, odds, size, credibility.
#pragma once

#include <vector>

#include "mkba/analysis/signing/before_signing.hpp"
#include "mkba/report/figure_tree.hpp"
#include "mkba/report/table.hpp"

namespace mkba {

/// Sentences, contract by contract. `power`: odds with which an effect must be seen.
[[nodiscard]] ReportTable signing_table(const std::vector<ContractSigning>& contracts,
                                        double power);

/// Effect, luck and odds by year.
[[nodiscard]] ReportTable luck_table(const std::vector<ContractSigning>& contracts);

/// How many such populations over how many years show the effect.
[[nodiscard]] ReportTable size_table(const std::vector<ContractSigning>& contracts, double power);

/// A payment by credibility beside that of the contract.
[[nodiscard]] ReportTable credibility_table(const std::vector<ContractSigning>& contracts);

/// All of it for machines: one element a contract.
[[nodiscard]] FigureTree signing_figures(const std::vector<ContractSigning>& contracts);

} // namespace mkba

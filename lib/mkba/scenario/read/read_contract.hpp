// From the key `contract` of a scenario to the terms of its agreement.
#pragma once

#include <vector>

#include "mkba/scenario/contract_terms.hpp"
#include "mkba/scenario/description.hpp"
#include "mkba/scenario/read/reader.hpp"

namespace mkba {

/// Everything that a contract says; its own lines are in the terms and join those of the model.
[[nodiscard]] ContractTerms read_contract(const YamlNode& node, const Description& description,
                                          Reader& reader);

/// `baseline`, or {historical | comparison | given: …} with trend, adjust, mix.
[[nodiscard]] BenchmarkTerms read_benchmark(const YamlNode& node, const Reader& reader);
[[nodiscard]] RebasingTerms read_rebasing(const YamlNode& node, const Reader& reader);
[[nodiscard]] std::vector<PrefinanceTerms> read_prefinance(const YamlNode& node, Reader& reader);
/// Where given figures are settled nobody is paid by the key, but shares that are no whole are a
/// mistake all the same.
void check_key_alone(const YamlNode& contract, const Reader& reader);
[[nodiscard]] std::vector<LeakageTerms>
read_leakage(const YamlNode& node, const std::vector<std::string>& payers, Reader& reader);
/// `{province: 0.6, …}`, {rule: by_investment | by_benefit, among: [province, …]}, or {rule: …} for
/// a rule that divides the whole result.
void read_key(const YamlNode& node, ContractTerms& terms, const Reader& reader);
/// A key that fixes what everybody gets of the whole result leaves nothing to be measured.
void refuse_settlement(Mapping& mapping, KeyRule rule, const Reader& reader);
/// Of a contract whose payers and key are read already.
[[nodiscard]] std::vector<PlayerTerms>
read_players(const YamlNode& node, const ContractTerms& terms, const Reader& reader);
[[nodiscard]] ExitTerms read_exit(const YamlNode& node, const Reader& reader);
/// Costs of the contract, or payments for the work itself: lines that fall in its years.
enum class ContractLines { administration, process };
[[nodiscard]] std::vector<Line> read_contract_lines(const YamlNode& node, ContractLines lines,
                                                    const ContractTerms& terms,
                                                    const Description& description, Reader& reader);

} // namespace mkba

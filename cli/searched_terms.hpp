// What `--search` asks for.
#pragma once

#include <string>
#include <vector>

#include "mkba/analysis/signing/contract_search.hpp"

#include "cli/contracts_compared.hpp"

namespace mkba {

struct SearchedTerms {
    SearchGrid grid;
    std::vector<int> years; // empty: the term of the contract
};

/// From "share=0.3:0.7:5", "cap=0.1" and the like. Throws UsageError for what makes no sense.
[[nodiscard]] SearchedTerms searched_terms(const std::vector<std::string>& arguments);

/// The contract read once for each term.
[[nodiscard]] std::vector<SearchedTerm> contract_by_term(const NamedContract& contract,
                                                         const std::vector<int>& years);

} // namespace mkba

#include "mkba/analysis/bridge/bridge_contract.hpp"

#include <memory>

#include "mkba/scenario/contract_terms.hpp"

namespace mkba {

namespace {

using TermsChange = std::function<void(ContractTerms&)>;

template <class Term>
TermsChange replaced(Term SettlementRules::*term, const ContractTerms& by)
{
    return [term, value = by.rules.*term](ContractTerms& terms) { terms.rules.*term = value; };
}

TermsChange change_of(const std::string& key, const ContractTerms& to)
{
    if (key == "threshold") {
        return replaced(&SettlementRules::threshold, to);
    }
    if (key == "counts") {
        return replaced(&SettlementRules::counts, to);
    }
    if (key == "share") {
        return replaced(&SettlementRules::share, to);
    }
    if (key == "gates") {
        return replaced(&SettlementRules::gates, to);
    }
    if (key == "factor") {
        return replaced(&SettlementRules::factor, to);
    }
    if (key == "cap") {
        return replaced(&SettlementRules::caps, to);
    }
    if (key == "loss") {
        return replaced(&SettlementRules::loss, to);
    }
    // An error that the model finds itself may not be found of the pool of the other contract.
    if (key == "sampling_error" && to.rules.sampling_error) {
        return replaced(&SettlementRules::sampling_error, to);
    }
    if (key == "benchmark_error") {
        return
            [error = to.benchmark_error](ContractTerms& terms) { terms.benchmark_error = error; };
    }
    return {};
}

} // namespace

std::optional<KeyedMove> contract_move(const Description& from, const Description& to,
                                       const std::string& name)
{
    if (!from.contract || !to.contract) {
        return std::nullopt;
    }
    const auto start = name.find('.') + 1;
    const auto key = name.substr(start, name.find('.', start) - start); // a gate or loss as a whole
    const auto change = change_of(key, *to.contract);
    if (!change) {
        return std::nullopt;
    }
    return KeyedMove{"contract." + key, BridgeKind::contract, [change](Description& mixture) {
                         auto terms = std::make_shared<ContractTerms>(*mixture.contract);
                         change(*terms);
                         mixture.contract = std::move(terms);
                     }};
}

} // namespace mkba

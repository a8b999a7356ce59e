// Every number of the program that goes to a contract.
#pragma once

#include <optional>
#include <vector>

#include "mkba/plan/contract_plan.hpp"

namespace mkba {

template <class Visit>
void visit_optional(std::vector<std::optional<Slot>>& slots, const Visit& visit)
{
    for (auto& slot : slots) {
        if (slot) {
            visit(*slot);
        }
    }
}

template <class Visit>
void visit_contract(ContractPlan& contract, const Visit& visit)
{
    for (auto& rules : contract.rules) {
        visit_refs(rules, visit);
    }
    for (auto& payer : contract.payers) {
        visit_optional(payer.kept, visit);
    }
    for (auto& party : contract.key) {
        visit(party.share);
    }
    if (contract.returned) {
        visit(contract.returned->share);
    }
    auto& benchmark = contract.benchmark;
    for (auto* slots : {&benchmark.trend, &benchmark.group, &benchmark.given, &benchmark.mix}) {
        visit_optional(*slots, visit);
    }
    for (auto& base : benchmark.base_years) {
        for (auto* slot : {&base.trend, &base.spent, &base.persons}) {
            if (*slot) {
                visit(**slot);
            }
        }
    }
    if (contract.benchmark_error) {
        visit(*contract.benchmark_error);
    }
    if (contract.rebase_every) {
        visit(contract.rebase_share);
    }
    if (contract.review) {
        visit(contract.exit_below);
    }
    for (auto& loan : contract.loans) {
        visit(loan.amount);
    }
}

} // namespace mkba

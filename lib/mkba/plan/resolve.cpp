#include "mkba/plan/contract_plan.hpp"
#include "mkba/plan/money_compiler.hpp"
#include "mkba/plan/visit_slots.hpp"

namespace mkba {

namespace {

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
        if (base.trend) {
            visit(*base.trend);
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

/// Every slot of the plan, once each.
template <class Visit>
void visit_slots(Plan& plan, const Visit& visit)
{
    for (auto& check : plan.checks) {
        visit(check.slot);
    }
    visit_people_slots(plan, visit);
    for (auto& line : plan.lines) {
        visit_line_slots(line, visit);
    }
    if (plan.contract) {
        auto contract = std::make_shared<ContractPlan>(*plan.contract);
        visit_contract(*contract, visit);
        plan.contract = std::move(contract);
    }
}

} // namespace

void resolve_slots(Compilation& c)
{
    c.plan.checks = std::move(c.checks.all());
    c.plan.rules = std::move(c.checks.rules());
    std::vector<bool> kept(c.graph.nodes().size(), false);
    visit_slots(c.plan, [&](Slot& slot) { kept[slot.index] = true; });
    auto made = make_program(c.graph, static_cast<std::uint32_t>(c.plan.drawn.size()), kept);
    visit_slots(c.plan, [&](Slot& slot) { slot.index = made.row_of[slot.index]; });
    c.plan.program = std::move(made.program);
    c.plan.graph = std::make_shared<const Graph>(std::move(c.graph));
}

} // namespace mkba

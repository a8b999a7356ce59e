#include <algorithm>
#include <iterator>

#include "mkba/plan/compile.hpp"
#include "mkba/plan/money_compiler.hpp"
#include "mkba/plan/visit_contract.hpp"
#include "mkba/plan/visit_slots.hpp"

namespace mkba {

namespace {

template <class Visit>
std::shared_ptr<const ContractPlan> resolved(ContractPlan contract, const Visit& visit)
{
    visit_contract(contract, visit);
    return std::make_shared<const ContractPlan>(std::move(contract));
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
        plan.contract = resolved(*plan.contract, visit);
    }
}

template <class Visit>
void visit_agreement(Agreement& agreement, const Visit& visit)
{
    for (auto& line : agreement.lines) {
        visit_line_slots(line, visit);
    }
    if (agreement.contract) {
        agreement.contract = resolved(*agreement.contract, visit);
    }
}

std::vector<Check> checks_of(const std::vector<Check>& all, std::uint32_t agreement)
{
    std::vector<Check> made;
    std::copy_if(all.begin(), all.end(), std::back_inserter(made), [&](const Check& check) {
        return check.agreement.value_or(agreement) == agreement;
    });
    return made;
}

/// Hands the agreements over to the plan, each with the checks that are not another's.
void settle_agreements(Compilation& c)
{
    auto& plan = c.plan;
    for (std::uint32_t a = 0; a < c.agreements.size(); ++a) {
        c.agreements[a].checks = checks_of(plan.checks, a);
        plan.agreements.push_back(std::make_shared<const Agreement>(std::move(c.agreements[a])));
    }
    if (!plan.agreements.empty()) {
        take_agreement(plan, *plan.agreements.front());
    }
}

} // namespace

void take_agreement(Plan& plan, const Agreement& agreement)
{
    plan.contract = agreement.contract;
    plan.checks = agreement.checks;
    auto next = agreement.lines.begin();
    for (auto& line : plan.lines) {
        if (line.by_contract) {
            line = *next++;
        }
    }
}

void resolve_slots(Compilation& c)
{
    c.plan.checks = std::move(c.checks.all());
    c.plan.rules = std::move(c.checks.rules());
    std::vector<bool> kept(c.graph.nodes().size(), false);
    const auto visit_all = [&](const auto& visit) {
        visit_slots(c.plan, visit);
        for (auto& chain : c.own_chains) {
            visit_slots(chain, visit);
        }
        for (auto& agreement : c.agreements) {
            visit_agreement(agreement, visit);
        }
    };
    visit_all([&](Slot& slot) { kept[slot.index] = true; });
    auto made = make_program(c.graph, static_cast<std::uint32_t>(c.plan.drawn.size()), kept);
    visit_all([&](Slot& slot) { slot.index = made.row_of[slot.index]; });
    settle_agreements(c);
    for (auto& chain : c.own_chains) {
        chain.contract = c.plan.contract;
        c.plan.own_chains.push_back(std::make_shared<const Plan>(std::move(chain)));
    }
    c.plan.program = std::move(made.program);
    c.plan.graph = std::make_shared<const Graph>(std::move(c.graph));
}

} // namespace mkba
